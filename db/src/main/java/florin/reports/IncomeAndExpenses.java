package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.DAY;
import static florin.reports.Movements.SIGN;

import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Income and expenses of each month or year in which there were any, oldest first, and what they
 * come to. What was lent, borrowed or opened with has a column where there is some.
 *
 * @param step MONTH or YEAR
 */
record IncomeAndExpenses(Step step, String titleKey) implements Report.Form {

  private record Line(LocalDate first, Sums sums) {}

  @Override
  public ReportTable fill(Tx tx, Report.Asked asked) {
    List<Line> lines = lines(tx, asked);
    boolean neutral = lines.stream().anyMatch(line -> !line.sums().neutral().isZero());
    Map<String, Sums> totals = new LinkedHashMap<>();
    lines.forEach(
        line -> totals.merge(line.sums().currency().getCurrencyCode(), line.sums(), Sums::plus));
    return new ReportTable(
        new Heading(titleKey, asked.period(), asked.source()),
        columns(neutral),
        lines.stream().map(line -> row(step.cell(line.first()), line.sums(), neutral)).toList(),
        totals.values().stream().map(sums -> row(new Cell.BlankCell(), sums, neutral)).toList());
  }

  private List<Column> columns(boolean neutral) {
    List<Column> columns = new ArrayList<>(List.of(step.column()));
    columns.add(new Column("report.column.income", Column.Kind.MONEY));
    columns.add(new Column("report.column.expenses", Column.Kind.MONEY));
    if (neutral) {
      columns.add(new Column("report.column.neutral", Column.Kind.MONEY));
    }
    columns.add(
        new Column(neutral ? "report.column.result" : "report.column.net", Column.Kind.MONEY));
    return columns;
  }

  private List<Line> lines(Tx tx, Report.Asked asked) {
    Field<LocalDate> first = step.of(DAY);
    return tx.sql()
        .select(first, CURRENCY, sum(Sign.POSITIVE), sum(Sign.NEGATIVE), sum(Sign.NEUTRAL))
        .from(new Movements(tx, asked.filter()).ofMonths())
        .groupBy(first, CURRENCY)
        .having(
            sum(Sign.POSITIVE)
                .ne(BigDecimal.ZERO)
                .or(sum(Sign.NEGATIVE).ne(BigDecimal.ZERO))
                .or(sum(Sign.NEUTRAL).ne(BigDecimal.ZERO)))
        .orderBy(first, CURRENCY)
        .fetch(row ->
            new Line(
                row.value1(),
                new Sums(
                    Money.of(row.value3(), row.value2()),
                    Money.of(row.value4(), row.value2()).negate(),
                    Money.of(row.value5(), row.value2()))));
  }

  private static Field<BigDecimal> sum(Sign sign) {
    return DSL.coalesce(DSL.sum(AMOUNT).filterWhere(SIGN.eq(sign.name())), BigDecimal.ZERO);
  }

  private static List<Cell> row(Cell first, Sums sums, boolean neutral) {
    List<Cell> row = new ArrayList<>(List.of(first));
    row.add(new Cell.MoneyCell(sums.income()));
    row.add(new Cell.MoneyCell(sums.expenses()));
    if (neutral) {
      row.add(new Cell.MoneyCell(sums.neutral()));
    }
    row.add(new Cell.MoneyCell(sums.balance()));
    return row;
  }
}
