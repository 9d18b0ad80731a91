package florin.ledger;

import florin.Refused;
import florin.sql.Tx;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;

/**
 * What entries of a book refer to and are measured by, as it is now: read once for any number of
 * entries.
 */
record Arrangement(
    Map<Long, Spot> locations,
    Map<Long, Spot> buckets,
    Map<Long, Kind> categories,
    Map<Long, Spot> methods,
    Map<Long, Spot> customers,
    Optional<Long> ownLocation,
    Optional<LocalDate> closedThrough,
    LocalDate today) {

  /** A row that entries name. The currency is a location's. */
  record Spot(long id, String name, Optional<Currency> currency, boolean archived) {}

  record Kind(long id, String name, Sign sign, Optional<Long> bucketId, boolean archived) {}

  /**
   * @param customers those that will be asked for; there may be many in a book
   */
  static Arrangement of(Tx tx, Set<Long> customers) {
    Map<Long, Spot> locations = new HashMap<>();
    Map<Long, Spot> buckets = new HashMap<>();
    Map<Long, Spot> methods = new HashMap<>();
    Map<Long, Spot> people = new HashMap<>();
    Map<Long, Kind> categories = new HashMap<>();
    for (Record row : rows(tx, customers)) {
      Spot spot = spot(row);
      switch (row.get("what", String.class)) {
        case "location" -> locations.put(spot.id(), spot);
        case "bucket" -> buckets.put(spot.id(), spot);
        case "method" -> methods.put(spot.id(), spot);
        case "customer" -> people.put(spot.id(), spot);
        default -> categories.put(spot.id(), kind(row, spot));
      }
    }
    Record self =
        tx.sql()
            .fetchOptional(
                """
                select b.closed_through, p.zone, m.default_location_id
                  from book b cross join person p
                  left join member m on m.book_id = b.id and m.person_id = p.id
                 where b.id = ? and p.id = ?\
                """,
                tx.bookId(),
                tx.actor().personId())
            .orElseThrow(() -> new Refused("refused.book"));
    return new Arrangement(
        locations,
        buckets,
        categories,
        methods,
        people,
        Optional.ofNullable(self.get("default_location_id", Long.class)),
        Optional.ofNullable(self.get("closed_through", LocalDate.class)),
        LocalDate.ofInstant(tx.now(), ZoneId.of(self.get("zone", String.class))));
  }

  /** The first live location that holds the currency. */
  Optional<Spot> firstLocation(Currency currency) {
    return locations.values().stream()
        .filter(spot -> !spot.archived() && spot.currency().equals(Optional.of(currency)))
        .min(Comparator.comparing(Spot::id));
  }

  /** The bucket for whatever names none: General where there is one, else the oldest. */
  Spot firstBucket() {
    return buckets.values().stream()
        .filter(spot -> !spot.archived())
        .min(
            Comparator.comparing(
                    (Spot spot) -> !spot.name().toLowerCase(Locale.ROOT).equals("general"))
                .thenComparing(Spot::id))
        .orElseThrow(() -> new Refused("entry.no_bucket"));
  }

  private static List<Record> rows(Tx tx, Set<Long> customers) {
    long book = tx.bookId();
    return List.copyOf(
        tx.sql()
            .fetch(
                """
                select 'location' as what, id, name, currency, null as sign, null::bigint as bucket_id,
                       archived_at is not null as archived from location where book_id = ?
                union all
                select 'bucket', id, name, null, null, null, archived_at is not null from bucket where book_id = ?
                union all
                select 'method', id, name, null, null, null, archived_at is not null
                  from payment_method where book_id = ?
                union all
                select 'category', id, name, null, sign, default_bucket_id, archived_at is not null
                  from category where book_id = ?
                union all
                select 'customer', id, first_name, null, null, null, archived_at is not null
                  from customer where book_id = ? and id = any (?)\
                """,
                book,
                book,
                book,
                book,
                book,
                customers.toArray(Long[]::new)));
  }

  private static Spot spot(Record row) {
    return new Spot(
        row.get("id", Long.class),
        row.get("name", String.class),
        Optional.ofNullable(row.get("currency", String.class)).map(Currency::getInstance),
        row.get("archived", Boolean.class));
  }

  private static Kind kind(Record row, Spot spot) {
    return new Kind(
        spot.id(),
        spot.name(),
        Sign.valueOf(row.get("sign", String.class)),
        Optional.ofNullable(row.get("bucket_id", Long.class)),
        spot.archived());
  }
}
