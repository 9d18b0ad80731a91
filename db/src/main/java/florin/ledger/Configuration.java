package florin.ledger;

import florin.Name;
import florin.history.History;
import florin.sql.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;

/**
 * What is alike in everything a book is set up with: it is found by its name in any case, renamed,
 * taken out of use with its entries, and brought back. Managers do that.
 */
public abstract sealed class Configuration<T extends Configured>
    permits Buckets, Categories, Customers, Locations, PaymentMethods {
  static final int LONGEST_NAME = 60;

  private final NamedRows<?> rows;
  private final Archiving archiving;
  private final Function<Record, T> read;

  Configuration(Tx tx, History history, NamedRows<?> rows, Function<Record, T> read) {
    this.rows = rows;
    this.archiving = new Archiving(tx, history);
    this.read = read;
  }

  /** The live ones, by name. */
  public final List<T> list() {
    return rows.live().stream().map(read).toList();
  }

  /** Those out of use, by name. */
  public final List<T> archived() {
    return rows.archived().stream().map(read).toList();
  }

  /** A live one by its name in any case, with or without the sign people write before it. */
  public final Optional<T> find(String name) {
    return rows.byName(plain(name)).map(read);
  }

  /** Also an archived one. */
  public final Optional<T> find(long id) {
    return rows.byId(id).map(read);
  }

  public T rename(long id, String name) {
    Name clean = clean(name);
    rows.rename(id, clean, columns(clean));
    return get(id);
  }

  /** The live ones that may take over the entries of another, by name. */
  public final List<T> replacements(long id) {
    Optional<T> one = find(id);
    return list().stream()
        .filter(other -> other.id() != id && one.filter(o -> isAlike(o, other)).isPresent())
        .toList();
  }

  /**
   * Takes one out of use. Entries that have it go to the replacement, in the same action; so does
   * what pointed to it by default.
   *
   * @throws florin.Refused {@code archive.in-use} with the count of entries where they have nowhere
   *     to go, {@code archive.last} for the last one that entries need
   */
  public final T archive(long id, Optional<Long> replacement) {
    archiving.archive(rows, id, replacement);
    return get(id);
  }

  /**
   * Brings one back into use. Its former entries stay where they went.
   *
   * @throws florin.Refused {@code name.taken} where another has its name by now, {@code
   *     restore.in-use} where it was never gone
   */
  public T restore(long id) {
    rows.restore(id, Map.of());
    return get(id);
  }

  final T get(long id) {
    return find(id).orElseThrow();
  }

  /** The name without the sign people write before it. */
  String plain(String name) {
    return name.strip();
  }

  Name clean(String name) {
    return Name.of(plain(name), LONGEST_NAME);
  }

  /** The columns that hold the name. */
  Map<? extends Field<?>, ?> columns(Name name) {
    return Map.of(rows.table().name(), name.text());
  }

  /** Whether entries of the one may go to the other. */
  boolean isAlike(T one, T other) {
    return true;
  }
}
