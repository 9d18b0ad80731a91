package florin.quickentry;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a line is read against.
 *
 * @param today in the person's zone
 * @param arriving the currency at the other end of the transfer that is corrected
 * @param kind fixed by a command such as {@code /income}, else absent
 * @param answers to questions asked before, by {@link Question#key}; they override what the line
 *     says
 */
public record EntryContext(
    Locale locale,
    Currency bookCurrency,
    LocalDate today,
    Names names,
    Optional<Currency> arriving,
    Optional<DraftKind> kind,
    Map<String, String> answers) {

  public EntryContext {
    answers = Map.copyOf(answers);
  }

  public EntryContext(Locale locale, Currency bookCurrency, LocalDate today, Names names) {
    this(locale, bookCurrency, today, names, Optional.empty(), Optional.empty(), Map.of());
  }

  /** To correct a transfer, whose other end holds this currency. */
  public EntryContext arrivingIn(Currency currency) {
    return new EntryContext(
        locale,
        bookCurrency,
        today,
        names,
        Optional.of(currency),
        Optional.of(DraftKind.TRANSFER),
        answers);
  }

  public EntryContext withKind(DraftKind fixed) {
    return new EntryContext(
        locale, bookCurrency, today, names, arriving, Optional.of(fixed), answers);
  }

  EntryContext withCurrency(Currency usual) {
    return new EntryContext(locale, usual, today, names, arriving, kind, answers);
  }

  public EntryContext withAnswers(Map<String, String> given) {
    return new EntryContext(locale, bookCurrency, today, names, arriving, kind, given);
  }

  Optional<String> answer(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  EntryContext forLine(int number) {
    String prefix = number + ".";
    Map<String, String> own = new HashMap<>();
    answers.forEach((key, answer) -> {
      if (key.startsWith(prefix)) {
        own.put(key.substring(prefix.length()), answer);
      }
    });
    return withAnswers(own);
  }
}
