package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.reports.ChartKind;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.Reports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A picture of a period, which its buttons turn into another one in place. */
final class Chart {
  private static final String KIND = "kind";

  /** Present on the buttons of a picture: what they bring takes its place. */
  private static final String HERE = "here";

  private static final int TREND_MONTHS = 12;

  /**
   * A trend needs more than one point; over fewer days it is drawn of the year that ends with them.
   */
  private static final int SHORTEST_TREND_DAYS = 59;

  private Chart() {}

  static Command command() {
    return Command.named("chart")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(
            Param.choice(KIND, false, "bar", "line", "donut", "trend"),
            Param.optional("period", Param.Kind.PERIOD),
            Param.optional("category", Param.Kind.CATEGORY).written("cat:"),
            Param.optional("location", Param.Kind.LOCATION).written("at:"))
        .handledBy(Chart::handle);
  }

  /** A new picture of the filters. */
  static Invocation invocation(Filters filters, ChartKind kind) {
    return filters.into("chart").with(KIND, kind.name());
  }

  private static Reply handle(Call call, Books books) {
    if (call.argument(KIND).isPresent()) {
      return draw(call, books, ChartKind.valueOf(call.argument(KIND).get()));
    }
    String[] words = call.text().split("\\s+", 2);
    Optional<ChartKind> kind = ChartWords.kind(words[0]);
    Invocation rest =
        kind.isEmpty()
            ? call.invocation()
            : Invocation.of("chart", words.length > 1 ? words[1] : "")
                .with(KIND, kind.get().name());
    return draw(call.as(rest), books, kind.orElse(ChartKind.DONUT));
  }

  private static Reply draw(Call call, Books books, ChartKind kind) {
    return Filters.read(call, books, filters -> draw(call, books, kind, filters));
  }

  private static Reply draw(Call call, Books books, ChartKind kind, Filters filters) {
    Period period = filters.period().orElseGet(() -> Periods.thisMonth(call));
    Filters during = filters.during(period);
    ReportTable table = table(books, kind, during);
    if (table.isEmpty()) {
      return Reply.text(PeriodReport.nothing(call, during, table));
    }
    Reply reply =
        Reply.of(List.of(new Part.Chart(kind, table)))
            .row(kinds(call, during))
            .row(further(call, during, kind));
    return call.argument(HERE).isPresent() ? reply.inPlace() : reply;
  }

  private static ReportTable table(Books books, ChartKind kind, Filters during) {
    Reports reports = books.reports();
    Period period = during.period().orElseThrow();
    return switch (kind) {
      case TREND -> reports.make(Reports.BY_MONTH, longEnough(period), during.filter());
      case LINE -> reports.make(Reports.BY_DAY, period, during.filter());
      case BAR, DONUT -> {
        ReportTable expenses = reports.make(Reports.EXPENSES_BY_CATEGORY, period, during.filter());
        yield expenses.isEmpty()
            ? other(expenses, reports.make(Reports.INCOME_BY_CATEGORY, period, during.filter()))
            : expenses;
      }
    };
  }

  /** Income where nothing was spent, as when the filter names what money was earned with. */
  private static ReportTable other(ReportTable expenses, ReportTable income) {
    return income.isEmpty() ? expenses : income;
  }

  private static Period longEnough(Period period) {
    if (period.days() >= SHORTEST_TREND_DAYS) {
      return period;
    }
    YearMonth last = YearMonth.from(period.to());
    return Period.span(last.minusMonths(TREND_MONTHS - 1).atDay(1), last.atEndOfMonth());
  }

  private static Button[] kinds(Call call, Filters filters) {
    return Arrays.stream(
            new ChartKind[] {ChartKind.BAR, ChartKind.LINE, ChartKind.DONUT, ChartKind.TREND})
        .map(kind -> Button.of(call.say("chart.kind", kind.name()), here(filters, kind)))
        .toArray(Button[]::new);
  }

  private static Button[] further(Call call, Filters filters, ChartKind kind) {
    var buttons = new ArrayList<>(List.of(PeriodReport.around(call, filters, here(filters, kind))));
    buttons.add(Button.of(call.say("button.entries"), filters.into("list")));
    return buttons.toArray(Button[]::new);
  }

  private static Invocation here(Filters filters, ChartKind kind) {
    return invocation(filters, kind).with(HERE, "yes");
  }
}
