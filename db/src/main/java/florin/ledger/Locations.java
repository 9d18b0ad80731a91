package florin.ledger;

import static florin.sql.generated.Tables.LOCATION;
import static florin.sql.generated.Tables.MEMBER;

import florin.Name;
import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.sql.Tx;
import florin.sql.generated.tables.records.LocationRecord;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Where the money of the actor's book is. Anyone who records may add one; managers change them. */
public final class Locations extends Configuration<Location> {
  private final Tx tx;
  private final History history;
  private final NamedRows<LocationRecord> rows;

  public Locations(Tx tx, History history) {
    this(tx, history, new NamedRows<>(tx, history, NamedTable.LOCATIONS));
  }

  private Locations(Tx tx, History history, NamedRows<LocationRecord> rows) {
    super(tx, history, rows, Locations::location);
    this.tx = tx;
    this.history = history;
    this.rows = rows;
  }

  /**
   * @param currency everything there is counted in it, for good
   */
  public Location add(String name, boolean physical, Currency currency) {
    tx.actor().require(Role.AGENT);
    Name clean = clean(name);
    return location(
        rows.add(
            clean,
            Map.of(
                LOCATION.NAME,
                clean.text(),
                LOCATION.PHYSICAL,
                physical,
                LOCATION.CURRENCY,
                currency.getCurrencyCode())));
  }

  /** Says whether one could put a hand on it. */
  public Location physical(long id, boolean physical) {
    tx.actor().require(Role.MANAGER);
    String name = rows.liveRow(id).getName();
    rows.set(id, "change_kind", Map.of("name", name), Map.of(LOCATION.PHYSICAL, physical));
    return get(id);
  }

  /** Where the actor's own money usually is, if they said so. */
  public Optional<Location> mine() {
    return tx.sql()
        .select(LOCATION.fields())
        .from(MEMBER)
        .join(LOCATION)
        .on(LOCATION.BOOK_ID.eq(MEMBER.BOOK_ID), LOCATION.ID.eq(MEMBER.DEFAULT_LOCATION_ID))
        .where(MEMBER.BOOK_ID.eq(tx.bookId()), MEMBER.PERSON_ID.eq(tx.actor().personId()))
        .fetchOptional(Locations::location);
  }

  /** Says where the actor's own money usually is; empty: as the book has it. */
  public void mine(Optional<Long> id) {
    tx.actor().require(Role.AGENT);
    tx.lockBook();
    String name = id.map(rows::liveRow).map(LocationRecord::getName).orElse("");
    long me = tx.actor().personId();
    var before = history.image(Subject.MEMBER, me).orElseThrow();
    tx.sql()
        .update(MEMBER)
        .set(MEMBER.DEFAULT_LOCATION_ID, DSL.val(id.orElse(null), MEMBER.DEFAULT_LOCATION_ID))
        .where(MEMBER.BOOK_ID.eq(tx.bookId()), MEMBER.PERSON_ID.eq(me))
        .execute();
    var after = history.image(Subject.MEMBER, me).orElseThrow();
    history.record(
        "default_location",
        true,
        Map.of("name", name),
        List.of(new Change(Subject.MEMBER, me, before, after)));
  }

  @Override
  String plain(String name) {
    String text = name.strip();
    return text.startsWith("@") ? text.substring(1) : text;
  }

  @Override
  boolean isAlike(Location one, Location other) {
    return one.currency().equals(other.currency());
  }

  private static Location location(Record row) {
    return new Location(
        row.get(LOCATION.ID),
        row.get(LOCATION.NAME),
        row.get(LOCATION.PHYSICAL),
        Currency.getInstance(row.get(LOCATION.CURRENCY)),
        row.get(LOCATION.ARCHIVED_AT) != null);
  }
}
