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
public final class Locations {
  private static final int LONGEST_NAME = 60;

  private final Tx tx;
  private final History history;
  private final NamedRows<LocationRecord> rows;
  private final Archiving archiving;

  public Locations(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.rows = new NamedRows<>(tx, history, NamedTable.LOCATIONS);
    this.archiving = new Archiving(tx, history);
  }

  /** The live ones, by name. */
  public List<Location> list() {
    return rows.live().stream().map(Locations::location).toList();
  }

  public List<Location> archived() {
    return rows.archived().stream().map(Locations::location).toList();
  }

  /** A live one by its name in any case, with or without the sign people write before it. */
  public Optional<Location> find(String name) {
    return rows.byName(plain(name)).map(Locations::location);
  }

  /** Also an archived one. */
  public Optional<Location> find(long id) {
    return rows.byId(id).map(Locations::location);
  }

  /**
   * @param currency everything there is counted in it, for good
   */
  public Location add(String name, boolean physical, Currency currency) {
    tx.actor().require(Role.AGENT);
    Name clean = Name.of(plain(name), LONGEST_NAME);
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

  public Location rename(long id, String name) {
    Name clean = Name.of(plain(name), LONGEST_NAME);
    return location(rows.rename(id, clean, Map.of(LOCATION.NAME, clean.text())));
  }

  /**
   * Takes a location out of use. Entries that have it go to the replacement, of the same currency,
   * in the same action.
   *
   * @throws florin.Refused {@code archive.in-use} with the count of entries where they have nowhere
   *     to go, {@code archive.last} for the last one
   */
  public Location archive(long id, Optional<Long> replacement) {
    archiving.archive(rows, id, replacement);
    return find(id).orElseThrow();
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

  private static String plain(String name) {
    String text = name.strip();
    return text.startsWith("@") ? text.substring(1) : text;
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
