package florin.reports;

import florin.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Reports with made-up figures, for tests of whatever renders them. */
public final class SampleReports {
  public static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
  private static final Heading.Source HOME =
      new Heading.Source("Home", Instant.parse("2026-11-20T09:00:00Z"), 12);

  private SampleReports() {}

  /**
   * @param namesAndAmounts a name, its amount, the next name, ...
   */
  public static ReportTable byCategory(String currency, String... namesAndAmounts) {
    List<List<Cell>> rows = new ArrayList<>();
    Money total = Money.of("0", currency);
    for (int index = 0; index < namesAndAmounts.length; index += 2) {
      Money amount = Money.of(namesAndAmounts[index + 1], currency);
      rows.add(List.of(new Cell.TextCell(namesAndAmounts[index]), new Cell.MoneyCell(amount)));
      total = total.plus(amount);
    }
    return new ReportTable(
        new Heading("report.byCategory", OCTOBER, HOME),
        List.of(
            new Column("report.column.category", Column.Kind.TEXT),
            new Column("report.column.amount", Column.Kind.MONEY)),
        rows,
        List.of(List.of(new Cell.BlankCell(), new Cell.MoneyCell(total))));
  }

  /**
   * @param incomeAndExpenses two amounts a month
   */
  public static ReportTable byMonth(YearMonth first, String... incomeAndExpenses) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int index = 0; index < incomeAndExpenses.length; index += 2) {
      rows.add(
          List.of(
              new Cell.MonthCell(first.plusMonths(index / 2)),
              euro(incomeAndExpenses[index]),
              euro(incomeAndExpenses[index + 1])));
    }
    YearMonth last = first.plusMonths(Math.max(0, incomeAndExpenses.length / 2 - 1));
    return new ReportTable(
        new Heading("report.byMonth", Period.span(first.atDay(1), last.atEndOfMonth()), HOME),
        List.of(
            new Column("report.column.month", Column.Kind.MONTH),
            new Column("report.column.income", Column.Kind.MONEY),
            new Column("report.column.expenses", Column.Kind.MONEY)),
        rows,
        List.of());
  }

  /**
   * @param daysAndAmounts a date, its amount, the next date, ...
   */
  public static ReportTable byDay(Period period, String... daysAndAmounts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int index = 0; index < daysAndAmounts.length; index += 2) {
      LocalDate day = LocalDate.parse(daysAndAmounts[index]);
      rows.add(List.of(new Cell.DateCell(day), euro(daysAndAmounts[index + 1])));
    }
    return new ReportTable(
        new Heading("report.byDay", period, HOME),
        List.of(
            new Column("report.column.day", Column.Kind.DATE),
            new Column("report.column.expenses", Column.Kind.MONEY)),
        rows,
        List.of());
  }

  private static Cell euro(String amount) {
    return new Cell.MoneyCell(Money.of(amount, "EUR"));
  }
}
