package florin.bot.commands;

import florin.reports.ChartKind;

/** What somebody may want a picture of. */
enum Picture {
  BAR(ChartKind.BAR),
  LINE(ChartKind.LINE),
  DONUT(ChartKind.DONUT),
  TREND(ChartKind.TREND),
  /** Income and expenses as lines, what they come to as bars. */
  RESULT(ChartKind.COMBINED),
  /** Categories against the months of a year. */
  MATRIX(ChartKind.MATRIX),
  /** Categories against years. */
  ALL_YEARS(ChartKind.MATRIX),
  /** Amounts by payment method over time. */
  METHODS(ChartKind.COMBINED),
  /** Numbers of entries by payment method over time. */
  COUNTS(ChartKind.COMBINED),
  SHARES(ChartKind.DONUTS),
  /** Customers with the highest amounts. */
  CUSTOMERS(ChartKind.BAR),
  /** Customers with the most entries. */
  FREQUENT(ChartKind.BAR),
  LOCATIONS(ChartKind.BAR),
  BUCKETS(ChartKind.BAR),
  /** What was spent of what buckets were given. */
  BUDGET(ChartKind.USE);

  /** The sign of a matrix, as an argument. */
  static final String SIGN = "sign";

  private final ChartKind kind;

  Picture(ChartKind kind) {
    this.kind = kind;
  }

  ChartKind kind() {
    return kind;
  }
}
