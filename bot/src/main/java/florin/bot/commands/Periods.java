package florin.bot.commands;

import florin.bot.chat.Call;
import florin.reports.Period;
import florin.reports.PeriodText;
import florin.reports.ReportWords;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The periods of calls: typed ones are read once, and buttons carry them written out, so that they
 * mean the same days tomorrow.
 */
final class Periods {
  static final String ARGUMENT = "period";
  static final PeriodText TEXT = new PeriodText();

  private Periods() {}

  static String write(Period period) {
    return period.grain() + " " + period.from() + " " + period.to();
  }

  /** The one a button carries. */
  static Optional<Period> of(Call call) {
    return call.argument(ARGUMENT)
        .map(written -> written.split(" "))
        .map(parts ->
            new Period(
                LocalDate.parse(parts[1]),
                LocalDate.parse(parts[2]),
                Period.Grain.valueOf(parts[0])));
  }

  static Period thisMonth(Call call) {
    return Period.month(YearMonth.from(call.today()));
  }

  static Period thisYear(Call call) {
    return Period.year(Year.from(call.today()));
  }

  static String name(Call call, Period period) {
    return new ReportWords(call.messages()).period(period);
  }
}
