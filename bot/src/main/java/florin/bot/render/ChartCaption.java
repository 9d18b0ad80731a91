package florin.bot.render;

import florin.money.Money;
import florin.reports.Column;
import florin.reports.ReportWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures of a chart as text, for search and for those who do not see the picture: title,
 * totals and the largest, at most six lines.
 */
final class ChartCaption {
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_NAME = 40;

  private final ReportWords words;
  private final List<String> lines = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  ChartCaption(ReportWords words, String title) {
    this.words = words;
    lines.add(title);
  }

  ChartCaption of(Shares shares) {
    lines.add(words.say("chart.total", shares.total()));
    shares.shares().stream().limit(MOST_NAMED).forEach(share -> lines.add(line(share, shares)));
    return this;
  }

  ChartCaption of(Timeline timeline) {
    timeline
        .series()
        .forEach(line -> lines.add(words.say("chart.value", line.name(), line.total())));
    if (timeline.series().size() == 1 && timeline.step() == Column.Kind.DATE) {
      days(timeline, timeline.series().getFirst());
    }
    return this;
  }

  private void days(Timeline timeline, Timeline.Line line) {
    Comparator<Integer> byAmount = Comparator.comparing(line.amounts()::get);
    IntStream.range(0, timeline.times().size())
        .boxed()
        .filter(day -> line.amounts().get(day).signum() > 0)
        .sorted(byAmount.reversed())
        .limit(MOST_NAMED)
        .forEach(day ->
            lines.add(words.say("chart.value", timeline.day(day, words), line.amounts().get(day))));
  }

  /** Says what a ring cannot show: the sum of what lies below zero. */
  ChartCaption without(Shares all) {
    Money below =
        all.shares().stream()
            .map(Shares.Share::amount)
            .filter(amount -> amount.signum() < 0)
            .reduce(Money.zero(all.total().currency()), Money::plus);
    if (!below.isZero()) {
      leftOut.add(words.money(below));
    }
    return this;
  }

  ChartCaption without(List<Currency> currencies) {
    currencies.forEach(currency -> leftOut.add(currency.getCurrencyCode()));
    return this;
  }

  /** What the picture does not show, to stand below it; blank when it shows everything. */
  String note() {
    return leftOut.isEmpty() ? "" : words.say("chart.notDrawn", String.join(", ", leftOut));
  }

  String text() {
    return Stream.concat(lines.stream(), Stream.of(note()).filter(note -> !note.isEmpty()))
        .collect(Collectors.joining("\n"));
  }

  private String line(Shares.Share share, Shares shares) {
    String name =
        share.name().codePointCount(0, share.name().length()) <= LONGEST_NAME
            ? share.name()
            : share.name().substring(0, share.name().offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    return shares.total().signum() > 0 && share.amount().signum() > 0
        ? words.say("chart.share", name, share.amount(), words.percent(shares.percent(share)))
        : words.say("chart.value", name, share.amount());
  }
}
