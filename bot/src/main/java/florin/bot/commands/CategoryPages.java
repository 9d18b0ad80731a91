package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Sign;
import florin.reports.Neighbours;
import florin.reports.Period;
import florin.reports.Report;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.reports.Reports;
import florin.reports.Step;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Categories against months, a quarter a page, or against years, four a page: as wide as a phone
 * shows.
 */
final class CategoryPages {
  /** Whose months or years: {@code NEGATIVE month}. */
  private static final String MATRIX = "matrix";

  /**
   * Present until a page was chosen: the period is the whole, of which the newest page is shown.
   */
  private static final String WHOLE = "whole";

  private static final int YEARS = 4;

  private CategoryPages() {}

  /** The newest page of a long period. */
  static Invocation first(Filters during, Step step) {
    return during
        .into("report")
        .with(MATRIX, Sign.NEGATIVE + (step == Step.YEAR ? " year" : " month"))
        .with(WHOLE, "yes")
        .with(PeriodReport.HERE, "yes");
  }

  /** Whether a call asks for a page. */
  static boolean asked(Call call) {
    return call.argument(MATRIX).isPresent();
  }

  static Reply reply(Call call, Books books, Filters filters) {
    String[] asked = call.argument(MATRIX).orElseThrow().split(" ");
    Sign sign = Sign.valueOf(asked[0]);
    boolean years = asked[1].equals("year");
    Period period = filters.period().orElseThrow();
    Period page =
        call.argument(WHOLE).isEmpty()
            ? period
            : years ? window(period.to().getYear()) : newestQuarter(books, filters, period);
    Filters during = filters.during(page);
    Report report = years ? Reports.categoriesByYear(sign) : Reports.categoriesByMonth(sign);
    ReportTable table = books.reports().make(report, page, during.filter());
    var words = new ReportWords(call.messages());
    List<Part> parts =
        List.of(
            new Part.Heading(words.title(table) + " · " + during.described(call)),
            table.isEmpty()
                ? new Part.Paragraph(PeriodReport.nothing(call, during, table))
                : new Part.Table(table),
            new Part.Paragraph(PeriodReport.below(call, books.reports().source())));
    Invocation again =
        during
            .into("report")
            .with(MATRIX, asked[0] + " " + asked[1])
            .with(PeriodReport.HERE, "yes");
    Button[] turns =
        years ? turns(call, books, during, again) : PeriodReport.around(call, books, during, again);
    Reply reply = PeriodReport.turning(Reply.of(parts), turns);
    return PeriodReport.placed(
        call,
        reply
            .row(signs(call, sign, asked[1], again))
            .row(
                Button.of(call.say("button.chart"), picture(filters, sign, years)),
                Button.of(call.say("button.refresh"), again)));
  }

  /** The whole year, or all years, as a picture. */
  private static Invocation picture(Filters filters, Sign sign, boolean years) {
    Period page = filters.period().orElseThrow();
    Filters whole = years ? filters : filters.during(Period.year(Year.from(page.to())));
    return Chart.invocation(whole, years ? Picture.ALL_YEARS : Picture.MATRIX)
        .with(Picture.SIGN, sign.name());
  }

  private static Period newestQuarter(Books books, Filters filters, Period period) {
    Period after = Period.quarterOf(period.to()).next();
    return books
        .reports()
        .neighbours(after, filters.filter())
        .before()
        .orElse(Period.quarterOf(period.to()));
  }

  private static Button[] signs(Call call, Sign shown, String step, Invocation again) {
    return Arrays.stream(Sign.values())
        .filter(sign -> sign != shown)
        .map(sign ->
            Button.of(
                call.say("report.category." + sign.name().toLowerCase(Locale.ROOT)),
                again.with(MATRIX, sign + " " + step)))
        .toArray(Button[]::new);
  }

  /** Only to years in which there is something of what the filters mean. */
  private static Button[] turns(Call call, Books books, Filters during, Invocation again) {
    Period page = during.period().orElseThrow();
    Neighbours near = books.reports().neighbours(page, during.filter());
    var buttons = new ArrayList<Button>();
    if (near.before().isPresent()) {
      Period before = window(page.from().getYear() - 1);
      buttons.add(Button.of("‹ " + Periods.name(call, before), turned(again, before)));
    }
    if (near.after().isPresent()) {
      Period after = window(page.to().getYear() + YEARS);
      buttons.add(Button.of(Periods.name(call, after) + " ›", turned(again, after)));
    }
    return buttons.toArray(Button[]::new);
  }

  private static Invocation turned(Invocation again, Period period) {
    return again.with(Periods.ARGUMENT, Periods.write(period));
  }

  private static Period window(int lastYear) {
    return Period.span(
        Year.of(lastYear - YEARS + 1).atDay(1), Year.of(lastYear).atMonth(12).atEndOfMonth());
  }
}
