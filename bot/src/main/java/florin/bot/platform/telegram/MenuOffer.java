package florin.bot.platform.telegram;

import florin.bot.chat.Command;
import florin.bot.chat.Command.Menu;
import florin.bot.platform.Markup;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * The calls that set the menus and the bot's description, per scope and language; without a
 * language code they are for everybody else.
 */
final class MenuOffer {
  /**
   * "At most 100 commands can be specified"; descriptions have 1-256 characters (Bot API,
   * setMyCommands, BotCommand).
   */
  private static final int MOST = 100;

  private static final int LONGEST_LINE = 256;
  private static final int LONGEST_DESCRIPTION = 512;
  private static final int LONGEST_SHORT_DESCRIPTION = 120;

  private final List<Command> commands;
  private final Map<Locale, Map<String, String>> lines;

  MenuOffer(List<Command> commands, Map<Locale, Map<String, String>> lines) {
    this.commands = commands;
    this.lines = lines;
  }

  List<BotApiMethod<?>> calls() {
    var calls = new ArrayList<BotApiMethod<?>>();
    var fallback =
        lines.containsKey(Locale.ENGLISH)
            ? Locale.ENGLISH
            : lines.keySet().stream().findFirst().orElse(Locale.ENGLISH);
    addLanguage(fallback, null, calls);
    for (var locale : lines.keySet()) {
      addLanguage(locale, locale.getLanguage(), calls);
    }
    return List.copyOf(calls);
  }

  private void addLanguage(Locale locale, @Nullable String code, List<BotApiMethod<?>> calls) {
    addMenu(new BotCommandScopeDefault(), Set.of(Menu.EVERYWHERE), locale, code, calls);
    addMenu(
        new BotCommandScopeAllPrivateChats(),
        Set.of(Menu.EVERYWHERE, Menu.PRIVATE),
        locale,
        code,
        calls);
    addMenu(new BotCommandScopeAllGroupChats(), Set.of(Menu.EVERYWHERE), locale, code, calls);
    var words = Messages.in(locale);
    var whole = Markup.shortened(words.text("telegram.description"), LONGEST_DESCRIPTION);
    var brief = Markup.shortened(words.text("telegram.about"), LONGEST_SHORT_DESCRIPTION);
    calls.add(SetMyDescription.builder().description(whole).languageCode(code).build());
    calls.add(SetMyShortDescription.builder().shortDescription(brief).languageCode(code).build());
  }

  private void addMenu(
      BotCommandScope scope,
      Set<Menu> menus,
      Locale locale,
      @Nullable String code,
      List<BotApiMethod<?>> calls) {
    var words = lines.getOrDefault(locale, Map.of());
    var menu =
        commands.stream()
            .filter(command ->
                menus.contains(command.menu()) && command.name().matches("[a-z0-9_]{1,32}"))
            .filter(command -> !words.getOrDefault(command.name(), "").isBlank())
            .limit(MOST)
            .map(command -> line(command, words))
            .toList();
    if (!menu.isEmpty()) {
      calls.add(SetMyCommands.builder().commands(menu).scope(scope).languageCode(code).build());
    }
  }

  private static BotCommand line(Command command, Map<String, String> words) {
    return new BotCommand(
        command.name(), Markup.shortened(words.getOrDefault(command.name(), ""), LONGEST_LINE));
  }
}
