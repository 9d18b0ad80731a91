package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.BUCKET_ID;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.SIGN;
import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.BUCKET;

import florin.ledger.EntryFilter;
import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds what buckets were given and spent: one statement for the sums, one for the buckets. */
final class BudgetQuery {
  private final Tx tx;

  BudgetQuery(Tx tx) {
    this.tx = tx;
  }

  private record Moved(long bucketId, Currency currency, Money income, Money spent) {}

  private record Purpose(long id, String name, int percent, boolean saving) {}

  Budget run(Period period, EntryFilter filter) {
    Map<Currency, List<Moved>> moved =
        moved(filter).stream().collect(Collectors.groupingBy(Moved::currency));
    List<Purpose> buckets = buckets();
    var incomes = new ArrayList<Money>();
    var lines = new ArrayList<Budget.Line>();
    for (Currency one : currencies(moved.keySet())) {
      List<Moved> here = moved.getOrDefault(one, List.of());
      Money income = sum(one, here.stream().map(Moved::income).toList());
      incomes.add(income);
      lines.addAll(lines(buckets, here, income));
    }
    return new Budget(period, incomes, lines);
  }

  /** That of the book first, whether anything moved in it or not. */
  private List<Currency> currencies(Set<Currency> moved) {
    String code =
        tx.sql()
            .select(BOOK.CURRENCY)
            .from(BOOK)
            .where(BOOK.ID.eq(tx.bookId()))
            .fetchSingle()
            .value1();
    var all = new LinkedHashSet<>(List.of(Currency.getInstance(code)));
    moved.stream().sorted(Comparator.comparing(Currency::getCurrencyCode)).forEach(all::add);
    return List.copyOf(all);
  }

  private static List<Budget.Line> lines(List<Purpose> buckets, List<Moved> moved, Money income) {
    Map<Long, Money> spent =
        moved.stream().collect(Collectors.toMap(Moved::bucketId, Moved::spent));
    List<Money> shares = shares(buckets, income);
    var lines = new ArrayList<Budget.Line>();
    for (int i = 0; i < buckets.size(); i++) {
      Purpose bucket = buckets.get(i);
      Money out = spent.getOrDefault(bucket.id(), Money.zero(income.currency()));
      if (!shares.get(i).isZero() || !out.isZero()) {
        lines.add(
            new Budget.Line(bucket.name(), bucket.percent(), bucket.saving(), shares.get(i), out));
      }
    }
    return lines;
  }

  /** One a bucket; together with what no bucket is given they are the whole income. */
  private static List<Money> shares(List<Purpose> buckets, Money income) {
    List<BigDecimal> weights =
        buckets.stream()
            .map(bucket -> BigDecimal.valueOf(bucket.percent()))
            .collect(Collectors.toCollection(ArrayList::new));
    int given = buckets.stream().mapToInt(Purpose::percent).sum();
    weights.add(BigDecimal.valueOf(100 - given));
    Money shared = income.signum() > 0 ? income : Money.zero(income.currency());
    return shared.split(weights);
  }

  private List<Moved> moved(EntryFilter filter) {
    return tx.sql()
        .select(BUCKET_ID, CURRENCY, sum(Sign.POSITIVE), sum(Sign.NEGATIVE))
        .from(new Movements(tx, filter).ofCategories())
        .groupBy(BUCKET_ID, CURRENCY)
        .having(sum(Sign.POSITIVE).ne(BigDecimal.ZERO).or(sum(Sign.NEGATIVE).ne(BigDecimal.ZERO)))
        .fetch(row ->
            new Moved(
                row.value1(),
                Currency.getInstance(row.value2()),
                Money.of(row.value3(), row.value2()),
                Money.of(row.value4(), row.value2()).negate()));
  }

  /** Those out of use too, as far as something was spent from them; they are given nothing. */
  private List<Purpose> buckets() {
    return tx.sql()
        .select(BUCKET.ID, BUCKET.NAME, BUCKET.PERCENT, BUCKET.SAVING, BUCKET.ARCHIVED_AT)
        .from(BUCKET)
        .where(BUCKET.BOOK_ID.eq(tx.bookId()))
        .orderBy(DSL.lower(BUCKET.NAME), BUCKET.ID)
        .fetch(row ->
            new Purpose(
                row.value1(),
                row.value2(),
                row.value5() == null ? row.value3() : 0,
                Boolean.TRUE.equals(row.value4())));
  }

  private static Money sum(Currency currency, List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(currency), Money::plus);
  }

  private static Field<BigDecimal> sum(Sign sign) {
    return DSL.coalesce(DSL.sum(AMOUNT).filterWhere(SIGN.eq(sign.name())), BigDecimal.ZERO);
  }
}
