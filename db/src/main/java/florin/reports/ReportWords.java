package florin.reports;

import florin.money.Money;
import florin.money.MoneyText;
import florin.text.Dates;
import florin.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Says the parts of a report to one reader: headings, periods, values. */
public final class ReportWords {
  private final Messages messages;
  private final MoneyText money;
  private final PeriodNames names;

  public ReportWords(Messages messages) {
    this.messages = messages;
    this.money = new MoneyText(messages.locale());
    this.names = new PeriodNames(messages.locale());
  }

  /** The title without its period: "Expenses by category". */
  public String title(ReportTable table) {
    return say(table.heading().titleKey(), said(table.heading().titleArgs()));
  }

  /** What to say instead of an empty table: "Nothing is recorded for October 2026." */
  public String nothing(ReportTable table) {
    return say(table.heading().emptyKey(), period(table.period()));
  }

  /** "Thu 19 Nov 2026", "Week of 16–22 Nov 2026", "October 2026", "Q3 2026", "2026". */
  public String period(Period period) {
    return switch (period.grain()) {
      case DAY -> Dates.in(locale()).text(period.from());
      case WEEK -> say("period.week", names.span(period.from(), period.to()));
      case MONTH -> names.date(period.from(), "yMMMM");
      case QUARTER -> names.date(period.from(), "yQQQ");
      case YEAR -> names.date(period.from(), "y");
      case SPAN -> names.span(period.from(), period.to());
    };
  }

  public String heading(Column column) {
    Object[] args =
        column
            .monthOfYear()
            .map(month -> new Object[] {names.date(month.atDay(1), "LLL")})
            .orElseGet(() -> said(column.labelArgs()));
    return say(column.labelKey(), args);
  }

  /** The word that stands before a row of totals. */
  public String total() {
    return say("report.total");
  }

  /** A value as it stands in a table: amounts without their currency. */
  public String text(Cell cell) {
    return switch (cell) {
      case Cell.TextCell(String text) -> text;
      case Cell.LabelCell(String key) -> say(key);
      case Cell.MoneyCell(Money money) -> amount(money);
      case Cell.CountCell(long count) -> say("report.count", count);
      case Cell.PercentCell(BigDecimal percent) -> percent(percent);
      case Cell.DateCell(var date) -> names.date(date, "yMMMd");
      case Cell.MonthCell(var month) -> names.date(month.atDay(1), "yMMM");
      case Cell.YearCell(var year) -> names.date(year.atDay(1), "y");
      case Cell.BlankCell() -> "";
    };
  }

  /** "1,204.50 EUR". */
  public String money(Money money) {
    return this.money.full(money);
  }

  /** "1,204.50": only where the currency stands elsewhere. */
  public String amount(Money money) {
    return this.money.number(money);
  }

  /** "1,205": a number that stands for itself. */
  public String whole(BigDecimal number) {
    return say("report.count", number);
  }

  /** "41.3 %". */
  public String percent(BigDecimal percent) {
    return say("report.percent", percent);
  }

  /**
   * A date in the reader's language.
   *
   * @param skeleton a Unicode date skeleton, such as {@code MMMd} for "12 Oct"
   */
  public String date(LocalDate date, String skeleton) {
    return names.date(date, skeleton);
  }

  public String say(String key, Object... args) {
    return messages.text(key, args);
  }

  public Locale locale() {
    return messages.locale();
  }

  private Object[] said(List<Cell> args) {
    return args.stream().map(this::text).toArray();
  }
}
