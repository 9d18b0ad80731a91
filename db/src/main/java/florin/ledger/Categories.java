package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;

import florin.Name;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.CategoryRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the money of the actor's book was earned with or spent on. Anyone who records may add one;
 * managers change them.
 */
public final class Categories extends Configuration<Category> {
  private final Tx tx;
  private final NamedRows<CategoryRecord> rows;
  private final History history;

  public Categories(Tx tx, History history) {
    this(tx, history, new NamedRows<>(tx, history, NamedTable.CATEGORIES));
  }

  private Categories(Tx tx, History history, NamedRows<CategoryRecord> rows) {
    super(tx, history, rows, Categories::category);
    this.tx = tx;
    this.rows = rows;
    this.history = history;
  }

  public Category add(String name, Sign sign) {
    tx.actor().require(Role.AGENT);
    Name clean = clean(name);
    return category(
        rows.add(clean, Map.of(CATEGORY.NAME, clean.text(), CATEGORY.SIGN, sign.name())));
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
   * What counting a category in another sum would do to the totals there are.
   *
   * @throws florin.Refused as {@link #changeSign} would
   */
  public SignEffect effectOfSign(long id, Sign sign) {
    return new SignChange(tx, history, rows, id, sign).effect();
  }

  /**
   * Counts a category in another sum, all its entries too, in one action. Between income and
   * expense the money turns round, because amounts are entered positive and the sign says where it
   * goes; to and from neutral it stays where it went.
   *
   * @throws florin.Refused {@code sign.same}, {@code sign.closed} where an entry lies in a closed
   *     month, {@code sign.split} where one is split over several categories
   */
  public Category changeSign(long id, Sign sign) {
    new SignChange(tx, history, rows, id, sign).run();
    return get(id);
  }

  @Override
  String plain(String name) {
    String text = name.strip();
    return text.startsWith("#") ? text.substring(1) : text;
  }

  @Override
  boolean isAlike(Category one, Category other) {
    return one.sign() == other.sign();
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
