package florin.bot.files.sheet;

import florin.bot.files.text.CurrencySigns;
import florin.money.AmountReading;
import florin.money.AmountText;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the amounts of cells: numbers as they are, text by {@link AmountText}. */
final class Amounts {

  private static final Pattern MARKED = Pattern.compile("(?i)^(.*\\d)\\s*(CR|DR|C|D|H|S)\\.?$");
  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?<!\\p{L})(?:[A-Z]{3}|kr\\.?|zł|Kč|Ft|Fr\\.?|R|元|円)(?!\\p{L})|R\\$|\\p{Sc}");
  private static final Pattern NOTHING = Pattern.compile("[-–—.*\\s]*");

  private final Currency book;

  /**
   * @param book says how many decimals are likely where an amount names no currency
   */
  Amounts(Currency book) {
    this.book = book;
  }

  /** With the decimal mark of its column, or without where nothing is known of it. */
  Amount read(Cell cell, Optional<Character> decimalMark) {
    return switch (cell) {
      case Cell.Number(var value, String format) ->
          new Amount.Exact(value, CurrencySigns.inFormat(format), Optional.empty());
      case Cell.Text(String text) when NOTHING.matcher(text).matches() -> new Amount.None();
      case Cell.Text(String text) -> text(text, decimalMark);
      case Cell.Day _, Cell.Failed _ -> new Amount.NotOne();
    };
  }

  private Amount text(String text, Optional<Character> decimalMark) {
    Matcher marks = MARKED.matcher(text);
    boolean marked = marks.matches();
    String unmarked = marked ? marks.group(1) : text;
    Optional<Direction> direction = marked ? Direction.of(marks.group(2)) : Optional.empty();
    Optional<String> currency = CurrencySigns.in(unmarked);
    String number = CURRENCY.matcher(unmarked).replaceFirst(" ").strip();
    Currency decimals = currency.map(Currency::getInstance).orElse(book);
    AmountText reader =
        decimalMark
            .map(mark -> AmountText.writtenWith(mark, decimals))
            .orElseGet(() -> AmountText.withoutLocale(decimals));
    return switch (reader.read(number)) {
      case AmountReading.Exact exact ->
          new Amount.Exact(exact.value().stripTrailingZeros(), currency, direction);
      case AmountReading.Ambiguous open -> new Amount.Open(open.first(), open.second());
      case AmountReading.Unreadable _ -> new Amount.NotOne();
    };
  }
}
