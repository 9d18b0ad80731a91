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
import florin.ledger.Sign;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.Reports;
import florin.reports.Step;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A picture of a period, which its buttons turn into another one in place. */
final class Chart {
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
            Param.choice(
                "kind",
                false,
                "bar",
                "line",
                "donut",
                "trend",
                "result",
                "table",
                "methods",
                "shares",
                "customers",
                "locations",
                "buckets",
                "budget"),
            Param.optional("period", Param.Kind.PERIOD),
            Param.choice("by", false, "day", "month", "year").written("by "),
            Param.optional("category", Param.Kind.CATEGORY).written("cat:"),
            Param.optional("location", Param.Kind.LOCATION).written("at:"))
        .handledBy(Chart::handle);
  }

  /** A new picture of the filters. */
  static Invocation invocation(Filters filters, Picture picture) {
    return new ChartRequest(picture, Optional.empty(), Sign.NEGATIVE).into(filters);
  }

  /** The same, cut by a step. */
  static Invocation invocation(Filters filters, Picture picture, Step step) {
    return new ChartRequest(picture, Optional.of(step), Sign.NEGATIVE).into(filters);
  }

  private static Reply handle(Call call, Books books) {
    ChartRequest.Read read = ChartRequest.of(call);
    Call rest = call.as(read.rest());
    return Filters.read(rest, books, filters -> draw(rest, books, read.request(), filters));
  }

  private static Reply draw(Call call, Books books, ChartRequest request, Filters filters) {
    Period period =
        switch (request.picture()) {
          case BAR, LINE, DONUT, TREND -> filters.period().orElseGet(() -> Periods.thisMonth(call));
          case RESULT, MATRIX, METHODS, COUNTS, SHARES, CUSTOMERS, FREQUENT ->
              filters.period().orElseGet(() -> Periods.thisYear(call));
          case ALL_YEARS -> books.reports().extent().orElseGet(() -> Periods.thisYear(call));
          case LOCATIONS, BUCKETS -> Period.day(call.today());
          case BUDGET -> Budgeting.period(call, books.reports().payMonth(), filters.period());
        };
    Filters during = filters.during(period);
    ReportTable table = table(books, request, during);
    if (table.isEmpty()) {
      return Reply.text(PeriodReport.nothing(call, during, table));
    }
    Reply reply = Reply.of(List.of(new Part.Chart(request.picture().kind(), table)));
    for (Button[] row : rows(call, books, request, during)) {
      reply = reply.row(row);
    }
    return PeriodReport.placed(call, reply);
  }

  private static ReportTable table(Books books, ChartRequest request, Filters during) {
    Reports reports = books.reports();
    Period period = during.period().orElseThrow();
    return switch (request.picture()) {
      case TREND -> reports.make(Reports.BY_MONTH, longEnough(period), during.filter());
      case LINE -> reports.make(Reports.BY_DAY, period, during.filter());
      case BAR, DONUT -> {
        ReportTable expenses = reports.make(Reports.EXPENSES_BY_CATEGORY, period, during.filter());
        yield expenses.isEmpty()
            ? other(expenses, reports.make(Reports.INCOME_BY_CATEGORY, period, during.filter()))
            : expenses;
      }
      case RESULT -> {
        boolean years = request.stepOf(period) == Step.YEAR;
        Period covered = years ? period : longEnough(period);
        yield reports.make(years ? Reports.BY_YEAR : Reports.BY_MONTH, covered, during.filter());
      }
      case MATRIX ->
          reports.make(Reports.categoriesByMonth(request.sign()), period, during.filter());
      case ALL_YEARS ->
          reports.make(Reports.categoriesByYear(request.sign()), period, during.filter());
      case METHODS ->
          reports.make(Reports.methodAmounts(request.stepOf(period)), period, during.filter());
      case COUNTS ->
          reports.make(Reports.methodCounts(request.stepOf(period)), period, during.filter());
      case SHARES -> reports.make(Reports.METHOD_SHARES, period, during.filter());
      case CUSTOMERS -> reports.make(Reports.CUSTOMERS_BY_AMOUNT, period, during.filter());
      case FREQUENT -> reports.make(Reports.CUSTOMERS_BY_COUNT, period, during.filter());
      case LOCATIONS -> reports.make(Reports.BY_LOCATION, period);
      case BUCKETS -> reports.make(Reports.BY_BUCKET, period);
      case BUDGET -> reports.make(Reports.BUDGET, period);
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

  private static List<Button[]> rows(Call call, Books books, ChartRequest request, Filters during) {
    var choice = new Choice(call, request, during);
    return switch (request.picture()) {
      case BAR, LINE, DONUT, TREND ->
          List.of(
              choice.of(Picture.BAR, Picture.LINE, Picture.DONUT, Picture.TREND),
              further(call, books, request, during));
      case RESULT ->
          List.of(
              choice.of(Picture.RESULT, Picture.TREND, Picture.MATRIX),
              further(call, books, request, during));
      case MATRIX ->
          List.of(
              choice.ofSigns(),
              choice.of(Picture.RESULT, Picture.TREND, Picture.MATRIX),
              further(call, books, request, during));
      case ALL_YEARS -> List.<Button[]>of(choice.ofSigns());
      case METHODS, COUNTS ->
          List.of(
              choice.of(Picture.METHODS, Picture.COUNTS, Picture.SHARES),
              choice.ofSteps(),
              further(call, books, request, during));
      case SHARES ->
          List.of(
              choice.of(Picture.METHODS, Picture.COUNTS, Picture.SHARES),
              further(call, books, request, during));
      case CUSTOMERS, FREQUENT ->
          List.of(
              choice.of(Picture.CUSTOMERS, Picture.FREQUENT),
              further(call, books, request, during));
      case LOCATIONS, BUCKETS -> List.<Button[]>of(choice.of(Picture.LOCATIONS, Picture.BUCKETS));
      case BUDGET -> Budgeting.rows(call, books, during, here(request, during));
    };
  }

  private static Button[] further(Call call, Books books, ChartRequest request, Filters filters) {
    Invocation again = here(request, filters);
    var buttons = new ArrayList<>(List.of(PeriodReport.around(call, books, filters, again)));
    buttons.add(Button.of(call.say("button.entries"), filters.into("list")));
    return buttons.toArray(Button[]::new);
  }

  private static Invocation here(ChartRequest request, Filters filters) {
    return request.into(filters).with(PeriodReport.HERE, "yes");
  }

  /** Buttons that turn the picture into another. */
  private record Choice(Call call, ChartRequest request, Filters filters) {
    Button[] of(Picture... pictures) {
      return Arrays.stream(pictures)
          .map(picture ->
              Button.of(call.say("chart.kind", picture.name()), here(request.as(picture), filters)))
          .toArray(Button[]::new);
    }

    Button[] ofSteps() {
      return Arrays.stream(Step.values())
          .map(
              step -> Button.of(call.say("chart.by", step.name()), here(request.by(step), filters)))
          .toArray(Button[]::new);
    }

    Button[] ofSigns() {
      return Arrays.stream(Sign.values())
          .map(sign ->
              Button.of(
                  call.say("report.category." + sign.name().toLowerCase(Locale.ROOT)),
                  here(request.of(sign), filters)))
          .toArray(Button[]::new);
    }
  }
}
