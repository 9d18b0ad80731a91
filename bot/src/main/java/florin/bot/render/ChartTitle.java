package florin.bot.render;

import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

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
    return share(first.name(), shares.percent(first));
  }

  private String share(String name, BigDecimal percent) {
    BigDecimal whole = percent.setScale(0, RoundingMode.HALF_UP);
    return words.say("chart.title.share", shortName(name), whole, period, grain());
  }

  /** For two lines what the first has over the second, for one its highest point. */
  String of(Timeline timeline) {
    return switch (timeline.series().size()) {
      case 2 -> difference(timeline);
      case 1 -> peak(timeline);
      default -> plain();
    };
  }

  /** The part of the largest row. */
  String of(Matrix matrix) {
    Matrix.Row first = matrix.rows().getFirst();
    Quantity all = matrix.totals("").total();
    boolean mixed = matrix.rows().stream().anyMatch(row -> row.total().signum() < 0);
    return mixed || first.total().signum() <= 0
        ? plain()
        : share(first.name(), first.total().percentOf(all));
  }

  /** How much of everything was used. */
  String of(Allotments allotments) {
    return allotments
        .total()
        .percent()
        .map(percent -> words.say("chart.title.used", period, percent))
        .orElseGet(this::plain);
  }

  /** Of lines and their total, the last: the part of the largest line. */
  String ofParts(Timeline timeline) {
    Quantity all = timeline.series().getLast().total();
    return timeline.series().stream()
        .limit(timeline.series().size() - 1L)
        .max(Comparator.comparing(Timeline.Line::total))
        .filter(largest -> largest.total().signum() > 0 && all.signum() > 0)
        .map(largest -> share(largest.name(), largest.total().percentOf(all)))
        .orElseGet(this::plain);
  }

  /** What the first line has over the second, whatever else is drawn. */
  String ofDifference(Timeline timeline) {
    return difference(timeline);
  }

  private String difference(Timeline timeline) {
    var left = timeline.series().getFirst().total().minus(timeline.series().get(1).total());
    return switch (left.signum()) {
      case 1 -> words.say("chart.title.surplus", left.text(words), period);
      case -1 -> words.say("chart.title.deficit", left.negate().text(words), period);
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
