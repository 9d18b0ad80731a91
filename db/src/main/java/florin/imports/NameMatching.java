package florin.imports;

import florin.imports.StagedRows.Row;
import florin.ledger.Categories;
import florin.ledger.Category;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Labels;
import florin.ledger.Location;
import florin.ledger.Locations;
import florin.ledger.PaymentMethod;
import florin.ledger.PaymentMethods;
import florin.ledger.Place;
import florin.ledger.Sign;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what a file names among what a book has, whatever the case. Nothing is made from a name in
 * a file unless somebody asks for it: an unknown category becomes a tag, an unknown place the usual
 * one, any other name is left out.
 */
final class NameMatching {
  private static final int MOST_NEW = 50;
  private static final int LONGEST = 60;

  private final Tx tx;
  private final Map<String, Long> categories;
  private final Map<String, Location> locations;
  private final Map<String, Long> methods;
  private final Map<String, Long> customers = new HashMap<>();

  NameMatching(Tx tx, Categories categories, Locations locations, PaymentMethods methods) {
    this.tx = tx;
    this.categories = byName(categories.list(), Category::name, Category::id);
    this.locations = byName(locations.list(), Location::name, Function.identity());
    this.methods = byName(methods.list(), PaymentMethod::name, PaymentMethod::id);
  }

  /** Looks up the customers of rows, of whom a book may have many. */
  NameMatching withCustomersOf(List<Row> rows) {
    String[] names =
        rows.stream()
            .flatMap(row -> row.customer().stream())
            .map(NameMatching::key)
            .distinct()
            .toArray(String[]::new);
    if (names.length > 0) {
      tx.sql()
          .fetch(
              """
              select id, lower(btrim(first_name || ' ' || last_name)) as name from customer
               where book_id = ? and archived_at is null and lower(btrim(first_name || ' ' || last_name)) = any (?)\
              """,
              tx.bookId(),
              names)
          .forEach(row -> customers.put(row.get(1, String.class), row.get(0, Long.class)));
    }
    return this;
  }

  EntryDraft draft(Row row, long importId) {
    EntryKind kind = row.amount().signum() > 0 ? EntryKind.INCOME : EntryKind.EXPENSE;
    Optional<Long> category = row.category().map(NameMatching::key).map(categories::get);
    Place place = row.location().flatMap(name -> place(name, row)).orElse(Place.DEFAULT);
    Labels labels =
        new Labels(
            category,
            row.method().map(NameMatching::key).map(methods::get),
            row.customer().map(NameMatching::key).map(customers::get),
            Optional.empty());
    return EntryDraft.of(kind, row.amount().abs(), row.date(), row.description())
        .at(place)
        .labels(labels)
        .tags(
            category.isPresent()
                ? List.of()
                : row.category().map(NameMatching::tag).stream().toList())
        .imported(importId, row.number())
        .inFuture(true);
  }

  private Optional<Place> place(String name, Row row) {
    return Optional.ofNullable(locations.get(key(name)))
        .filter(location -> location.currency().equals(row.amount().currency()))
        .map(location -> Place.location(location.id()));
  }

  /** What would have to be made for every row to have its category, in the order of the file. */
  List<NewCategory> unknownCategories(long importId) {
    return tx.sql()
        .fetch(
            """
            select min(btrim(category)), sum(amount) from import_row
             where book_id = ? and import_id = ? and char_length(btrim(category, ' #')) between 1 and ?
               and lower(btrim(category, ' #')) <> all (?)
             group by lower(btrim(category, ' #')) order by min(position) limit ?\
            """,
            tx.bookId(),
            importId,
            LONGEST,
            categories.keySet().toArray(String[]::new),
            MOST_NEW)
        .map(row ->
            new NewCategory(
                row.get(0, String.class),
                row.get(1, BigDecimal.class).signum() > 0 ? Sign.POSITIVE : Sign.NEGATIVE));
  }

  /** Currencies of rows that no location holds. */
  List<Currency> homeless(long importId) {
    String[] held =
        locations.values().stream()
            .map(place -> place.currency().getCurrencyCode())
            .distinct()
            .toArray(String[]::new);
    return tx.sql()
        .fetch(
            """
            select distinct currency::text from import_row
             where book_id = ? and import_id = ? and currency::text <> all (?) order by 1\
            """,
            tx.bookId(),
            importId,
            held)
        .map(row -> Currency.getInstance(row.get(0, String.class)));
  }

  private static String tag(String category) {
    String tag = key(category).replaceAll("\\s+", "-");
    return tag.substring(
        0, tag.offsetByCodePoints(0, Math.min(LONGEST, tag.codePointCount(0, tag.length()))));
  }

  private static String key(String name) {
    String plain = name.strip();
    return (plain.startsWith("#") ? plain.substring(1) : plain).strip().toLowerCase(Locale.ROOT);
  }

  private static <T, V> Map<String, V> byName(
      Collection<T> rows, Function<T, String> name, Function<T, V> value) {
    return rows.stream()
        .collect(
            Collectors.toMap(row -> name.apply(row).toLowerCase(Locale.ROOT), value, (a, b) -> a));
  }
}
