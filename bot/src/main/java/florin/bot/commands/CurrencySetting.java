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
import florin.money.Currencies;
import florin.people.Guess;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes the currency of a book while nothing is recorded in it. */
final class CurrencySetting {
  private static final int OFFERED = 4;
  private static final List<String> USUAL = List.of("EUR", "USD", "GBP", "CHF");

  private CurrencySetting() {}

  static Command command() {
    return Command.named("currency")
        .access(Access.OWNER)
        .params(Param.optional("to", Param.Kind.TEXT))
        .handledBy(CurrencySetting::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.text().isEmpty()) {
      return Prompter.ask(
          call.say("currency.which", call.book().currency().getCurrencyCode(), anotherThan(call)),
          Invocation.of("currency"),
          Invocation.TEXT,
          offered(call));
    }
    Currency currency =
        find(call.text(), call.locale())
            .orElseThrow(() -> new Refused("currency.unknown", call.text()));
    books.bookSettings().currency(currency);
    return Settings.card(call, books, call.say("currency.changed", currency.getCurrencyCode()));
  }

  /** A code that is no button. */
  private static String anotherThan(Call call) {
    return call.book().currency().getCurrencyCode().equals("SEK") ? "NOK" : "SEK";
  }

  private static List<Option> offered(Call call) {
    return Stream.concat(
            Stream.of(Guess.currency(call.person().locale()).getCurrencyCode()), USUAL.stream())
        .distinct()
        .filter(code -> !code.equals(call.book().currency().getCurrencyCode()))
        .limit(OFFERED)
        .map(code -> new Option(code, code))
        .toList();
  }

  /** By its code, else by its name in the reader's language. */
  private static Optional<Currency> find(String text, Locale locale) {
    return Currencies.find(text)
        .or(() ->
            Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDisplayName(locale).equalsIgnoreCase(text))
                .flatMap(currency -> Currencies.find(currency.getCurrencyCode()).stream())
                .findFirst());
  }
}
