package florin.people;

/**
 * What a person is known by on a platform: a Telegram or Discord user id, a person of the
 * simulator.
 *
 * @param platform lower-case letters, as {@code telegram}
 */
public record Identity(String platform, String externalId) {}
