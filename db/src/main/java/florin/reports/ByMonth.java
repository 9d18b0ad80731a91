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
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Income and expenses of each month in which anything was earned or spent, oldest first. */
final class ByMonth {
  private static final Field<LocalDate> MONTH =
      DSL.field("date_trunc('month', {0})::date", LocalDate.class, DAY);

  private ByMonth() {}

  private record Line(YearMonth month, Sums sums) {}

  static ReportTable fill(Tx tx, Report.Asked asked) {
    List<Line> lines = lines(tx, asked);
    Map<String, Sums> totals = new LinkedHashMap<>();
    lines.forEach(
        line -> totals.merge(line.sums().currency().getCurrencyCode(), line.sums(), ByMonth::plus));
    return new ReportTable(
        new Heading("report.byMonth", asked.period(), asked.source()),
        List.of(
            new Column("report.column.month", Column.Kind.MONTH),
            new Column("report.column.income", Column.Kind.MONEY),
            new Column("report.column.expenses", Column.Kind.MONEY),
            new Column("report.column.net", Column.Kind.MONEY)),
        lines.stream().map(line -> row(new Cell.MonthCell(line.month()), line.sums())).toList(),
        totals.values().stream().map(sums -> row(new Cell.BlankCell(), sums)).toList());
  }

  private static List<Line> lines(Tx tx, Report.Asked asked) {
    return tx.sql()
        .select(MONTH, CURRENCY, sum(Sign.POSITIVE), sum(Sign.NEGATIVE))
        .from(new Movements(tx).of(asked.filter()))
        .where(SIGN.in(Sign.POSITIVE.name(), Sign.NEGATIVE.name()))
        .groupBy(MONTH, CURRENCY)
        .having(sum(Sign.POSITIVE).ne(BigDecimal.ZERO).or(sum(Sign.NEGATIVE).ne(BigDecimal.ZERO)))
        .orderBy(MONTH, CURRENCY)
        .fetch(row -> {
          Money income = Money.of(row.value3(), row.value2());
          Money expenses = Money.of(row.value4(), row.value2()).negate();
          return new Line(
              YearMonth.from(row.value1()),
              new Sums(income, expenses, Money.zero(income.currency())));
        });
  }

  private static Field<BigDecimal> sum(Sign sign) {
    return DSL.coalesce(DSL.sum(AMOUNT).filterWhere(SIGN.eq(sign.name())), BigDecimal.ZERO);
  }

  private static Sums plus(Sums one, Sums other) {
    return new Sums(
        one.income().plus(other.income()), one.expenses().plus(other.expenses()), one.neutral());
  }

  private static List<Cell> row(Cell first, Sums sums) {
    return List.of(
        first,
        new Cell.MoneyCell(sums.income()),
        new Cell.MoneyCell(sums.expenses()),
        new Cell.MoneyCell(sums.net()));
  }
}
