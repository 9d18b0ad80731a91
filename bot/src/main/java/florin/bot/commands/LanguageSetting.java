package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes the language a person is answered in, at once. */
final class LanguageSetting {
  private LanguageSetting() {}

  static Command command() {
    return Command.named("language")
        .access(Access.VIEWER)
        .params(Param.choice("to", false, codes()))
        .handledBy(LanguageSetting::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.text().isEmpty()) {
      List<Option> options =
          Messages.languages().stream().map(l -> new Option(name(l), l.toLanguageTag())).toList();
      return Prompter.ask(
          call.say("language.which", name(call.locale())),
          Invocation.of("language"),
          Invocation.TEXT,
          options);
    }
    Locale chosen =
        find(call.text()).orElseThrow(() -> new Refused("language.unknown", call.text(), names()));
    // The country stays: it says how dates and numbers are written, and when a week begins.
    Locale locale =
        new Locale.Builder()
            .setLanguage(chosen.getLanguage())
            .setRegion(call.person().locale().getCountry())
            .build();
    books.people().language(locale.toLanguageTag());
    Call anew = call.in(locale);
    return Settings.card(anew, books, anew.say("language.changed", name(locale)));
  }

  /** A language in its own words: {@code Deutsch}. */
  static String name(Locale locale) {
    Locale language = Locale.of(locale.getLanguage());
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  private static Optional<Locale> find(String text) {
    String typed = text.toLowerCase(Locale.ROOT);
    return Messages.languages().stream()
        .filter(language ->
            typed.equals(language.getLanguage())
                || Messages.languages().stream()
                    .anyMatch(other ->
                        typed.equals(language.getDisplayLanguage(other).toLowerCase(Locale.ROOT))))
        .findFirst();
  }

  private static String names() {
    return Messages.languages().stream()
        .map(LanguageSetting::name)
        .collect(Collectors.joining(", "));
  }

  private static String[] codes() {
    return Messages.languages().stream().map(Locale::getLanguage).toArray(String[]::new);
  }
}
