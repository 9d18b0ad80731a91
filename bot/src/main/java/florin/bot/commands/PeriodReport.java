package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.reports.ChartKind;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.reports.Reports;
import florin.reports.Sums;
import java.util.ArrayList;
import java.util.List;

/** A period in words and figures: what came and went, compared with the one before, and on what. */
final class PeriodReport {
  /** Present on the buttons of a report: what they bring takes its place. */
  private static final String HERE = "here";

  private PeriodReport() {}

  /** The report of the period of the filters. */
  static Reply of(Call call, Books books, Filters filters) {
    Period period = filters.period().orElseGet(() -> Periods.thisMonth(call));
    Filters during = filters.during(period);
    List<Sums> sums = books.reports().sums(during.whole());
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(during.described(call)));
    ReportTable table = books.reports().make(Reports.EXPENSES_BY_CATEGORY, period, during.filter());
    if (sums.isEmpty()) {
      parts.add(new Part.Paragraph(nothing(call, during, table)));
    } else {
      parts.add(new Part.Paragraph(String.join("\n", lines(call, sums))));
      if (!table.isEmpty()) {
        parts.add(new Part.Table(table));
      }
      parts.add(new Part.Paragraph(new Comparison(call, books).of(during, sums)));
    }
    EntryWords.below(call, List.of()).forEach(line -> parts.add(new Part.Paragraph(line)));
    Reply reply =
        Reply.of(parts).row(around(call, during, during.into("report").with(HERE, "yes")));
    Reply whole = sums.isEmpty() ? reply : reply.row(further(call, during));
    return call.argument(HERE).isPresent() ? whole.inPlace() : whole;
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

  /** The periods before and after, as far as they have begun. */
  static Button[] around(Call call, Filters filters, Invocation again) {
    Period period = filters.period().orElseThrow();
    var buttons = new ArrayList<Button>();
    buttons.add(
        Button.of("‹ " + Periods.name(call, period.previous()), moved(again, period.previous())));
    if (Periods.hasBegun(call, period.next())) {
      buttons.add(Button.of(Periods.name(call, period.next()) + " ›", moved(again, period.next())));
    }
    return buttons.toArray(Button[]::new);
  }

  private static Invocation moved(Invocation again, Period period) {
    return again.with(Periods.ARGUMENT, Periods.write(period));
  }

  private static Button[] further(Call call, Filters filters) {
    return new Button[] {
      Button.of(call.say("button.chart"), Chart.invocation(filters, ChartKind.DONUT)),
      Button.of(call.say("chart.kind", "TREND"), Chart.invocation(filters, ChartKind.TREND)),
      Button.of(call.say("button.entries"), filters.into("list"))
    };
  }
}
