package florin.reports;

import florin.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports with made-up figures, for tests of whatever renders them. Long because there is one of
 * every shape.
 */
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

  /** Three payment methods and their total in each month of a year, in pesos. */
  public static ReportTable methodsByMonth(int year) {
    int[][] thousands = {
      {3482, 3548, 3803}, {3179, 3436, 2483}, {2992, 4195, 2209}, {7485, 5325, 5466},
      {18582, 16611, 17360}, {9120, 7004, 6100}, {8450, 7710, 0}, {6033, 8120, 4100},
      {5120, 9050, 3900}, {4870, 9660, 3500}, {4410, 10120, 2950}, {3900, 11800, 2100}
    };
    List<List<Cell>> rows = new ArrayList<>();
    for (int month = 0; month < thousands.length; month++) {
      List<Cell> row = new ArrayList<>();
      row.add(new Cell.MonthCell(YearMonth.of(year, month + 1)));
      int sum = 0;
      for (int amount : thousands[month]) {
        row.add(amount == 0 ? new Cell.BlankCell() : peso(amount));
        sum += amount;
      }
      row.add(peso(sum));
      rows.add(row);
    }
    return new ReportTable(
        new Heading("report.methods.negative", Period.year(Year.of(year)), HOME),
        List.of(
            new Column("report.column.month", Column.Kind.MONTH),
            method("Bank transfer", Column.Kind.MONEY),
            method("Mobile wallet", Column.Kind.MONEY),
            method("Pickup", Column.Kind.MONEY),
            new Column("report.total", Column.Kind.MONEY)),
        rows,
        List.of());
  }

  /**
   * How many entries by each of two methods on each day.
   *
   * @param counts two a day
   */
  public static ReportTable methodCounts(LocalDate first, int... counts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int index = 0; index < counts.length; index += 2) {
      rows.add(
          List.of(
              new Cell.DateCell(first.plusDays(index / 2)),
              new Cell.CountCell(counts[index]),
              new Cell.CountCell(counts[index + 1]),
              new Cell.CountCell(counts[index] + counts[index + 1])));
    }
    return new ReportTable(
        new Heading(
            "report.methodCounts.negative",
            Period.span(first, first.plusDays(counts.length / 2 - 1)),
            HOME),
        List.of(
            new Column("report.column.day", Column.Kind.DATE),
            method("Card", Column.Kind.COUNT),
            method("Cash", Column.Kind.COUNT),
            new Column("report.total", Column.Kind.COUNT)),
        rows,
        List.of());
  }

  /** What part of the amounts and of the entries each payment method has. */
  public static ReportTable methodShares() {
    return methodShares(
        "Bank transfer",
        "35720.50",
        "140",
        "Mobile wallet",
        "33115",
        "171",
        "Pickup",
        "31321",
        "104");
  }

  /**
   * @param namesAmountsAndCounts a name, its amount, its number of entries, the next name, ...
   */
  public static ReportTable methodShares(String... namesAmountsAndCounts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int index = 0; index < namesAmountsAndCounts.length; index += 3) {
      rows.add(
          List.of(
              new Cell.TextCell(namesAmountsAndCounts[index]),
              euro(namesAmountsAndCounts[index + 1]),
              new Cell.CountCell(Long.parseLong(namesAmountsAndCounts[index + 2]))));
    }
    return new ReportTable(
        new Heading("report.methodShares.negative", OCTOBER, HOME),
        List.of(
            new Column("report.column.method", Column.Kind.TEXT),
            new Column("report.column.amount", Column.Kind.MONEY),
            new Column("report.column.entries", Column.Kind.COUNT)),
        rows,
        List.of());
  }

  /**
   * @param bucketsAllocatedAndSpent a name, what it was given, what was spent, the next name, ...
   */
  public static ReportTable budget(String... bucketsAllocatedAndSpent) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int index = 0; index < bucketsAllocatedAndSpent.length; index += 3) {
      rows.add(
          List.of(
              new Cell.TextCell(bucketsAllocatedAndSpent[index]),
              euro(bucketsAllocatedAndSpent[index + 1]),
              euro(bucketsAllocatedAndSpent[index + 2])));
    }
    return new ReportTable(
        new Heading("report.budget", OCTOBER, HOME),
        List.of(
            new Column("report.column.bucket", Column.Kind.TEXT),
            new Column("report.column.allocated", Column.Kind.MONEY),
            new Column("report.column.spent", Column.Kind.MONEY)),
        rows,
        List.of());
  }

  /** Fourteen categories in the twelve months of a year; the last ones have gaps and a refund. */
  public static ReportTable matrix(int year) {
    String[] names = {
      "housing", "groceries", "travel", "health", "education and courses", "clothing", "transport",
      "leisure", "gifts", "insurance", "phone", "books", "fees", "stamps"
    };
    List<List<Cell>> rows = new ArrayList<>();
    for (int category = 0; category < names.length; category++) {
      List<Cell> row = new ArrayList<>(List.of(new Cell.TextCell(names[category])));
      long sum = 0;
      for (int month = 0; month < 12; month++) {
        long amount = amount(category, month);
        row.add(amount == 0 ? new Cell.BlankCell() : euro(Long.toString(amount)));
        sum += amount;
      }
      row.add(euro(Long.toString(sum)));
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("report.category.negative", Column.Kind.TEXT));
    for (int month = 1; month <= 12; month++) {
      columns.add(Column.ofYear(YearMonth.of(year, month), Column.Kind.MONEY));
    }
    columns.add(new Column("report.total", Column.Kind.MONEY));
    Period whole = Period.year(Year.of(year));
    return new ReportTable(
        new Heading("report.matrix.month.negative", whole, HOME), columns, rows, List.of());
  }

  private static long amount(int category, int month) {
    if (category == 0) {
      return 1150;
    }
    if (category == 2) {
      return month == 6 ? 12480 : month == 11 ? 930 : 0;
    }
    if (category == 5 && month == 2) {
      return -85;
    }
    boolean quiet = category > 6 && (month + category) % 3 == 0;
    return quiet ? 0 : 900 / (category + 1) + 17L * ((month * 7 + category * 5) % 11);
  }

  private static Column method(String name, Column.Kind kind) {
    return Column.named(new Cell.TextCell(name), kind);
  }

  private static Cell peso(int thousands) {
    return new Cell.MoneyCell(Money.of(thousands + "000", "COP"));
  }

  private static Cell euro(String amount) {
    return new Cell.MoneyCell(Money.of(amount, "EUR"));
  }
}
