package florin.bot.platform.discord;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.platform.Markup;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * The commands as Discord offers them: typed options with their choices and suggestions, names and
 * descriptions in every language Florin speaks, in servers and in private, wherever it is
 * installed.
 */
final class SlashMenu {
  /** What takes a line as everybody else types it. */
  static final String LINE = "e";

  static final String LINE_TEXT = "text";
  static final String LINE_FILE = "file";

  /** "CHAT_INPUT command names and command option names [...] 1-32"; descriptions 1-100. */
  private static final int LONGEST_DESCRIPTION = 100;

  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

  /** Kinds for which {@link florin.bot.chat.Inquiries} knows what is there. */
  private static final Set<Param.Kind> SUGGESTED =
      Set.of(
          Param.Kind.CATEGORY,
          Param.Kind.LOCATION,
          Param.Kind.BUCKET,
          Param.Kind.METHOD,
          Param.Kind.CUSTOMER,
          Param.Kind.INVOICE,
          Param.Kind.PERIOD);

  private SlashMenu() {}

  static List<CommandData> of(List<Command> commands) {
    var all = new ArrayList<CommandData>();
    all.add(line());
    commands.stream()
        .filter(command -> command.menu() != Command.Menu.HIDDEN)
        .map(SlashMenu::slash)
        .forEach(all::add);
    all.add(bookThis());
    return all;
  }

  private static CommandData line() {
    SlashCommandData slash = Commands.slash(LINE, text(ENGLISH, "discord.line"));
    inEveryLanguage("discord.line", slash::setDescriptionLocalization);
    slash.addOptions(
        described(new OptionData(OptionType.STRING, LINE_TEXT, LINE_TEXT, true), "param.line"),
        described(new OptionData(OptionType.ATTACHMENT, LINE_FILE, LINE_FILE), "param.file"));
    return everywhere(slash);
  }

  private static CommandData slash(Command command) {
    String key = "command." + command.name();
    SlashCommandData slash = Commands.slash(command.name(), text(ENGLISH, key));
    inEveryLanguage(key, slash::setDescriptionLocalization);
    inEveryLanguage("slash." + command.name(), slash::setNameLocalization);
    command.params().stream()
        .sorted(Comparator.comparing((Param param) -> !param.required()))
        .map(SlashMenu::option)
        .forEach(slash::addOptions);
    if (command.access() == Access.MANAGER || command.access() == Access.OWNER) {
      slash.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
    }
    return everywhere(slash);
  }

  private static OptionData option(Param param) {
    var option = new OptionData(type(param.kind()), param.name(), param.name(), param.required());
    param.choices().forEach(choice -> option.addChoice(choice, choice));
    if (SUGGESTED.contains(param.kind())) {
      option.setAutoComplete(true);
    }
    return described(option, "param." + param.name());
  }

  private static OptionType type(Param.Kind kind) {
    return switch (kind) {
      case NUMBER -> OptionType.INTEGER;
      case FILE -> OptionType.ATTACHMENT;
      case TEXT,
          AMOUNT,
          DATE,
          PERIOD,
          CATEGORY,
          LOCATION,
          BUCKET,
          METHOD,
          CUSTOMER,
          INVOICE,
          CHOICE ->
          OptionType.STRING;
    };
  }

  private static OptionData described(OptionData option, String key) {
    option.setDescription(text(ENGLISH, key));
    inEveryLanguage(key, option::setDescriptionLocalization);
    return option;
  }

  private static CommandData bookThis() {
    CommandData menu = Commands.message(ENGLISH.text("discord.book-this"));
    inEveryLanguage("discord.book-this", menu::setNameLocalization);
    return everywhere(menu);
  }

  private static CommandData everywhere(CommandData command) {
    return command
        .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
  }

  private static void inEveryLanguage(String key, BiConsumer<DiscordLocale, String> take) {
    for (Locale language : Messages.languages()) {
      Messages messages = Messages.in(language);
      for (DiscordLocale locale : locales(language)) {
        take.accept(locale, text(messages, key));
      }
    }
  }

  private static List<DiscordLocale> locales(Locale language) {
    return java.util.Arrays.stream(DiscordLocale.values())
        .filter(locale -> locale != DiscordLocale.UNKNOWN)
        .filter(locale ->
            Locale.forLanguageTag(locale.getLocale()).getLanguage().equals(language.getLanguage()))
        .toList();
  }

  private static String text(Messages messages, String key) {
    return Markup.shortened(messages.text(key), LONGEST_DESCRIPTION);
  }
}
