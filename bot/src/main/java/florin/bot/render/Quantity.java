package florin.bot.render;

import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * What a chart can draw: an amount of money, or a number of entries.
 *
 * @param currency absent for numbers
 */
record Quantity(BigDecimal value, Optional<Currency> currency) implements Comparable<Quantity> {

  /** Whether a column holds such figures. */
  static boolean isIn(Column.Kind kind) {
    return kind == Column.Kind.MONEY || kind == Column.Kind.COUNT;
  }

  static Quantity of(Money money) {
    return new Quantity(money.amount(), Optional.of(money.currency()));
  }

  /** The figure of a cell; none in a blank one. */
  static Optional<Quantity> in(Cell cell) {
    return switch (cell) {
      case Cell.MoneyCell(Money money) -> Optional.of(of(money));
      case Cell.CountCell(long count) ->
          Optional.of(new Quantity(BigDecimal.valueOf(count), Optional.empty()));
      case Cell.TextCell t -> Optional.empty();
      case Cell.LabelCell l -> Optional.empty();
      case Cell.PercentCell p -> Optional.empty();
      case Cell.DateCell d -> Optional.empty();
      case Cell.MonthCell m -> Optional.empty();
      case Cell.YearCell y -> Optional.empty();
      case Cell.BlankCell b -> Optional.empty();
    };
  }

  /** None of the same kind. */
  Quantity zero() {
    return new Quantity(value.subtract(value), currency);
  }

  Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value), currency);
  }

  Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value), currency);
  }

  Quantity negate() {
    return new Quantity(value.negate(), currency);
  }

  Quantity abs() {
    return new Quantity(value.abs(), currency);
  }

  int signum() {
    return value.signum();
  }

  /** Hundredths of a whole to one decimal, half up; zero where the whole is not above zero. */
  BigDecimal percentOf(Quantity whole) {
    return whole.signum() <= 0
        ? BigDecimal.ZERO
        : value.movePointRight(2).divide(whole.value, 1, RoundingMode.HALF_UP);
  }

  /** "1,204.50 EUR", "33". */
  String text(ReportWords words) {
    return currency.map(c -> words.money(new Money(value, c))).orElseGet(() -> words.whole(value));
  }

  /** "1,204.50", "33": where the unit stands elsewhere. */
  String number(ReportWords words) {
    return currency.map(c -> words.amount(new Money(value, c))).orElseGet(() -> words.whole(value));
  }

  /** Where it stands on an axis: the only place where money becomes floating point. */
  double position() {
    return value.doubleValue();
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }
}
