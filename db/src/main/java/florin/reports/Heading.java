package florin.reports;

import java.time.Instant;
import java.util.List;

/**
 * What stands above a report: its title, the days it covers and where its figures come from.
 *
 * @param titleKey message key of the title, without the period
 * @param titleArgs what the title's message takes
 * @param emptyKey message key of the sentence said when there is no row; {0} is the period's name
 * @param period the days covered
 * @param source whose figures, and of when
 */
public record Heading(
    String titleKey, List<Cell> titleArgs, String emptyKey, Period period, Source source) {
  private static final String NOTHING_RECORDED = "report.nothing";

  public Heading {
    titleArgs = List.copyOf(titleArgs);
  }

  public Heading(String titleKey, Period period, Source source) {
    this(titleKey, List.of(), NOTHING_RECORDED, period, source);
  }

  /**
   * Where figures come from.
   *
   * @param book name of the book
   * @param asOf when they were read
   * @param revision the book's count of changes at that moment, so that two readings can be
   *     compared
   */
  public record Source(String book, Instant asOf, long revision) {}
}
