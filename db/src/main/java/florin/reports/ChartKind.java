package florin.reports;

/**
 * The pictures a report can be drawn as. Each needs columns that its comment names; where it says
 * figures, these are amounts of money or numbers of entries.
 */
public enum ChartKind {
  /** Two lines over time: one column of dates, months or years and two of money. */
  TREND,
  /** Horizontal bars, the largest first: one column of text and one of figures. */
  BAR,
  /** A ring of shares with percentages: one column of text and one of money. */
  DONUT,
  /**
   * One line of daily totals, a day without entries being zero: one column of dates and one of
   * money.
   */
  LINE,
  /**
   * Lines over time and behind them bars of the last: one column of dates, months or years and two
   * or more of figures of one kind.
   */
  COMBINED,
  /**
   * Horizontal bars of what was used in front of paler ones of what there was, the most used first:
   * one column of text and two of money, what there was in the first.
   */
  USE,
  /** Two rings of shares: one column of text, one of money and one of counts. */
  DONUTS,
  /** A table whose cells are the darker the more is in them: text and columns of money. */
  MATRIX
}
