package florin.bot.commands;

/**
 * What commands are told of the installation.
 *
 * @param openRegistration whether anybody may register; otherwise an invitation is needed
 */
public record CommandSettings(boolean openRegistration, String version) {}
