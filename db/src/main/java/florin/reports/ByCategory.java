package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CATEGORY_ID;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.SIGN;
import static florin.sql.generated.Tables.CATEGORY;

import florin.ledger.EntryFilter;
import florin.ledger.Metrics.CategorySum;
import florin.ledger.Named;
import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, earned or moved on each category, the largest first, with its share of the total
 * in its currency.
 *
 * @param sign NEGATIVE for expenses, which are shown as positive amounts
 */
record ByCategory(Sign sign, String titleKey) implements Report.Form {
  @Override
  public ReportTable fill(Tx tx, Report.Asked asked) {
    List<CategorySum> lines = sums(tx, sign, asked.filter());
    List<Money> amounts = lines.stream().map(CategorySum::sum).toList();
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

  /** Category by category, the largest first; expenses as positive amounts. */
  static List<CategorySum> sums(Tx tx, Sign sign, EntryFilter filter) {
    var sum = sign == Sign.NEGATIVE ? DSL.sum(AMOUNT).neg() : DSL.sum(AMOUNT);
    return tx.sql()
        .select(CURRENCY, CATEGORY.ID, CATEGORY.NAME, sum)
        .from(new Movements(tx, filter).ofCategories())
        .leftJoin(CATEGORY)
        .on(CATEGORY.BOOK_ID.eq(tx.bookId()), CATEGORY.ID.eq(CATEGORY_ID))
        .where(SIGN.eq(sign.name()))
        .groupBy(CURRENCY, CATEGORY.ID, CATEGORY.NAME)
        .having(DSL.sum(AMOUNT).ne(BigDecimal.ZERO))
        .orderBy(CURRENCY, sum.desc(), CATEGORY.NAME)
        .fetch(row ->
            new CategorySum(
                Optional.ofNullable(row.value2()).map(id -> new Named(id, row.value3())),
                Money.of(row.value4(), row.value1())));
  }

  static Cell name(@Nullable String name) {
    return name == null ? new Cell.LabelCell("entry.uncategorised") : new Cell.TextCell(name);
  }

  private static List<Cell> row(CategorySum line, MoneyShares shares) {
    return List.of(
        name(line.category().map(Named::name).orElse(null)),
        new Cell.MoneyCell(line.sum()),
        shares.of(line.sum()));
  }

  private static List<Cell> total(Money total) {
    return List.of(new Cell.BlankCell(), new Cell.MoneyCell(total), new Cell.BlankCell());
  }
}
