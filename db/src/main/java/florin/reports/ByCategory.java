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
import java.util.List;
import java.util.Locale;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, earned or moved on each category, the largest first, with its share of the total
 * in its currency.
 *
 * @param sign NEGATIVE for expenses, which are shown as positive amounts
 */
record ByCategory(Sign sign, String titleKey) implements Report.Form {
  private record Line(Cell name, Money amount) {}

  @Override
  public ReportTable fill(Tx tx, Report.Asked asked) {
    List<Line> lines = lines(tx, asked);
    List<Money> amounts = lines.stream().map(Line::amount).toList();
    var shares = new MoneyShares(amounts);
    return new ReportTable(
        new Heading(titleKey, asked.period(), asked.source()),
        List.of(
            new Column("report.category." + sign.name().toLowerCase(Locale.ROOT), Column.Kind.TEXT),
            new Column("report.column.amount", Column.Kind.MONEY),
            new Column("report.column.share", Column.Kind.PERCENT)),
        lines.stream().map(line -> row(line, shares)).toList(),
        CurrencyTotals.of(amounts).rows(ByCategory::total));
  }

  private List<Line> lines(Tx tx, Report.Asked asked) {
    var sum = sign == Sign.NEGATIVE ? DSL.sum(AMOUNT).neg() : DSL.sum(AMOUNT);
    return tx.sql()
        .select(CURRENCY, CATEGORY.NAME, sum)
        .from(new Movements(tx, asked.filter()).ofCategories())
        .leftJoin(CATEGORY)
        .on(CATEGORY.BOOK_ID.eq(tx.bookId()), CATEGORY.ID.eq(CATEGORY_ID))
        .where(SIGN.eq(sign.name()))
        .groupBy(CURRENCY, CATEGORY.ID, CATEGORY.NAME)
        .having(DSL.sum(AMOUNT).ne(BigDecimal.ZERO))
        .orderBy(CURRENCY, sum.desc(), CATEGORY.NAME)
        .fetch(row -> new Line(name(row.value2()), Money.of(row.value3(), row.value1())));
  }

  static Cell name(@Nullable String name) {
    return name == null ? new Cell.LabelCell("entry.uncategorised") : new Cell.TextCell(name);
  }

  private static List<Cell> row(Line line, MoneyShares shares) {
    return List.of(line.name(), new Cell.MoneyCell(line.amount()), shares.of(line.amount()));
  }

  private static List<Cell> total(Money total) {
    return List.of(new Cell.BlankCell(), new Cell.MoneyCell(total), new Cell.BlankCell());
  }
}
