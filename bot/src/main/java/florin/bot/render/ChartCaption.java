package florin.bot.render;

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
    lines.add(words.say("chart.total", shares.total().text(words)));
    shares.shares().stream()
        .filter(share -> !share.rest())
        .limit(MOST_NAMED)
        .forEach(share -> lines.add(line(share, shares)));
    return this;
  }

  /** The total, which is the last line, and the largest of the others. */
  ChartCaption ofParts(Timeline timeline) {
    Timeline.Line all = timeline.series().getLast();
    lines.add(words.say("chart.total", all.total().text(words)));
    timeline.series().stream()
        .limit(timeline.series().size() - 1L)
        .sorted(Comparator.comparing(Timeline.Line::total).reversed())
        .limit(MOST_NAMED)
        .forEach(line ->
            lines.add(
                words.say(
                    "chart.share",
                    shortName(line.name()),
                    line.total().text(words),
                    words.percent(line.total().percentOf(all.total())))));
    return this;
  }

  /** Amounts with their shares, and after each the number of entries with its own. */
  ChartCaption ofBoth(Shares amounts, Shares counts) {
    lines.add(words.say("chart.total.both", amounts.total().text(words), entries(counts.total())));
    amounts.shares().stream()
        .limit(MOST_NAMED)
        .forEach(share ->
            counts.shares().stream()
                .filter(counted -> counted.name().equals(share.name()))
                .findFirst()
                .ifPresent(counted ->
                    lines.add(
                        line(share, amounts)
                            + " · "
                            + entries(counted.amount())
                            + " ("
                            + words.percent(counts.percent(counted))
                            + ")")));
    return this;
  }

  private String entries(Quantity count) {
    return words.say("list.count", count.value());
  }

  /** What was used of everything, and of what the most. */
  ChartCaption of(Allotments allotments) {
    lines.add(words.say("chart.total", use(allotments.total())));
    allotments.rows().stream()
        .limit(MOST_NAMED)
        .forEach(row -> lines.add(words.say("chart.value", shortName(row.name()), use(row))));
    return this;
  }

  /** "300.00 EUR of 400.00 EUR (75%)". */
  private String use(Allotments.Row row) {
    String of = words.say("chart.of", row.used().text(words), row.allotted().text(words));
    return row.percent()
        .map(percent -> of + " (" + words.say("budget.used", percent) + ")")
        .orElse(of);
  }

  /** The total of everything, and the largest rows. */
  ChartCaption of(Matrix matrix) {
    Quantity all = matrix.totals("").total();
    lines.add(words.say("chart.total", all.text(words)));
    matrix.rows().stream()
        .limit(MOST_NAMED)
        .forEach(row ->
            lines.add(words.say("chart.value", shortName(row.name()), row.total().text(words))));
    return this;
  }

  ChartCaption of(Timeline timeline) {
    timeline
        .series()
        .forEach(
            line -> lines.add(words.say("chart.value", line.name(), line.total().text(words))));
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
            lines.add(
                words.say(
                    "chart.value", timeline.day(day, words), line.amounts().get(day).text(words))));
  }

  /** Says what bars leave out: those put together, who would be the largest of all. */
  ChartCaption withoutRest(Shares shares) {
    shares.shares().stream()
        .filter(Shares.Share::rest)
        .forEach(rest -> leftOut.add(rest.name() + " " + rest.amount().text(words)));
    return this;
  }

  ChartCaption withoutNames(List<String> names) {
    leftOut.addAll(names);
    return this;
  }

  /** Says what a ring cannot show: the sum of what lies below zero. */
  ChartCaption without(Shares all) {
    all.shares().stream()
        .map(Shares.Share::amount)
        .filter(amount -> amount.signum() < 0)
        .reduce(Quantity::plus)
        .ifPresent(below -> leftOut.add(below.text(words)));
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
    String name = shortName(share.name());
    return shares.total().signum() > 0 && share.amount().signum() > 0
        ? words.say(
            "chart.share", name, share.amount().text(words), words.percent(shares.percent(share)))
        : words.say("chart.value", name, share.amount().text(words));
  }

  private static String shortName(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
