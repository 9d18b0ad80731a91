package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.POSTING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import florin.ledger.Metrics.CategorySum;
import florin.ledger.Metrics.Figures;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Figures over a selection: one statement over the entries, one over their postings. */
final class MetricsQuery {
  private static final int TOP = 3;

  private final Tx tx;
  private final EntryFilter filter;
  private final Condition condition;

  MetricsQuery(Tx tx, EntryFilter filter) {
    this.tx = tx;
    this.filter = filter;
    this.condition = EntryConditions.of(filter, tx.bookId());
  }

  Metrics run() {
    Map<String, Amount> amounts = new HashMap<>();
    amounts().forEach(amount -> amounts.put(amount.currency(), amount));
    List<Sum> sums = sums();
    var currencies = new TreeSet<>(amounts.keySet());
    sums.forEach(sum -> currencies.add(sum.currency()));
    return new Metrics(
        currencies.stream()
            .map(code ->
                figures(
                    Currency.getInstance(code),
                    Optional.ofNullable(amounts.get(code)),
                    sums.stream().filter(sum -> sum.currency().equals(code)).toList()))
            .toList());
  }

  private List<Amount> amounts() {
    return tx.sql()
        .select(ENTRY.CURRENCY, count(), sum(ENTRY.AMOUNT), min(ENTRY.AMOUNT), max(ENTRY.AMOUNT))
        .from(ENTRY)
        .where(condition)
        .groupBy(ENTRY.CURRENCY)
        .fetch(row ->
            new Amount(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  private List<Sum> sums() {
    return tx.sql()
        .select(
            POSTING.CURRENCY, POSTING.SIGN, POSTING.CATEGORY_ID, CATEGORY.NAME, sum(POSTING.AMOUNT))
        .from(ENTRY)
        .join(POSTING)
        .on(POSTING.BOOK_ID.eq(ENTRY.BOOK_ID), POSTING.ENTRY_ID.eq(ENTRY.ID))
        .leftJoin(CATEGORY)
        .on(CATEGORY.BOOK_ID.eq(POSTING.BOOK_ID), CATEGORY.ID.eq(POSTING.CATEGORY_ID))
        .where(condition, EntryConditions.postings(filter))
        .groupBy(POSTING.CURRENCY, POSTING.SIGN, POSTING.CATEGORY_ID, CATEGORY.NAME)
        .fetch(row ->
            new Sum(
                row.value1(),
                Sign.valueOf(row.value2()),
                category(row.value3(), row.value4()),
                row.value5()));
  }

  private static Optional<Named> category(@Nullable Long id, @Nullable String name) {
    return id == null || name == null ? Optional.empty() : Optional.of(new Named(id, name));
  }

  private static Figures figures(Currency currency, Optional<Amount> amount, List<Sum> sums) {
    return new Figures(
        amount.map(Amount::count).orElse(0),
        total(currency, sums, Sign.POSITIVE),
        total(currency, sums, Sign.NEGATIVE),
        total(currency, sums, Sign.NEUTRAL),
        Money.rounded(
            amount.map(Amount::average).orElse(BigDecimal.ZERO), currency, RoundingMode.HALF_EVEN),
        new Money(amount.map(Amount::smallest).orElse(BigDecimal.ZERO), currency),
        new Money(amount.map(Amount::largest).orElse(BigDecimal.ZERO), currency),
        top(currency, sums));
  }

  private static Money total(Currency currency, List<Sum> sums, Sign sign) {
    return new Money(
        sums.stream()
            .filter(sum -> sum.sign() == sign)
            .map(Sum::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        currency);
  }

  private static List<CategorySum> top(Currency currency, List<Sum> sums) {
    Stream<Sum> largest =
        sums.stream()
            .filter(sum -> sum.amount().signum() != 0)
            .sorted(
                Comparator.comparing((Sum sum) -> sum.amount().abs())
                    .reversed()
                    .thenComparing(Sum::name));
    return largest
        .limit(TOP)
        .map(sum -> new CategorySum(sum.category(), new Money(sum.amount(), currency)))
        .toList();
  }

  private record Amount(
      String currency, int count, BigDecimal sum, BigDecimal smallest, BigDecimal largest) {
    BigDecimal average() {
      return sum.divide(BigDecimal.valueOf(count), 10, RoundingMode.HALF_EVEN);
    }
  }

  private record Sum(String currency, Sign sign, Optional<Named> category, BigDecimal amount) {
    String name() {
      return category.map(Named::name).orElse("");
    }
  }
}
