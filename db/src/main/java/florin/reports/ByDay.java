package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.DAY;
import static florin.reports.Movements.SIGN;

import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** What was spent on each day on which anything was, oldest first. */
final class ByDay {
  private ByDay() {}

  static ReportTable fill(Tx tx, Report.Asked asked) {
    Map<String, Money> totals = new LinkedHashMap<>();
    List<List<Cell>> rows =
        tx.sql()
            .select(DAY, CURRENCY, DSL.sum(AMOUNT).neg())
            .from(new Movements(tx, asked.filter()).ofDays())
            .where(SIGN.eq(Sign.NEGATIVE.name()))
            .groupBy(DAY, CURRENCY)
            .having(DSL.sum(AMOUNT).ne(BigDecimal.ZERO))
            .orderBy(DAY, CURRENCY)
            .fetch(row -> {
              Money spent = Money.of(row.value3(), row.value2());
              totals.merge(row.value2(), spent, Money::plus);
              return List.of(new Cell.DateCell(row.value1()), new Cell.MoneyCell(spent));
            });
    return new ReportTable(
        new Heading("report.byDay", asked.period(), asked.source()),
        List.of(
            new Column("report.column.day", Column.Kind.DATE),
            new Column("report.column.expenses", Column.Kind.MONEY)),
        rows,
        totals.values().stream()
            .map(total -> List.<Cell>of(new Cell.BlankCell(), new Cell.MoneyCell(total)))
            .toList());
  }
}
