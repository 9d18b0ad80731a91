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
   * @param alternative what it says, in one line
   * @param caption the same in several; empty where a table has said it
   */
  record Image(Mail.Picture picture, String alternative, String caption) implements Block {}
}
