package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CATEGORY_ID;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.DAY;
import static florin.reports.Movements.SIGN;
import static florin.sql.generated.Tables.CATEGORY;

import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Categories against the months or years of a period, the largest category first, each with its
 * total.
 *
 * @param sign NEGATIVE for expenses, which are shown as positive amounts
 * @param step MONTH or YEAR
 */
record CategoryMatrix(Sign sign, Step step, String titleKey) implements Report.Form {

  @Override
  public ReportTable fill(Tx tx, Report.Asked asked) {
    List<Pivot.Line> lines = lines(tx, asked);
    List<Cell> steps = steps(lines, asked.period());
    var pivot = new Pivot(lines, steps, Pivot.Measure.AMOUNT);
    return new ReportTable(
        new Heading(titleKey, asked.period(), asked.source()),
        columns(steps),
        pivot.rows().stream().sorted(CURRENCIES.thenComparing(LARGEST)).toList(),
        pivot.totals());
  }

  private static final Comparator<List<Cell>> CURRENCIES =
      Comparator.comparing(row -> total(row).currency().getCurrencyCode());
  private static final Comparator<List<Cell>> LARGEST =
      Comparator.comparing((List<Cell> row) -> total(row).amount()).reversed();

  private static Money total(List<Cell> row) {
    if (row.getLast() instanceof Cell.MoneyCell(Money total)) {
      return total;
    }
    throw new IllegalArgumentException("a row without its total");
  }

  private List<Pivot.Line> lines(Tx tx, Report.Asked asked) {
    Field<LocalDate> first = step.of(DAY);
    var sum = sign == Sign.NEGATIVE ? DSL.sum(AMOUNT).neg() : DSL.sum(AMOUNT);
    return tx.sql()
        .select(first, CATEGORY.NAME, CURRENCY, sum)
        .from(new Movements(tx, asked.filter()).ofCategories())
        .leftJoin(CATEGORY)
        .on(CATEGORY.BOOK_ID.eq(tx.bookId()), CATEGORY.ID.eq(CATEGORY_ID))
        .where(SIGN.eq(sign.name()))
        .groupBy(first, CATEGORY.ID, CATEGORY.NAME, CURRENCY)
        .having(DSL.sum(AMOUNT).ne(BigDecimal.ZERO))
        .orderBy(CURRENCY, CATEGORY.NAME, first)
        .fetch(row ->
            new Pivot.Line(
                ByCategory.name(row.value2()),
                step.cell(row.value1()),
                Money.of(row.value4(), row.value3()),
                0));
  }

  /** Every month of a quarter or a year, else those in which there was something. */
  private List<Cell> steps(List<Pivot.Line> lines, Period period) {
    if (step == Step.MONTH && isInOneYear(period)) {
      YearMonth last = YearMonth.from(period.to());
      return Stream.iterate(
              YearMonth.from(period.from()), month -> !month.isAfter(last), m -> m.plusMonths(1))
          .<Cell>map(Cell.MonthCell::new)
          .toList();
    }
    return lines.stream()
        .map(Pivot.Line::column)
        .distinct()
        .sorted(Comparator.comparing(CategoryMatrix::order))
        .toList();
  }

  private static String order(Cell step) {
    return switch (step) {
      case Cell.MonthCell(var month) -> month.toString();
      case Cell.YearCell(var year) -> year.toString();
      default -> throw new IllegalArgumentException("a matrix over " + step.kind());
    };
  }

  private List<Column> columns(List<Cell> steps) {
    boolean oneYear =
        steps.stream().map(step -> order(step).substring(0, 4)).distinct().count() < 2;
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column("report.category." + sign.name().toLowerCase(Locale.ROOT), Column.Kind.TEXT));
    steps.forEach(step ->
        columns.add(
            oneYear && step instanceof Cell.MonthCell(var month)
                ? Column.ofYear(month, Column.Kind.MONEY)
                : Column.named(step, Column.Kind.MONEY)));
    columns.add(new Column("report.total", Column.Kind.MONEY));
    return columns;
  }

  private static boolean isInOneYear(Period period) {
    return period.from().getYear() == period.to().getYear();
  }
}
