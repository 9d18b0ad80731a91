package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.ENTRIES;
import static florin.reports.Movements.SIGN;

import florin.ledger.EntryFilter;
import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.AggregateFilterStep;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Sums over a selection, by what the amounts count as. */
final class SumsQuery {
  private final Tx tx;
  private final EntryFilter filter;

  SumsQuery(Tx tx, EntryFilter filter) {
    this.tx = tx;
    this.filter = filter;
  }

  List<Sums> run() {
    return tx.sql()
        .select(CURRENCY, sum(Sign.POSITIVE), sum(Sign.NEGATIVE), sum(Sign.NEUTRAL))
        .from(new Movements(tx, filter).ofMonths())
        .groupBy(CURRENCY)
        .having(DSL.sum(ENTRIES).ne(BigDecimal.ZERO).or(total().ne(BigDecimal.ZERO)))
        .orderBy(CURRENCY)
        .fetch(row ->
            new Sums(
                Money.of(row.value2(), row.value1()),
                Money.of(row.value3(), row.value1()).negate(),
                Money.of(row.value4(), row.value1())));
  }

  long entries() {
    return tx.sql()
        .select(DSL.coalesce(DSL.sum(ENTRIES), BigDecimal.ZERO))
        .from(new Movements(tx, filter).ofMonths())
        .fetchSingle()
        .value1()
        .longValueExact();
  }

  private static AggregateFilterStep<BigDecimal> total() {
    return DSL.sum(AMOUNT);
  }

  private static Field<BigDecimal> sum(Sign sign) {
    return DSL.coalesce(DSL.sum(AMOUNT).filterWhere(SIGN.eq(sign.name())), BigDecimal.ZERO);
  }
}
