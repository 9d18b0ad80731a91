package florin.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads amounts as people and files write them, never wrong by a factor of ten, a hundred or a
 * thousand in silence: what may mean two amounts is {@link AmountReading.Ambiguous}.
 *
 * <p>Of two kinds of marks the last is the decimal one. A single mark before one or two digits is
 * decimal. A single mark before exactly three digits is what the locale says; if the locale says
 * nothing, or a decimal the currency has no room for, there are two readings. Spaces and
 * apostrophes group. Parentheses and a minus at either end make the value negative. Decimal digits
 * of every script are read; {@code 1e3} is no amount. A currency's symbol or ISO code may stand on
 * either side.
 */
public final class AmountText {
  private static final int LONGEST = 80;

  private final NumberStyle style;
  private final Currency book;
  private final CurrencySigns signs;

  private AmountText(NumberStyle style, Currency book, Optional<Currency> local) {
    this.style = style;
    this.book = book;
    this.signs = new CurrencySigns(book, local);
  }

  /** For a writer with this locale, and the currency meant where none is written. */
  public static AmountText in(Locale locale, Currency book) {
    return new AmountText(NumberStyle.of(locale), book, Currencies.of(locale));
  }

  /** For a writer of whom nothing is known. */
  public static AmountText withoutLocale(Currency book) {
    return new AmountText(NumberStyle.UNKNOWN, book, Optional.empty());
  }

  /**
   * For a source whose decimal mark is known, such as a column that shows it elsewhere.
   *
   * @param decimal a full stop or a comma
   */
  public static AmountText writtenWith(char decimal, Currency book) {
    return new AmountText(NumberStyle.withDecimal(decimal), book, Optional.empty());
  }

  public AmountReading read(String text) {
    if (text.length() > LONGEST) {
      return new AmountReading.Unreadable(AmountProblem.NOT_A_NUMBER);
    }
    String normalized = AmountCharacters.normalized(text);
    if (normalized.isEmpty()) {
      return new AmountReading.Unreadable(AmountProblem.EMPTY);
    }
    Trimmed trimmed = Trimmed.of(normalized, signs);
    if (trimmed.currencyUnclear()) {
      return new AmountReading.Unreadable(AmountProblem.CURRENCY_UNCLEAR);
    }
    int digits = digits(trimmed);
    return switch (WrittenNumber.read(trimmed.number(), style, digits)) {
      case WrittenNumber.None(AmountProblem problem) -> new AmountReading.Unreadable(problem);
      case WrittenNumber.One(BigDecimal value) -> exact(trimmed, value, digits);
      case WrittenNumber.Two(BigDecimal grouped, BigDecimal decimal) ->
          ambiguous(trimmed, grouped, decimal, digits);
    };
  }

  /**
   * Whether the writer's locale groups thousands by a space, so that {@code 1 234} is one number to
   * them.
   */
  public boolean groupsBySpace() {
    return style.group() == ' ';
  }

  /**
   * Whether the text is a currency's symbol, in its own case, or an ISO code in either case, and
   * nothing else.
   */
  public boolean isCurrency(String text) {
    String normalized = AmountCharacters.normalized(text);
    return signs
        .atStart(normalized)
        .filter(sign -> sign.written().length() == normalized.length())
        .isPresent();
  }

  /** One operand of a sum: its sign and currency, and the number with all the decimals written. */
  Operand operand(String normalized) {
    Trimmed trimmed = Trimmed.of(normalized, signs);
    return new Operand(trimmed, WrittenNumber.read(trimmed.number(), style, digits(trimmed)));
  }

  record Operand(Trimmed trimmed, WrittenNumber number) {}

  Currency book() {
    return book;
  }

  private int digits(Trimmed trimmed) {
    return trimmed.currency().orElse(book).getDefaultFractionDigits();
  }

  private static AmountReading exact(Trimmed trimmed, BigDecimal value, int digits) {
    if (Money.isBeyondMax(value)) {
      return new AmountReading.Unreadable(AmountProblem.TOO_LARGE);
    }
    if (value.stripTrailingZeros().scale() > digits) {
      return new AmountReading.Unreadable(AmountProblem.TOO_MANY_DECIMALS);
    }
    return new AmountReading.Exact(
        trimmed.signed(value.setScale(digits, RoundingMode.UNNECESSARY)), trimmed.currency());
  }

  private static AmountReading ambiguous(
      Trimmed trimmed, BigDecimal grouped, BigDecimal decimal, int digits) {
    if (Money.isBeyondMax(grouped)) {
      return new AmountReading.Unreadable(AmountProblem.TOO_LARGE);
    }
    return new AmountReading.Ambiguous(
        trimmed.signed(grouped.setScale(digits, RoundingMode.UNNECESSARY)),
        trimmed.signed(decimal.setScale(digits, RoundingMode.HALF_UP)),
        trimmed.currency());
  }
}
