package florin.ledger;

import florin.sql.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Record;

/** Proves that a book adds up, by computing again what is kept. */
public final class LedgerChecks {
  private static final String MONTHS =
      compared(
          "month_total",
          "date_trunc('month', entry_date)::date as month, sign, coalesce(category_id, 0) as"
              + " category_id, location_id, bucket_id, author_id, currency",
          "month, sign, category_id, location_id, bucket_id, author_id, currency",
          "true");

  private static final String METHOD_DAYS =
      compared(
          "day_method_total",
          "entry_date as day, sign, coalesce(payment_method_id, 0) as payment_method_id, author_id,"
              + " currency",
          "day, sign, payment_method_id, author_id, currency",
          "true");

  private static final String CUSTOMER_DAYS =
      compared(
          "day_customer_total",
          "entry_date as day, sign, customer_id, author_id, currency",
          "day, sign, customer_id, author_id, currency",
          "customer_id is not null");

  private static final String ENTRIES =
      """
      select p.number::text, p.problem
        from entry_problems(?, array(select id from entry where book_id = ?)) p
       where p.problem is not null order by p.number limit 100\
      """;

  /**
   * Per currency: what lies in locations, what lies in buckets, and what the signs come to, all
   * from the kept totals.
   */
  private static final String SUMS =
      """
      with places as (select l.currency, sum(t.amount) as amount from month_total t
               join location l on l.book_id = t.book_id and l.id = t.location_id where t.book_id = ? group by l.currency),
        purposes as (select t.currency, sum(t.amount) as amount from month_total t
               join bucket b on b.book_id = t.book_id and b.id = t.bucket_id where t.book_id = ? group by t.currency),
        signs as (select currency, sum(amount) as amount from posting where book_id = ? and not voided group by currency)
      select coalesce(places.currency, purposes.currency, signs.currency)::text, coalesce(places.amount, 0)::text,
             coalesce(purposes.amount, 0)::text, coalesce(signs.amount, 0)::text
        from places full join purposes on purposes.currency = places.currency
        full join signs on signs.currency = coalesce(places.currency, purposes.currency)
       where coalesce(places.amount, 0) <> coalesce(purposes.amount, 0)
          or coalesce(places.amount, 0) <> coalesce(signs.amount, 0)
       order by 1 limit 100\
      """;

  private final Tx tx;

  public LedgerChecks(Tx tx) {
    this.tx = tx;
  }

  /**
   * Everything that does not add up in the actor's book, at most a hundred of each sort; empty when
   * all is well.
   */
  public List<Difference> differences() {
    long book = tx.bookId();
    tx.expectRows(Integer.MAX_VALUE);
    List<Difference> all = new ArrayList<>();
    all.addAll(found("check.month_total", MONTHS, book, book));
    all.addAll(found("check.method_total", METHOD_DAYS, book, book));
    all.addAll(found("check.customer_total", CUSTOMER_DAYS, book, book));
    all.addAll(found("check.entry", ENTRIES, book, book));
    all.addAll(found("check.sums", SUMS, book, book, book));
    return all;
  }

  private List<Difference> found(String key, String question, Object... arguments) {
    return tx.sql().fetch(question, arguments).map(row -> new Difference(key, texts(row)));
  }

  private static List<String> texts(Record row) {
    return Arrays.stream(row.into(String[].class)).toList();
  }

  /**
   * Compares a table of totals with the postings it should come from: where, what is kept, what it
   * should be.
   */
  private static String compared(String table, String columns, String key, String which) {
    return """
    with wanted as (
      select %2$s, sum(amount) as amount, sum(case position when 0 then 1 else 0 end) as entries
        from posting where book_id = ? and not voided and %4$s group by %3$s),
      kept as (select %3$s, amount, entries from %1$s where book_id = ? and (amount <> 0 or entries <> 0))
    select concat_ws(' ', %3$s), coalesce(kept.amount, 0)::text, coalesce(wanted.amount, 0)::text,
           coalesce(kept.entries, 0)::text, coalesce(wanted.entries, 0)::text
      from kept full join wanted using (%3$s)
     where (coalesce(kept.amount, 0), coalesce(kept.entries, 0)) <> (coalesce(wanted.amount, 0), coalesce(wanted.entries, 0))
     order by 1 limit 100\
    """
        .formatted(table, columns, key, which);
  }
}
