package florin.money;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.LOCATION;
import static florin.sql.generated.Tables.RATE;

import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Rates of exchange of the actor's book, into its currency. A rate holds from its day until the
 * next one known.
 */
public final class Rates {
  private static final BigDecimal LARGEST = new BigDecimal("999999999");
  private static final int MOST_DECIMALS = 10;
  private static final int MOST_SHOWN = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Tx tx;
  private final History history;

  public Rates(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /**
   * Says what one unit of a currency is worth from a day on, in place of what was said for that day
   * before.
   *
   * @param today where the person is
   * @return what was there before
   * @throws Refused {@code rate.same}, {@code rate.positive}, {@code rate.digits}, {@code
   *     rate.future}, {@code entry.date.range}
   */
  public Optional<Rate> set(Currency currency, BigDecimal worth, LocalDate day, LocalDate today) {
    Currency book = begin();
    if (currency.equals(book)) {
      throw new Refused("rate.same", book.getCurrencyCode());
    }
    if (worth.signum() <= 0) {
      throw new Refused("rate.positive", currency.getCurrencyCode());
    }
    if (worth.stripTrailingZeros().scale() > MOST_DECIMALS || worth.compareTo(LARGEST) > 0) {
      throw new Refused("rate.digits", MOST_DECIMALS);
    }
    refuseFuture(day, today);
    if (day.isBefore(EARLIEST)) {
      throw new Refused("entry.date.range", day);
    }
    Optional<Rate> before = one(currency, book, day);
    var rate = new Rate(currency, BigDecimal.ONE, book, worth, day, Rate.Source.PERSON);
    new RateRows(tx).write(List.of(rate), true);
    history.record("rate_set", false, summary(rate), List.of());
    return before;
  }

  /**
   * @return what was there
   * @throws Refused {@code rate.unknown} where there is none of that day
   */
  public Rate remove(Currency currency, LocalDate day) {
    Currency book = begin();
    Rate gone =
        one(currency, book, day)
            .orElseThrow(() -> new Refused("rate.unknown", currency.getCurrencyCode(), day));
    tx.sql().deleteFrom(RATE).where(of(currency, book), RATE.DAY.eq(day)).execute();
    history.record("rate_remove", false, summary(gone), List.of());
    return gone;
  }

  /**
   * Takes the central bank's rates: of the newest day all of them, of the days before those of
   * currencies the book counts something in. What a person said stays.
   *
   * @return those of the newest day
   * @throws Refused {@code rate.future} for a day after today, {@code rate.no-cross} where the
   *     book's own currency is not among them
   */
  public Taken take(List<EuroRate> published, LocalDate today) {
    Currency book = begin();
    LocalDate newest =
        published.stream()
            .map(EuroRate::day)
            .max(LocalDate::compareTo)
            .orElseThrow(() -> new Refused("file.no-rates"));
    refuseFuture(newest, today);
    Set<Currency> counted = counted();
    List<Rate> rates =
        new EuroCross(book, published)
            .rates().stream()
                .filter(rate -> rate.day().equals(newest) || counted.contains(rate.currency()))
                .toList();
    if (rates.isEmpty()) {
      throw new Refused("rate.no-cross", book.getCurrencyCode());
    }
    int written = new RateRows(tx).write(rates, false);
    history.record(
        "rate_import",
        false,
        Map.of("day", newest.toString(), "count", Integer.toString(written)),
        List.of());
    List<Rate> used =
        rates.stream()
            .filter(rate -> rate.day().equals(newest) && counted.contains(rate.currency()))
            .toList();
    LocalDate oldest = rates.stream().map(Rate::day).min(LocalDate::compareTo).orElseThrow();
    return new Taken(oldest, newest, written, used);
  }

  /**
   * What became of a published list.
   *
   * @param count rates written, those of a person left as they were
   * @param used of the newest day, in currencies the book counts something in
   */
  public record Taken(LocalDate oldest, LocalDate newest, int count, List<Rate> used) {}

  /** The newest rate of every currency, as of a day. */
  public Conversion conversion(LocalDate day) {
    Currency book = bookCurrency();
    Map<Currency, Rate> rates = new HashMap<>();
    tx.sql()
        .select(RateRows.COLUMNS)
        .distinctOn(RATE.CURRENCY)
        .from(RATE)
        .where(
            RATE.BOOK_ID.eq(tx.bookId()),
            RATE.WORTH_CURRENCY.eq(book.getCurrencyCode()),
            RATE.DAY.le(day))
        .orderBy(RATE.CURRENCY, RATE.DAY.desc())
        .fetch(RateRows::rate)
        .forEach(rate -> rates.put(rate.currency(), rate));
    return new Conversion(book, rates);
  }

  /** Rates of one currency, newest first, at most two hundred. */
  public List<Rate> of(Currency currency) {
    return tx.sql()
        .select(RateRows.COLUMNS)
        .from(RATE)
        .where(of(currency, bookCurrency()))
        .orderBy(RATE.DAY.desc())
        .limit(MOST_SHOWN)
        .fetch(RateRows::rate);
  }

  /** The currencies of places in the book, its own aside. */
  public Set<Currency> counted() {
    return tx
        .sql()
        .selectDistinct(LOCATION.CURRENCY)
        .from(LOCATION)
        .join(BOOK)
        .on(BOOK.ID.eq(LOCATION.BOOK_ID))
        .where(LOCATION.BOOK_ID.eq(tx.bookId()), LOCATION.CURRENCY.ne(BOOK.CURRENCY))
        .fetch(row -> Currency.getInstance(row.value1()))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private Currency begin() {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    return bookCurrency();
  }

  private Currency bookCurrency() {
    return Currency.getInstance(
        tx.sql()
            .select(BOOK.CURRENCY)
            .from(BOOK)
            .where(BOOK.ID.eq(tx.bookId()))
            .fetchSingle()
            .value1());
  }

  private Optional<Rate> one(Currency currency, Currency book, LocalDate day) {
    return tx.sql()
        .select(RateRows.COLUMNS)
        .from(RATE)
        .where(of(currency, book), RATE.DAY.eq(day))
        .fetchOptional(RateRows::rate);
  }

  private Condition of(Currency currency, Currency book) {
    return DSL.and(
        RATE.BOOK_ID.eq(tx.bookId()),
        RATE.CURRENCY.eq(currency.getCurrencyCode()),
        RATE.WORTH_CURRENCY.eq(book.getCurrencyCode()));
  }

  private static void refuseFuture(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new Refused("rate.future", day);
    }
  }

  private static Map<String, String> summary(Rate rate) {
    return Map.of(
        "currency", rate.currency().getCurrencyCode(),
        "rate", rate.perUnit().toPlainString(),
        "day", rate.day().toString());
  }
}
