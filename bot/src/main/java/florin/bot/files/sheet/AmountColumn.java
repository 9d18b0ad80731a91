package florin.bot.files.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers what the amounts of a column have in common: signs, decimal mark, currency. */
final class AmountColumn {

  private final Amounts amounts;
  private final TreeMap<String, Integer> currencies = new TreeMap<>();

  private int positive;
  private int negative;
  private int zero;
  private int markedIn;
  private int markedOut;
  private int withoutCurrency;
  private int commas;
  private int points;
  private String openExample = "";
  private Optional<Amount.Open> open = Optional.empty();

  AmountColumn(Amounts amounts) {
    this.amounts = amounts;
  }

  void see(Cell cell) {
    switch (amounts.read(cell, Optional.empty())) {
      case Amount.Exact exact -> {
        count(exact.value());
        exact
            .currency()
            .ifPresentOrElse(c -> currencies.merge(c, 1, Integer::sum), () -> withoutCurrency++);
        exact.marked().ifPresent(this::countMark);
        if (cell instanceof Cell.Text(String text)) {
          countDecimalMark(text, exact.value());
        }
      }
      case Amount.Open both -> {
        count(both.grouped());
        if (open.isEmpty()) {
          open = Optional.of(both);
          openExample = cell.text();
        }
      }
      case Amount.None _, Amount.NotOne _ -> {}
    }
  }

  private void count(BigDecimal value) {
    switch (value.signum()) {
      case 1 -> positive++;
      case -1 -> negative++;
      default -> zero++;
    }
  }

  private void countMark(Direction direction) {
    switch (direction) {
      case IN -> markedIn++;
      case OUT -> markedOut++;
    }
  }

  /** In an amount read for certain, the last mark is the decimal one when there are decimals. */
  private void countDecimalMark(String text, BigDecimal value) {
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    if (comma < 0 && point < 0) {
      return;
    }
    boolean lastIsComma = comma > point;
    int decimals = text.replaceAll("[^0-9]+$", "").length() - 1 - Math.max(comma, point);
    boolean lastGroups =
        decimals == 3 && value.stripTrailingZeros().scale() <= 0 && (comma < 0 || point < 0);
    if (lastIsComma != lastGroups) {
      commas++;
    } else {
      points++;
    }
  }

  int found() {
    return positive + negative + zero;
  }

  int positive() {
    return positive;
  }

  int negative() {
    return negative;
  }

  boolean marksCredits() {
    return markedIn > 0 && markedOut == 0;
  }

  boolean marksEach() {
    return markedIn + markedOut == found() && markedOut > 0;
  }

  int commas() {
    return commas;
  }

  int points() {
    return points;
  }

  /** A text that can mean two amounts, with both of them. */
  Optional<Amount.Open> open() {
    return open;
  }

  String openExample() {
    return openExample;
  }

  /** The currency that every amount of the column names. */
  Optional<String> currency() {
    return currencies.size() == 1 && withoutCurrency == 0
        ? Optional.of(currencies.firstKey())
        : Optional.empty();
  }
}
