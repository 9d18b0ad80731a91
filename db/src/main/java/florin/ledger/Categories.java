package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;

import florin.Name;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.CategoryRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the money of the actor's book was earned with or spent on. Anyone who records may add one;
 * managers change them.
 */
public final class Categories {
  private static final int LONGEST_NAME = 60;

  private final Tx tx;
  private final NamedRows<CategoryRecord> rows;
  private final Archiving archiving;
  private final History history;

  public Categories(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.rows = new NamedRows<>(tx, history, NamedTable.CATEGORIES);
    this.archiving = new Archiving(tx, history);
  }

  /** The live ones, by name. */
  public List<Category> list() {
    return rows.live().stream().map(Categories::category).toList();
  }

  public List<Category> archived() {
    return rows.archived().stream().map(Categories::category).toList();
  }

  /** A live one by its name in any case, with or without the sign people write before it. */
  public Optional<Category> find(String name) {
    return rows.byName(plain(name)).map(Categories::category);
  }

  /** Also an archived one. */
  public Optional<Category> find(long id) {
    return rows.byId(id).map(Categories::category);
  }

  public Category add(String name, Sign sign) {
    tx.actor().require(Role.AGENT);
    Name clean = Name.of(plain(name), LONGEST_NAME);
    return category(
        rows.add(clean, Map.of(CATEGORY.NAME, clean.text(), CATEGORY.SIGN, sign.name())));
  }

  public Category rename(long id, String name) {
    Name clean = Name.of(plain(name), LONGEST_NAME);
    return category(rows.rename(id, clean, Map.of(CATEGORY.NAME, clean.text())));
  }

  /**
   * Where the entries of a category go when nothing else is said; empty: where those of no category
   * go.
   */
  public Category defaultBucket(long id, Optional<Long> bucketId) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    Category category = category(rows.liveRow(id));
    Optional<String> bucket =
        bucketId
            .map(new NamedRows<>(tx, history, NamedTable.BUCKETS)::liveRow)
            .map(row -> row.getName());
    var column = new HashMap<Field<?>, @Nullable Object>();
    column.put(CATEGORY.DEFAULT_BUCKET_ID, bucketId.orElse(null));
    rows.set(
        id, "default_bucket", Map.of("name", category.name(), "bucket", bucket.orElse("")), column);
    return category(rows.liveRow(id));
  }

  /**
   * Takes a category out of use. Entries that have it go to the replacement, in the same action.
   *
   * @throws florin.Refused {@code archive.in-use} with the count of entries where they have nowhere
   *     to go
   */
  public Category archive(long id, Optional<Long> replacement) {
    archiving.archive(rows, id, replacement);
    return find(id).orElseThrow();
  }

  private static String plain(String name) {
    String text = name.strip();
    return text.startsWith("#") ? text.substring(1) : text;
  }

  private static Category category(Record row) {
    return new Category(
        row.get(CATEGORY.ID),
        row.get(CATEGORY.NAME),
        Sign.valueOf(row.get(CATEGORY.SIGN)),
        Optional.ofNullable(row.get(CATEGORY.DEFAULT_BUCKET_ID)),
        row.get(CATEGORY.ARCHIVED_AT) != null);
  }
}
