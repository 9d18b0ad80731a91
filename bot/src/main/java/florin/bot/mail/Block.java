package florin.bot.mail;

import florin.reports.ReportTable;

/** A piece of a letter, ready to be set as HTML and as plain text. */
sealed interface Block {

  /** What it is about, in one line. */
  record Title(String text) implements Block {}

  /** One or more lines. */
  record Lines(String text) implements Block {}

  /** Lines whose columns line up. */
  record Columns(String text) implements Block {}

  /**
   * A table of figures.
   *
   * @param more rows that are left out
   */
  record Figures(ReportTable table, int more) implements Block {}

  /**
   * A picture, of no use to whoever does not see it but for its alternative text.
   *
   * @param title what it says, in one line
   * @param alternative the same with its figures
   * @param caption shown below it; empty where a table above says it
   */
  record Image(Mail.Picture picture, String title, String alternative, String caption)
      implements Block {}
}
