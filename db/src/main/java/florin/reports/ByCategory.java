package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CATEGORY_ID;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.SIGN;
import static florin.sql.generated.Tables.CATEGORY;

import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, or earned, on each category, the largest first, with its share of the total in
 * its currency.
 *
 * @param sign NEGATIVE for expenses, which are shown as positive amounts
 */
record ByCategory(Sign sign, String titleKey) implements Report.Form {
  private static final int SHARE_DIGITS = 1;

  private record Line(Cell name, Money amount) {}

  @Override
  public ReportTable fill(Tx tx, Report.Asked asked) {
    List<Line> lines = lines(tx, asked);
    Map<String, Money> totals = new LinkedHashMap<>();
    lines.forEach(line ->
        totals.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus));
    return new ReportTable(
        new Heading(titleKey, asked.period(), asked.source()),
        List.of(
            new Column("report.column.category", Column.Kind.TEXT),
            new Column("report.column.amount", Column.Kind.MONEY),
            new Column("report.column.share", Column.Kind.PERCENT)),
        lines.stream().map(line -> row(line, totals)).toList(),
        totals.values().stream().map(ByCategory::total).toList());
  }

  private List<Line> lines(Tx tx, Report.Asked asked) {
    var sum = sign == Sign.NEGATIVE ? DSL.sum(AMOUNT).neg() : DSL.sum(AMOUNT);
    return tx.sql()
        .select(CURRENCY, CATEGORY.NAME, sum)
        .from(new Movements(tx).of(asked.filter()))
        .leftJoin(CATEGORY)
        .on(CATEGORY.BOOK_ID.eq(tx.bookId()), CATEGORY.ID.eq(CATEGORY_ID))
        .where(SIGN.eq(sign.name()))
        .groupBy(CURRENCY, CATEGORY.ID, CATEGORY.NAME)
        .having(DSL.sum(AMOUNT).ne(BigDecimal.ZERO))
        .orderBy(CURRENCY, sum.desc(), CATEGORY.NAME)
        .fetch(row -> new Line(name(row.value2()), Money.of(row.value3(), row.value1())));
  }

  private static Cell name(@Nullable String name) {
    return name == null ? new Cell.LabelCell("entry.uncategorised") : new Cell.TextCell(name);
  }

  private static List<Cell> row(Line line, Map<String, Money> totals) {
    Money total = totals.get(line.amount().currency().getCurrencyCode());
    return List.of(line.name(), new Cell.MoneyCell(line.amount()), share(line.amount(), total));
  }

  /** Where refunds prevail there are no shares. */
  private static Cell share(Money amount, @Nullable Money total) {
    if (total == null || total.signum() <= 0 || amount.signum() < 0) {
      return new Cell.BlankCell();
    }
    return new Cell.PercentCell(
        amount
            .amount()
            .movePointRight(2)
            .divide(total.amount(), SHARE_DIGITS, RoundingMode.HALF_UP));
  }

  private static List<Cell> total(Money total) {
    return List.of(new Cell.BlankCell(), new Cell.MoneyCell(total), new Cell.BlankCell());
  }
}
