package florin.reports;

import florin.ledger.EntryFilter;
import florin.sql.Tx;

/**
 * A report there is. Chat, web site, workbook, mail and charts ask {@link Reports} to make it and
 * render the table.
 */
public final class Report {
  private final String name;
  private final Form form;

  /** How a report finds its figures: one statement, and rows that are bounded. */
  @FunctionalInterface
  interface Form {
    ReportTable fill(Tx tx, Asked asked);
  }

  /**
   * What somebody wants a report of.
   *
   * @param filter with the days of the period
   */
  record Asked(Period period, EntryFilter filter, Heading.Source source) {}

  Report(String name, Form form) {
    this.name = name;
    this.form = form;
  }

  /** Small letters and hyphens, stable: for addresses and settings. */
  public String name() {
    return name;
  }

  ReportTable make(Tx tx, Asked asked) {
    return form.fill(tx, asked);
  }
}
