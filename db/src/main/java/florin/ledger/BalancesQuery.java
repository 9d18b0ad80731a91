package florin.ledger;

import florin.ledger.Balances.Line;
import florin.ledger.Balances.Signs;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Balances from the totals kept with the postings: one statement a view, whatever the book holds.
 */
final class BalancesQuery {
  private static final String LOCATIONS =
      """
      select l.id, l.name, l.currency, coalesce(t.amount, 0) as amount
        from location l
        left join (select location_id, sum(amount) as amount from month_total where book_id = ? group by location_id) t
          on t.location_id = l.id
       where l.book_id = ? and (l.archived_at is null or t.amount <> 0)
       order by lower(l.name), l.id\
      """;

  private static final String BUCKETS =
      """
      select b.id, b.name, coalesce(t.currency, k.currency) as currency, coalesce(t.amount, 0) as amount
        from bucket b join book k on k.id = b.book_id
        left join (select bucket_id, currency, sum(amount) as amount from month_total
                    where book_id = ? group by bucket_id, currency) t
          on t.bucket_id = b.id
       where b.book_id = ? and (b.archived_at is null or t.amount <> 0)
       order by lower(b.name), b.id, t.currency\
      """;

  private static final String SIGNS =
      """
      select currency, coalesce(sum(amount) filter (where sign = 'POSITIVE'), 0) as positive,
             coalesce(sum(amount) filter (where sign = 'NEGATIVE'), 0) as negative,
             coalesce(sum(amount) filter (where sign = 'NEUTRAL'), 0) as neutral
        from month_total where book_id = ? group by currency order by currency\
      """;

  private final Tx tx;

  BalancesQuery(Tx tx) {
    this.tx = tx;
  }

  Balances run() {
    List<Line> locations =
        tx.sql().fetch(LOCATIONS, tx.bookId(), tx.bookId()).map(BalancesQuery::line);
    List<Line> buckets = tx.sql().fetch(BUCKETS, tx.bookId(), tx.bookId()).map(BalancesQuery::line);
    List<Signs> signs = tx.sql().fetch(SIGNS, tx.bookId()).map(BalancesQuery::signs);
    Map<Currency, BigDecimal> totals = new HashMap<>();
    signs.forEach(line -> add(totals, line.total()));
    return new Balances(
        locations, buckets, signs, totals.equals(sums(locations)) && totals.equals(sums(buckets)));
  }

  private static Line line(Record row) {
    return new Line(
        new Named(row.get("id", Long.class), row.get("name", String.class)), money(row, "amount"));
  }

  private static Signs signs(Record row) {
    Money positive = money(row, "positive");
    Money negative = money(row, "negative");
    Money neutral = money(row, "neutral");
    return new Signs(positive, negative, neutral, positive.plus(negative).plus(neutral));
  }

  private static Money money(Record row, String column) {
    return Amounts.money(row.get(column, BigDecimal.class), row.get("currency", String.class));
  }

  private static Map<Currency, BigDecimal> sums(List<Line> lines) {
    Map<Currency, BigDecimal> sums = new HashMap<>();
    lines.forEach(line -> add(sums, line.amount()));
    return sums;
  }

  /**
   * A sum of nothing makes no line, so that an empty location in another currency makes no
   * difference.
   */
  private static void add(Map<Currency, BigDecimal> sums, Money money) {
    if (!money.isZero()) {
      sums.merge(money.currency(), money.amount(), BalancesQuery::sum);
    }
  }

  private static @Nullable BigDecimal sum(BigDecimal one, BigDecimal other) {
    BigDecimal sum = one.add(other);
    return sum.signum() == 0 ? null : sum;
  }
}
