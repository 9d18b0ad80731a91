package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.reports.Heading;
import florin.reports.Neighbours;
import florin.reports.Period;
import florin.reports.Report;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.reports.Reports;
import florin.reports.Step;
import florin.reports.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A period in words and figures: what came and went, month by month or year by year where it is
 * long, by category, and compared with the one before.
 */
final class PeriodReport {
  /** Present on the buttons of a report: what they bring takes its place. */
  static final String HERE = "here";

  /** A longer period is told month by month as well. */
  private static final int MOST_DAYS = 62;

  /** A longer one is told year by year. */
  private static final int MOST_DAYS_BY_MONTH = 3 * 366;

  private static final List<Report> CATEGORIES =
      List.of(
          Reports.INCOME_BY_CATEGORY, Reports.EXPENSES_BY_CATEGORY, Reports.NEUTRAL_BY_CATEGORY);

  private PeriodReport() {}

  /** The report of the period of the filters, compared with the one before. */
  static Reply of(Call call, Books books, Filters filters) {
    Period period = filters.period().orElseGet(() -> Periods.thisMonth(call));
    Filters during = filters.during(period);
    Invocation again = during.into("report").with(HERE, "yes");
    List<Sums> sums = books.reports().sums(during.whole());
    if (sums.isEmpty()) {
      ReportTable none =
          books.reports().make(Reports.EXPENSES_BY_CATEGORY, period, during.filter());
      Reply empty = Reply.card(during.described(call), nothing(call, during, none));
      return placed(call, turning(empty, around(call, books, during, again)));
    }
    var parts = parts(call, books, during, sums, steps(period));
    parts.add(new Part.Paragraph(new Comparison(call, books).of(during, sums)));
    Reply reply = turning(finished(call, books, parts), around(call, books, during, again));
    return placed(call, buttons(call, reply, during, again, steps(period)));
  }

  /**
   * All years with data at once; there is nothing to compare them with.
   *
   * @param again brings the same in place
   */
  static Reply ofAllYears(Call call, Books books, Filters filters, Invocation again) {
    List<Sums> sums = books.reports().sums(filters.whole());
    if (sums.isEmpty()) {
      return placed(call, Reply.text(call.say("list.nothing", filters.described(call))));
    }
    Reply reply = finished(call, books, parts(call, books, filters, sums, Step.YEAR));
    return placed(call, buttons(call, reply, filters, again, Step.YEAR));
  }

  private static List<Part> parts(
      Call call, Books books, Filters during, List<Sums> sums, Step step) {
    Period period = during.period().orElseThrow();
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(during.described(call)));
    var lines = new ArrayList<>(lines(call, sums));
    lines.addAll(
        RateWords.together(call, books, sums.stream().map(Sums::net).toList(), last(call, period)));
    parts.add(new Part.Paragraph(String.join("\n", lines)));
    if (step != Step.DAY) {
      Report steps = step == Step.YEAR ? Reports.BY_YEAR : Reports.BY_MONTH;
      parts.add(new Part.Table(books.reports().make(steps, period, during.filter())));
    }
    for (Report report : CATEGORIES) {
      ReportTable table = books.reports().make(report, period, during.filter());
      if (!table.isEmpty()) {
        parts.add(new Part.Table(table));
      }
    }
    return parts;
  }

  /** The day whose rates are meant: none to come is known. */
  private static LocalDate last(Call call, Period period) {
    return period.to().isAfter(call.today()) ? call.today() : period.to();
  }

  private static Reply finished(Call call, Books books, List<Part> parts) {
    parts.add(new Part.Paragraph(below(call, books.reports().source())));
    return Reply.of(List.copyOf(parts));
  }

  private static Reply buttons(
      Call call, Reply reply, Filters during, Invocation again, Step step) {
    Button refresh = Button.of(call.say("button.refresh"), again);
    if (step == Step.DAY) {
      return reply.row(
          Button.of(call.say("button.chart"), Chart.invocation(during, Picture.DONUT)),
          Button.of(call.say("chart.kind", "TREND"), Chart.invocation(during, Picture.TREND)),
          Button.of(call.say("button.entries"), during.into("list")),
          refresh);
    }
    return reply
        .row(
            Button.of(call.say("button.chart"), Chart.invocation(during, Picture.RESULT, step)),
            Button.of(call.say("button.entries"), during.into("list")))
        .row(Button.of(call.say("button.by-category"), CategoryPages.first(during, step)), refresh);
  }

  /** The words below a report: of which book it is, when it was read, and after which change. */
  static String below(Call call, Heading.Source source) {
    return String.join(
        "\n",
        EntryWords.below(
            call, List.of(call.say("report.asOf", call.moment(source.asOf()), source.revision()))));
  }

  /** In the place of the report whose button was pressed. */
  static Reply placed(Call call, Reply reply) {
    return call.argument(HERE).isPresent() ? reply.inPlace() : reply;
  }

  /** What is said instead of a report of nothing. */
  static String nothing(Call call, Filters filters, ReportTable table) {
    return filters.said().isEmpty()
        ? new ReportWords(call.messages()).nothing(table)
        : call.say("list.nothing", filters.described(call));
  }

  private static List<String> lines(Call call, List<Sums> sums) {
    return sums.stream().flatMap(line -> SumLines.all(call, line).stream()).toList();
  }

  /** The nearest periods before and after in which there is something. */
  static Button[] around(Call call, Books books, Filters filters, Invocation again) {
    Neighbours near = books.reports().neighbours(filters.period().orElseThrow(), filters.filter());
    var buttons = new ArrayList<Button>();
    near.before()
        .ifPresent(period ->
            buttons.add(Button.of("‹ " + Periods.name(call, period), moved(again, period))));
    near.after()
        .ifPresent(period ->
            buttons.add(Button.of(Periods.name(call, period) + " ›", moved(again, period))));
    return buttons.toArray(Button[]::new);
  }

  /** The reply with a row of buttons, where there are any. */
  static Reply turning(Reply reply, Button[] buttons) {
    return buttons.length == 0 ? reply : reply.row(buttons);
  }

  private static Invocation moved(Invocation again, Period period) {
    return again.with(Periods.ARGUMENT, Periods.write(period));
  }

  /** What a period is told in; by day means not at all, for a short one is told as a whole. */
  private static Step steps(Period period) {
    return period.days() <= MOST_DAYS
        ? Step.DAY
        : period.days() <= MOST_DAYS_BY_MONTH ? Step.MONTH : Step.YEAR;
  }
}
