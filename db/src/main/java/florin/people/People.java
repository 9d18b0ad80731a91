package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.CALLER;
import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.PERSON;

import florin.Name;
import florin.Refused;
import florin.Theme;
import florin.sql.Kept;
import florin.sql.Tx;
import florin.text.Messages;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The people Florin knows: who speaks, newcomers, and what a person chooses about themselves. */
public final class People {
  private static final int MOST_BOOKS = 200;

  private static final Param<String> PLATFORM = DSL.param("platform", SQLDataType.CLOB);
  private static final Param<String> EXTERNAL_ID = DSL.param("external_id", SQLDataType.CLOB);
  private static final Param<String> GROUP_PLATFORM = DSL.param("group_platform", SQLDataType.CLOB);
  private static final Param<String> GROUP_ID = DSL.param("group_id", SQLDataType.CLOB);
  private static final Kept<Record> WHO =
      Kept.rows(
          DSL.select(CALLER.fields())
              .from(CALLER.call(PLATFORM, EXTERNAL_ID, GROUP_PLATFORM, GROUP_ID)));

  private final Tx tx;

  public People(Tx tx) {
    this.tx = tx;
  }

  /**
   * Who speaks, and in which book. One query; works before anybody is in scope, and enters
   * nobody's.
   *
   * @param group the chat where several people can read along; empty for a private one
   */
  public Caller find(Identity identity, Optional<GroupChat> group) {
    Record row =
        WHO
            .in(tx)
            .set(PLATFORM, identity.platform())
            .set(EXTERNAL_ID, identity.externalId())
            .set(GROUP_PLATFORM, group.map(GroupChat::platform).orElse(null))
            .set(GROUP_ID, group.map(GroupChat::id).orElse(null))
            .fetch()
            .stream()
            .findFirst()
            .orElse(null);
    if (row == null) {
      return new Caller.Stranger();
    }
    if (row.get(CALLER.ROLE) == null) {
      return new Caller.Outsider(MembershipRows.person(row));
    }
    Membership membership = MembershipRows.membership(row);
    return group.isEmpty() || row.get(CALLER.BOUND)
        ? new Caller.Member(membership)
        : new Caller.Unbound(membership.person(), membership);
  }

  /**
   * Makes a person of a newcomer, with a personal book furnished in their language, and goes on as
   * its owner. Somebody known already is not made twice: the transaction then goes on as who they
   * are. Registered by the demo source, person and book are marked as demonstration data.
   */
  public Membership register(Newcomer newcomer) {
    Identity identity = newcomer.identity();
    tx.sql()
        .execute(
            "select pg_advisory_xact_lock(hashtextextended(?, 0))",
            "identity " + identity.platform() + " " + identity.externalId());
    if (find(identity, Optional.empty()) instanceof Caller.Member(Membership known)) {
      tx.enter(known.actor(tx.actor().cause()));
      return known;
    }
    new Registration(tx, newcomer).write();
    return me();
  }

  /**
   * Opens a further book, owned by who is at work, and goes on there; private chats write to it
   * from now on. It is furnished in the owner's language, and is demonstration data where the owner
   * is.
   */
  public Membership open(String name, Currency currency) {
    Person owner = me().person();
    Name clean = Name.of(name, Newcomer.LONGEST_NAME);
    new NewBook(tx, owner.id(), Messages.in(owner.locale()), owner.demo()).further(clean, currency);
    return me();
  }

  /** Who is at work, read anew. */
  public Membership me() {
    return in(tx.bookId()).orElseThrow(() -> new Refused("refused.unregistered"));
  }

  /** The books of who is at work: the personal one first, the others by name. */
  public List<Membership> memberships() {
    return MembershipRows.of(tx.sql(), tx.actor().personId())
        .orderBy(
            BOOK.PERSONAL_OF.eq(tx.actor().personId()).desc().nullsLast(),
            DSL.lower(BOOK.NAME),
            BOOK.ID)
        .limit(MOST_BOOKS)
        .fetch(MembershipRows::membership);
  }

  /**
   * Makes another book the one private chats write to, and goes on there.
   *
   * @throws Refused {@code book.not-yours} for a book the person does not belong to
   */
  public Membership switchTo(long bookId) {
    Membership there = in(bookId).orElseThrow(() -> Refused.missing("book.not-yours"));
    set(PERSON.CURRENT_BOOK_ID, bookId);
    tx.enter(there.actor(tx.actor().cause()));
    return me();
  }

  /**
   * @throws Refused where nothing visible is written or too much of it
   */
  public void rename(String name) {
    set(PERSON.NAME, Name.of(name, Newcomer.LONGEST_NAME).text());
  }

  /**
   * @param tag a BCP 47 tag; what means nothing becomes {@code en}
   */
  public void language(String tag) {
    set(PERSON.LANGUAGE, Newcomer.plainTag(tag));
  }

  public void zone(ZoneId zone) {
    set(PERSON.ZONE, zone.getId());
  }

  public void theme(Theme theme) {
    set(PERSON.THEME, theme.name());
  }

  /** What the person is known by, by platform. */
  public List<Identity> identities() {
    return tx.sql()
        .select(IDENTITY.PLATFORM, IDENTITY.EXTERNAL_ID)
        .from(IDENTITY)
        .where(IDENTITY.PERSON_ID.eq(tx.actor().personId()))
        .orderBy(IDENTITY.PLATFORM, IDENTITY.EXTERNAL_ID)
        .fetch(row -> new Identity(row.value1(), row.value2()));
  }

  /** The book who is at work writes to from private chats; the personal one where that was left. */
  public Optional<Membership> current() {
    List<Membership> all = memberships();
    return all.stream()
        .filter(one -> one.book().id() == one.person().currentBookId())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The membership of who is at work in another book of theirs. */
  public Optional<Membership> in(long bookId) {
    return MembershipRows.of(tx.sql(), tx.actor().personId())
        .and(BOOK.ID.eq(bookId))
        .fetchOptional(MembershipRows::membership);
  }

  private <T> void set(TableField<?, T> column, T value) {
    tx.sql().update(PERSON).set(column, value).where(PERSON.ID.eq(tx.actor().personId())).execute();
  }
}
