package florin.bot.commands;

import florin.bot.chat.Command;
import florin.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the menus of platforms say of the commands, by language and name. */
public final class Menus {
  private Menus() {}

  /** The one-line descriptions of those that are offered, in the order of the list. */
  public static Map<Locale, Map<String, String>> descriptions(List<Command> commands) {
    var byLanguage = new LinkedHashMap<Locale, Map<String, String>>();
    for (Locale language : Messages.languages()) {
      Messages messages = Messages.in(language);
      var byName = new LinkedHashMap<String, String>();
      commands.stream()
          .filter(command -> command.menu() != Command.Menu.HIDDEN)
          .forEach(
              command -> byName.put(command.name(), messages.text("command." + command.name())));
      byLanguage.put(language, byName);
    }
    return byLanguage;
  }
}
