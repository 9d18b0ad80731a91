package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.money.Conversion;
import florin.money.Currencies;
import florin.money.Rate;
import florin.reports.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rates of exchange: lists them, says what a currency is worth from a day on, takes one away. */
final class RateSetup {
  private static final int SHOWN = 10;
  private static final Set<String> REMOVE = Set.of("remove", "delete", "löschen", "entfernen");

  private RateSetup() {}

  static Command command() {
    return Command.named("rate")
        .alias("rates")
        .access(Access.VIEWER)
        .params(
            Param.optional("currency", Param.Kind.TEXT),
            Param.optional("rate", Param.Kind.TEXT),
            Param.optional("date", Param.Kind.DATE))
        .handledBy(RateSetup::handle);
  }

  private static Reply handle(Call call, Books books) {
    List<String> words = new ArrayList<>(List.of(call.text().split("\\s+")));
    words.removeIf(String::isEmpty);
    if (words.isEmpty() || words.getFirst().equalsIgnoreCase("list")) {
      return newest(call, books);
    }
    boolean remove = REMOVE.contains(words.getFirst().toLowerCase(Locale.ROOT));
    if (remove) {
      words.removeFirst();
    }
    String code = words.isEmpty() ? "" : words.removeFirst();
    Currency currency =
        Currencies.find(code)
            .orElseThrow(() -> new Refused("rate.currency", PlainNumber.cut(code)));
    if (remove) {
      return removed(call, books, currency, day(call, words));
    }
    if (words.isEmpty()) {
      return of(call, books, currency);
    }
    BigDecimal worth = PlainNumber.read(call, words.removeFirst(), "rate");
    return set(call, books, currency, worth, words.isEmpty() ? call.today() : day(call, words));
  }

  private static Reply newest(Call call, Books books) {
    Conversion conversion = books.rates().conversion(call.today());
    List<String> lines = new ArrayList<>();
    conversion.rates().values().stream()
        .sorted(Comparator.comparing(rate -> rate.currency().getCurrencyCode()))
        .forEach(rate -> lines.add(RateWords.line(call, rate)));
    books.rates().counted().stream()
        .filter(currency -> !conversion.rates().containsKey(currency))
        .map(Currency::getCurrencyCode)
        .sorted()
        .forEach(code -> lines.add(call.say("rate.missing", code)));
    if (lines.isEmpty()) {
      return Reply.text(call.say("rate.none", conversion.into().getCurrencyCode()));
    }
    return Reply.card(
        call.say("rate.heading", conversion.into().getCurrencyCode()),
        EntryWords.below(call, lines).toArray(String[]::new));
  }

  private static Reply of(Call call, Books books, Currency currency) {
    List<Rate> rates = books.rates().of(currency);
    if (rates.isEmpty()) {
      return Reply.text(call.say("rate.missing", currency.getCurrencyCode()));
    }
    List<String> lines =
        rates.stream().limit(SHOWN).map(rate -> RateWords.line(call, rate)).toList();
    return Reply.card(
        call.say("rate.of", currency.getCurrencyCode(), rates.size()),
        EntryWords.below(call, lines).toArray(String[]::new));
  }

  private static Reply set(
      Call call, Books books, Currency currency, BigDecimal worth, LocalDate day) {
    Optional<Rate> before = books.rates().set(currency, worth, day, call.today());
    var now =
        new Rate(currency, BigDecimal.ONE, call.book().currency(), worth, day, Rate.Source.PERSON);
    Button back =
        before
            .filter(rate -> rate.amount().compareTo(BigDecimal.ONE) == 0)
            .map(rate ->
                Button.once(
                    call.say("rate.button.back", rate.perUnit()),
                    again(currency, rate.worth(), day)))
            .orElseGet(() ->
                Button.once(
                    call.say("rate.button.remove"),
                    Invocation.of("rate", "remove " + currency.getCurrencyCode() + " " + day)));
    return Reply.card(
            call.say("rate.saved", RateWords.line(call, now)),
            EntryWords.below(call, List.of()).toArray(String[]::new))
        .row(back, Button.of(call.say("rate.all"), Invocation.of("rate")));
  }

  private static Reply removed(Call call, Books books, Currency currency, LocalDate day) {
    Rate gone = books.rates().remove(currency, day);
    Reply reply =
        Reply.card(
            call.say("rate.removed", RateWords.line(call, gone)),
            EntryWords.below(call, List.of()).toArray(String[]::new));
    return gone.amount().compareTo(BigDecimal.ONE) == 0
        ? reply.row(
            Button.once(call.say("rate.button.restore"), again(currency, gone.worth(), day)))
        : reply;
  }

  /** Four decimals at least are read the same in every country. */
  private static Invocation again(Currency currency, BigDecimal worth, LocalDate day) {
    String number = worth.setScale(Math.max(4, worth.scale())).toPlainString();
    return Invocation.of("rate", currency.getCurrencyCode() + " " + number + " " + day);
  }

  private static LocalDate day(Call call, List<String> words) {
    String said = String.join(" ", words);
    if (said.isEmpty()) {
      throw new Refused("rate.which-day");
    }
    return Periods.TEXT
        .read(said, call.today(), call.locale())
        .filter(period -> period.grain() == Period.Grain.DAY)
        .map(Period::from)
        .orElseThrow(() -> new Refused("rate.day", PlainNumber.cut(said)));
  }
}
