package florin.reports;

/** The pictures a report can be drawn as. Each needs columns that its comment names. */
public enum ChartKind {
  /** Two lines over time: one column of dates, months or years and two of money. */
  TREND,
  /** Horizontal bars, the largest first: one column of text and one of money. */
  BAR,
  /** A ring of shares with percentages: one column of text and one of money. */
  DONUT,
  /**
   * One line of daily totals, a day without entries being zero: one column of dates and one of
   * money.
   */
  LINE
}
