package florin.ledger;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.BUCKET;
import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.CUSTOMER;
import static florin.sql.generated.Tables.LOCATION;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PAYMENT_METHOD;
import static florin.sql.generated.Tables.PERSON;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import florin.Refused;
import florin.sql.Kept;
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
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record3;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

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
  private static final String LOCATIONS = "location";
  private static final String BUCKETS = "bucket";
  private static final String METHODS = "method";
  private static final String CATEGORIES = "category";
  private static final String CUSTOMERS = "customer";

  private static final Param<Long> BOOK_ID = DSL.param("book", BOOK.ID);
  private static final Param<Long> PERSON_ID = DSL.param("person", PERSON.ID);
  private static final Param<Long[]> ASKED = DSL.param("asked", SQLDataType.BIGINT.array());
  private static final Kept<Record3<LocalDate, String, Long>> SELF =
      Kept.rows(
          DSL.select(BOOK.CLOSED_THROUGH, PERSON.ZONE, MEMBER.DEFAULT_LOCATION_ID)
              .from(BOOK)
              .crossJoin(PERSON)
              .leftJoin(MEMBER)
              .on(MEMBER.BOOK_ID.eq(BOOK.ID), MEMBER.PERSON_ID.eq(PERSON.ID))
              .where(BOOK.ID.eq(BOOK_ID), PERSON.ID.eq(PERSON_ID)));
  private static final Kept<Record8<String, Long, String, String, String, Long, Short, Boolean>>
      ROWS = Kept.rows(all());

  /** A row that entries name. The currency is a location's, the percentage a bucket's. */
  record Spot(long id, String name, Optional<Currency> currency, int percent, boolean archived) {}

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
    var rows =
        ROWS.in(tx).set(BOOK_ID, tx.bookId()).set(ASKED, customers.toArray(Long[]::new)).fetch();
    for (var row : rows) {
      switch (row.value1()) {
        case LOCATIONS -> locations.put(row.value2(), spot(row));
        case BUCKETS -> buckets.put(row.value2(), spot(row));
        case METHODS -> methods.put(row.value2(), spot(row));
        case CUSTOMERS -> people.put(row.value2(), spot(row));
        default -> categories.put(row.value2(), kind(row));
      }
    }
    var self =
        SELF.in(tx).set(BOOK_ID, tx.bookId()).set(PERSON_ID, tx.actor().personId()).fetch().stream()
            .findFirst()
            .orElseThrow(() -> new Refused("refused.book"));
    return new Arrangement(
        locations,
        buckets,
        categories,
        methods,
        people,
        Optional.ofNullable(self.value3()),
        Optional.ofNullable(self.value1()),
        LocalDate.ofInstant(tx.now(), ZoneId.of(self.value2())));
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

  /** The live buckets that get a share of what is shared out, as lists show them. */
  List<Spot> receivingBuckets() {
    return buckets.values().stream()
        .filter(spot -> !spot.archived() && spot.percent() > 0)
        .sorted(
            Comparator.comparing((Spot spot) -> spot.name().toLowerCase(Locale.ROOT))
                .thenComparing(Spot::id))
        .toList();
  }

  private static Select<Record8<String, Long, String, String, String, Long, Short, Boolean>> all() {
    Field<String> noText = inline((String) null, SQLDataType.VARCHAR);
    Field<Long> noBucket = inline((Long) null, SQLDataType.BIGINT);
    Field<Short> noPercent = inline((short) 0);
    return DSL.select(
            inline(LOCATIONS),
            LOCATION.ID,
            LOCATION.NAME,
            LOCATION.CURRENCY,
            noText,
            noBucket,
            noPercent,
            field(LOCATION.ARCHIVED_AT.isNotNull()))
        .from(LOCATION)
        .where(LOCATION.BOOK_ID.eq(BOOK_ID))
        .unionAll(
            select(
                    inline(BUCKETS),
                    BUCKET.ID,
                    BUCKET.NAME,
                    noText,
                    noText,
                    noBucket,
                    BUCKET.PERCENT,
                    field(BUCKET.ARCHIVED_AT.isNotNull()))
                .from(BUCKET)
                .where(BUCKET.BOOK_ID.eq(BOOK_ID)))
        .unionAll(
            select(
                    inline(METHODS),
                    PAYMENT_METHOD.ID,
                    PAYMENT_METHOD.NAME,
                    noText,
                    noText,
                    noBucket,
                    noPercent,
                    field(PAYMENT_METHOD.ARCHIVED_AT.isNotNull()))
                .from(PAYMENT_METHOD)
                .where(PAYMENT_METHOD.BOOK_ID.eq(BOOK_ID)))
        .unionAll(
            select(
                    inline(CATEGORIES),
                    CATEGORY.ID,
                    CATEGORY.NAME,
                    noText,
                    CATEGORY.SIGN,
                    CATEGORY.DEFAULT_BUCKET_ID,
                    noPercent,
                    field(CATEGORY.ARCHIVED_AT.isNotNull()))
                .from(CATEGORY)
                .where(CATEGORY.BOOK_ID.eq(BOOK_ID)))
        .unionAll(
            select(
                    inline(CUSTOMERS),
                    CUSTOMER.ID,
                    CUSTOMER.FIRST_NAME,
                    noText,
                    noText,
                    noBucket,
                    noPercent,
                    field(CUSTOMER.ARCHIVED_AT.isNotNull()))
                .from(CUSTOMER)
                .where(CUSTOMER.BOOK_ID.eq(BOOK_ID), CUSTOMER.ID.eq(any(ASKED))));
  }

  private static Spot spot(
      Record8<String, Long, String, String, String, Long, Short, Boolean> row) {
    return new Spot(
        row.value2(),
        row.value3(),
        Optional.ofNullable(row.value4()).map(Currency::getInstance),
        row.value7(),
        row.value8());
  }

  private static Kind kind(
      Record8<String, Long, String, String, String, Long, Short, Boolean> row) {
    return new Kind(
        row.value2(),
        row.value3(),
        Sign.valueOf(row.value5()),
        Optional.ofNullable(row.value6()),
        row.value8());
  }
}
