package florin.ledger;

import static florin.sql.generated.Tables.BUCKET;

import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.BucketRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/**
 * What the money of the actor's book is for, and how income is spread over it. Managers set them
 * up.
 */
public final class Buckets {
  private static final int LONGEST_NAME = 60;

  private final Tx tx;
  private final NamedRows<BucketRecord> rows;
  private final Archiving archiving;

  public Buckets(Tx tx, History history) {
    this.tx = tx;
    this.rows = new NamedRows<>(tx, history, NamedTable.BUCKETS);
    this.archiving = new Archiving(tx, history);
  }

  /** The live ones, by name. */
  public List<Bucket> list() {
    return rows.live().stream().map(Buckets::bucket).toList();
  }

  public List<Bucket> archived() {
    return rows.archived().stream().map(Buckets::bucket).toList();
  }

  /** A live one by its name in any case. */
  public Optional<Bucket> find(String name) {
    return rows.byName(name).map(Buckets::bucket);
  }

  /** Also an archived one. */
  public Optional<Bucket> find(long id) {
    return rows.byId(id).map(Buckets::bucket);
  }

  public Bucket add(String name) {
    tx.actor().require(Role.MANAGER);
    Name clean = Name.of(name, LONGEST_NAME);
    return bucket(rows.add(clean, Map.of(BUCKET.NAME, clean.text())));
  }

  public Bucket rename(long id, String name) {
    Name clean = Name.of(name, LONGEST_NAME);
    return bucket(rows.rename(id, clean, Map.of(BUCKET.NAME, clean.text())));
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
    if (percent < 0 || percent > 100) {
      throw new Refused("bucket.percent-range");
    }
    int left = allocation().missing() + bucket.percent();
    if (percent > left) {
      throw new Refused("bucket.percent-left", bucket.name(), left);
    }
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

  public Allocation allocation() {
    List<Bucket> receiving = list().stream().filter(bucket -> bucket.percent() > 0).toList();
    return new Allocation(receiving, receiving.stream().mapToInt(Bucket::percent).sum());
  }

  /**
   * Takes a bucket out of use. Its money and its entries go to the replacement, in the same action;
   * its percentage does not.
   *
   * @throws Refused {@code archive.in-use} with the count of entries where they have nowhere to go,
   *     {@code archive.last} for the last one
   */
  public Bucket archive(long id, Optional<Long> replacement) {
    archiving.archive(rows, id, replacement);
    return find(id).orElseThrow();
  }

  private static Bucket bucket(Record row) {
    return new Bucket(
        row.get(BUCKET.ID),
        row.get(BUCKET.NAME),
        row.get(BUCKET.PERCENT),
        row.get(BUCKET.ARCHIVED_AT) != null);
  }
}
