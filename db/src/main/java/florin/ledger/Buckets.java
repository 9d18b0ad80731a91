package florin.ledger;

import static florin.sql.generated.Tables.BUCKET;

import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.BucketRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the money of the actor's book is for, and how income is spread over it. Managers set them
 * up.
 */
public final class Buckets extends Configuration<Bucket> {
  private final Tx tx;
  private final NamedRows<BucketRecord> rows;

  public Buckets(Tx tx, History history) {
    this(tx, history, new NamedRows<>(tx, history, NamedTable.BUCKETS));
  }

  private Buckets(Tx tx, History history, NamedRows<BucketRecord> rows) {
    super(tx, history, rows, Buckets::bucket);
    this.tx = tx;
    this.rows = rows;
  }

  public Bucket add(String name) {
    return add(name, 0);
  }

  /**
   * @param percent of split income, as for {@link #setPercent}
   */
  public Bucket add(String name, int percent) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    Name clean = clean(name);
    requireLeft(clean.text(), percent, allocation().missing());
    return bucket(
        rows.add(clean, Map.of(BUCKET.NAME, clean.text(), BUCKET.PERCENT, (short) percent)));
  }

  /**
   * Sets the share of split income a bucket receives.
   *
   * @param percent whole, 0 to 100
   * @throws Refused {@code bucket.percent-left} with what is left where all together would exceed
   *     100
   */
  public Bucket setPercent(long id, int percent) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    Bucket bucket = bucket(rows.liveRow(id));
    requireLeft(bucket.name(), percent, allocation().missing() + bucket.percent());
    Map<String, String> summary =
        Map.of(
            "name",
            bucket.name(),
            "from",
            Integer.toString(bucket.percent()),
            "to",
            Integer.toString(percent));
    rows.set(id, "percent", summary, Map.of(BUCKET.PERCENT, (short) percent));
    return bucket(rows.liveRow(id));
  }

  /** Says whether its money is put aside, so that nobody counts on spending it. */
  public Bucket saving(long id, boolean saving) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    var column = new HashMap<Field<?>, @Nullable Object>();
    column.put(BUCKET.SAVING, saving ? true : null);
    rows.set(id, "change_kind", Map.of("name", rows.liveRow(id).getName()), column);
    return get(id);
  }

  private static void requireLeft(String name, int percent, int left) {
    if (percent < 0 || percent > 100) {
      throw new Refused("bucket.percent-range");
    }
    if (percent > left) {
      throw new Refused("bucket.percent-left", name, left);
    }
  }

  public Allocation allocation() {
    List<Bucket> receiving = list().stream().filter(bucket -> bucket.percent() > 0).toList();
    return new Allocation(receiving, receiving.stream().mapToInt(Bucket::percent).sum());
  }

  /**
   * Brings a bucket back with its percentage, or with none where that is more than is left by now.
   */
  @Override
  public Bucket restore(long id) {
    tx.lockBook();
    boolean fits =
        find(id).filter(bucket -> bucket.percent() <= allocation().missing()).isPresent();
    rows.restore(id, fits ? Map.of() : Map.of(BUCKET.PERCENT, (short) 0));
    return get(id);
  }

  private static Bucket bucket(Record row) {
    return new Bucket(
        row.get(BUCKET.ID),
        row.get(BUCKET.NAME),
        row.get(BUCKET.PERCENT),
        Boolean.TRUE.equals(row.get(BUCKET.SAVING)),
        row.get(BUCKET.ARCHIVED_AT) != null);
  }
}
