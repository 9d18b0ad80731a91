package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.CUSTOMER_ID;
import static florin.reports.Movements.ENTRIES;
import static florin.reports.Movements.SIGN;
import static florin.sql.generated.Tables.CUSTOMER;

import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The five customers with the highest amount or the most entries, in that order, the others put
 * together, and the total. Two customers of one name stand apart.
 */
record TopCustomers(Pivot.Measure by) implements Report.Form {
  private static final int TOP = 5;
  private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), Integer.class);
  private static final Field<BigDecimal> SUM = DSL.field(DSL.name("amount_sum"), BigDecimal.class);
  private static final Field<BigDecimal> COUNT =
      DSL.field(DSL.name("entries_sum"), BigDecimal.class);
  private static final Field<BigDecimal> ALL_SUM =
      DSL.field(DSL.name("amount_all"), BigDecimal.class);
  private static final Field<BigDecimal> ALL_COUNT =
      DSL.field(DSL.name("entries_all"), BigDecimal.class);

  /**
   * @param amount positive in the way of its sign
   * @param all of every customer in the same currency and way
   */
  private record Line(
      String name, Sign sign, Money amount, long entries, Money all, long allEntries)
      implements Direction.Counted {}

  @Override
  public ReportTable fill(Tx tx, Report.Asked asked) {
    List<Line> lines = lines(tx, asked);
    Sign sign = Direction.of(lines.stream());
    Map<String, List<Line>> currencies = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.sign() == sign)
        .forEach(line ->
            currencies
                .computeIfAbsent(
                    line.amount().currency().getCurrencyCode(), code -> new ArrayList<>())
                .add(line));
    List<List<Cell>> rows = new ArrayList<>();
    List<List<Cell>> totals = new ArrayList<>();
    for (List<Line> top : currencies.values()) {
      Line first = top.getFirst();
      top.forEach(line ->
          rows.add(row(new Cell.TextCell(line.name()), line.amount(), line.entries(), line)));
      Money otherAmount = top.stream().map(Line::amount).reduce(first.all(), Money::minus);
      long others = first.allEntries() - top.stream().mapToLong(Line::entries).sum();
      if (top.size() == TOP && (others != 0 || !otherAmount.isZero())) {
        rows.add(row(Cell.OTHERS, otherAmount, others, first));
      }
      totals.add(total(first.all(), first.allEntries()));
    }
    return new ReportTable(heading(asked, sign), columns(), rows, totals);
  }

  private Heading heading(Report.Asked asked, Sign sign) {
    String title = by == Pivot.Measure.AMOUNT ? "report.customers" : "report.customerCounts";
    return new Heading(
        Direction.key(title, sign),
        List.of(),
        "report.noCustomers",
        asked.period(),
        asked.source());
  }

  private List<Column> columns() {
    var amount = new Column("report.column.amount", Column.Kind.MONEY);
    var entries = new Column("report.column.entries", Column.Kind.COUNT);
    return List.of(
        new Column("report.column.customer", Column.Kind.TEXT),
        by == Pivot.Measure.AMOUNT ? amount : entries,
        by == Pivot.Measure.AMOUNT ? entries : amount,
        new Column("report.column.share", Column.Kind.PERCENT));
  }

  private List<Cell> row(Cell name, Money amount, long entries, Line of) {
    Cell share =
        by == Pivot.Measure.AMOUNT
            ? new MoneyShares(List.of(amount, of.all().minus(amount))).of(amount)
            : Cell.PercentCell.of(entries, of.allEntries());
    return cells(name, amount, entries, share);
  }

  private List<Cell> total(Money amount, long entries) {
    return cells(new Cell.BlankCell(), amount, entries, new Cell.BlankCell());
  }

  private List<Cell> cells(Cell name, Money amount, long entries, Cell share) {
    Cell money = new Cell.MoneyCell(amount);
    Cell count = new Cell.CountCell(entries);
    return by == Pivot.Measure.AMOUNT
        ? List.of(name, money, count, share)
        : List.of(name, count, money, share);
  }

  /** Ranked by the database, so that a few rows come back however many customers there are. */
  private List<Line> lines(Tx tx, Report.Asked asked) {
    var sums =
        tx.sql()
            .select(
                CUSTOMER_ID,
                SIGN,
                CURRENCY,
                DSL.sum(directed()).as(SUM),
                DSL.sum(ENTRIES).as(COUNT))
            .from(new Movements(tx, asked.filter()).ofCustomers())
            .where(SIGN.ne(Sign.NEUTRAL.name()), CUSTOMER_ID.ne(0L), Movements.ANYTHING)
            .groupBy(CUSTOMER_ID, SIGN, CURRENCY)
            .asTable("sums");
    Field<BigDecimal> first = by == Pivot.Measure.AMOUNT ? SUM : COUNT;
    Field<BigDecimal> second = by == Pivot.Measure.AMOUNT ? COUNT : SUM;
    Field<Long> id = sums.field(CUSTOMER_ID);
    Field<String> sign = sums.field(SIGN);
    Field<String> currency = sums.field(CURRENCY);
    var ranked =
        tx.sql()
            .select(
                id,
                sign,
                currency,
                SUM,
                COUNT,
                DSL.sum(SUM).over(DSL.partitionBy(sign, currency)).as(ALL_SUM),
                DSL.sum(COUNT).over(DSL.partitionBy(sign, currency)).as(ALL_COUNT),
                DSL.rowNumber()
                    .over(DSL.partitionBy(sign, currency).orderBy(first.desc(), second.desc(), id))
                    .as(PLACE))
            .from(sums)
            .asTable("ranked");
    return tx.sql()
        .select(
            CUSTOMER.FIRST_NAME,
            CUSTOMER.LAST_NAME,
            ranked.field(sign),
            ranked.field(currency),
            SUM,
            COUNT,
            ALL_SUM,
            ALL_COUNT)
        .from(ranked)
        .join(CUSTOMER)
        .on(CUSTOMER.BOOK_ID.eq(tx.bookId()), CUSTOMER.ID.eq(ranked.field(id)))
        .where(PLACE.le(TOP))
        .orderBy(ranked.field(currency), PLACE)
        .fetch(row ->
            new Line(
                (row.value1() + " " + row.value2()).strip(),
                Sign.valueOf(row.value3()),
                Money.of(row.value5(), row.value4()),
                row.value6().longValueExact(),
                Money.of(row.value7(), row.value4()),
                row.value8().longValueExact()));
  }

  private static Field<BigDecimal> directed() {
    return DSL.when(SIGN.eq(Sign.NEGATIVE.name()), AMOUNT.neg()).otherwise(AMOUNT);
  }
}
