package florin.bot.render;

import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says in one line what a chart shows: the finding and the period. */
final class ChartTitle {
  private static final int LONGEST_NAME = 32;

  private final ReportTable table;
  private final ReportWords words;
  private final String period;

  ChartTitle(ReportTable table, ReportWords words) {
    this.table = table;
    this.words = words;
    this.period = words.period(table.period());
  }

  /** "Travel is 41% of October 2026", or the report's own title where no share stands out. */
  String of(Shares shares) {
    Shares.Share first = shares.shares().getFirst();
    boolean mixed = shares.shares().getLast().amount().signum() < 0;
    if (first.amount().signum() <= 0 || mixed) {
      return plain();
    }
    BigDecimal whole = shares.percent(first).setScale(0, RoundingMode.HALF_UP);
    return words.say("chart.title.share", shortName(first.name()), whole, period, grain());
  }

  /** For two lines what the first has over the second, for one its highest point. */
  String of(Timeline timeline) {
    return switch (timeline.series().size()) {
      case 2 -> difference(timeline);
      case 1 -> peak(timeline);
      default -> plain();
    };
  }

  private String difference(Timeline timeline) {
    var left = timeline.series().getFirst().total().minus(timeline.series().getLast().total());
    return switch (left.signum()) {
      case 1 -> words.say("chart.title.surplus", left, period);
      case -1 -> words.say("chart.title.deficit", left.negate(), period);
      default -> words.say("chart.title.even", period);
    };
  }

  private String peak(Timeline timeline) {
    Timeline.Line line = timeline.series().getFirst();
    int top = line.highest();
    if (timeline.times().size() == 1 || line.amounts().get(top).signum() <= 0) {
      return plain();
    }
    return words.say("chart.title.peak", timeline.day(top, words), period);
  }

  private String plain() {
    return words.say("chart.title.plain", words.title(table), period);
  }

  private String grain() {
    return table.period().grain() == Period.Grain.MONTH
            || table.period().grain() == Period.Grain.YEAR
            || table.period().grain() == Period.Grain.QUARTER
        ? "whole"
        : "run";
  }

  private static String shortName(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).strip() + "…";
  }
}
