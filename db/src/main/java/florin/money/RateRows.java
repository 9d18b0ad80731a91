package florin.money;

import static florin.sql.generated.Tables.RATE;

import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;

/** Reads and writes rates. */
final class RateRows {
  static final List<Field<?>> COLUMNS =
      List.of(RATE.CURRENCY, RATE.AMOUNT, RATE.WORTH_CURRENCY, RATE.WORTH, RATE.DAY, RATE.SOURCE);

  private final Tx tx;

  RateRows(Tx tx) {
    this.tx = tx;
  }

  /**
   * Any number with one statement. A currency is told once a day.
   *
   * @param overAPerson whether what a person said is replaced too
   * @return how many were written
   */
  int write(List<Rate> rates, boolean overAPerson) {
    tx.expectRows(rates.size());
    return tx.sql()
        .execute(
            """
            insert into rate as r (book_id, currency, worth_currency, day, amount, worth, source, set_by, set_at)
            select distinct on (n.currency, n.worth_currency, n.day)
                   ?, n.currency, n.worth_currency, n.day, n.amount, n.worth, n.source, ?, ?::timestamptz
              from unnest(?, ?, ?, ?, ?, ?) as n (currency, worth_currency, day, amount, worth, source)
            on conflict (book_id, currency, worth_currency, day)
            do update set amount = excluded.amount, worth = excluded.worth, source = excluded.source,
                          set_by = excluded.set_by, set_at = excluded.set_at
             where ? or r.source <> 'PERSON'\
            """,
            tx.bookId(),
            tx.actor().personId(),
            tx.time(),
            texts(rates, rate -> rate.currency().getCurrencyCode()),
            texts(rates, rate -> rate.other().getCurrencyCode()),
            rates.stream().map(Rate::day).toArray(LocalDate[]::new),
            rates.stream().map(Rate::amount).toArray(BigDecimal[]::new),
            rates.stream().map(Rate::worth).toArray(BigDecimal[]::new),
            texts(rates, rate -> rate.source().name()),
            overAPerson);
  }

  static Rate rate(Record row) {
    return new Rate(
        Currency.getInstance(row.get(RATE.CURRENCY)),
        row.get(RATE.AMOUNT).stripTrailingZeros(),
        Currency.getInstance(row.get(RATE.WORTH_CURRENCY)),
        row.get(RATE.WORTH).stripTrailingZeros(),
        row.get(RATE.DAY),
        Rate.Source.valueOf(row.get(RATE.SOURCE)));
  }

  private static String[] texts(List<Rate> rates, Function<Rate, String> text) {
    return rates.stream().map(text).toArray(String[]::new);
  }
}
