package florin.people;

import static florin.sql.generated.Tables.CONVERSATION;
import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.LINK_CODE;
import static florin.sql.generated.Tables.PERSON;
import static florin.sql.generated.Tables.PERSON_CHAT;

import florin.Actor;
import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.outbox.News;
import florin.outbox.NewsDesk;
import florin.sql.Tx;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person on several platforms: a code shown to them in one place makes the account that enters
 * it in another place theirs as well. Whoever holds the code becomes that person, so it works once
 * and for ten minutes, and is kept as its SHA-256 only.
 */
public final class IdentityLinks {
  public static final Duration LIFE = Duration.ofMinutes(10);

  /** The platform of those who registered on the site: no account that could be entered anywhere. */
  private static final String SITE = "web";

  private static final int MOST = 10;

  private final Tx tx;
  private final History history;

  public IdentityLinks(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /** What became of a code. */
  public enum State {
    WRONG,
    USED,
    EXPIRED,
    OPEN
  }

  /**
   * What a code leads to.
   *
   * @param key names the code without giving it away; empty for a wrong one
   * @param personId whose it is
   */
  public record Found(State state, String key, long personId) {
    private static final Found NOTHING = new Found(State.WRONG, "", 0);
  }

  /** A new code for who is at work; one shown before works no more. */
  public String show() {
    LinkCode code = LinkCode.random();
    tx.sql()
        .insertInto(LINK_CODE)
        .set(LINK_CODE.PERSON_ID, tx.actor().personId())
        .set(LINK_CODE.CODE_HASH, code.hash())
        .set(LINK_CODE.CREATED_AT, tx.time())
        .set(LINK_CODE.EXPIRES_AT, tx.now().plus(LIFE).atOffset(ZoneOffset.UTC))
        .onConflict(LINK_CODE.PERSON_ID)
        .doUpdate()
        .setAllToExcluded()
        .setNull(LINK_CODE.USED_AT)
        .execute();
    return code.text();
  }

  /** Whether something typed may be such a code at all: an invitation's looks otherwise. */
  public static boolean isCode(String typed) {
    return LinkCode.read(typed).isPresent();
  }

  /** What a code leads to, however it was written. Spends nothing. */
  public Found find(String typed) {
    return LinkCode.read(typed).map(code -> found(code.hash())).orElse(Found.NOTHING);
  }

  /** The same by {@link Found#key()}. */
  public Found byKey(String key) {
    return found(HexFormat.of().parseHex(key));
  }

  /**
   * Makes an account nobody is registered with one of the code's person, and goes on as them.
   *
   * @throws Refused {@code link.code.gone}, {@code link.too-many}
   */
  public Membership add(String key, Identity identity, String displayName) {
    lock(identity);
    if (!(new People(tx).find(identity, Optional.empty()) instanceof Caller.Stranger)) {
      throw new Refused("link.code.gone");
    }
    long person = spend(key);
    requireRoom(person, 1);
    Name name = Name.cut(displayName, Newcomer.LONGEST_NAME, identity.platform());
    Optional<Long> chat = new NewsDesk(tx).chat(person);
    tx.sql()
        .insertInto(IDENTITY)
        .set(IDENTITY.PLATFORM, identity.platform())
        .set(IDENTITY.EXTERNAL_ID, identity.externalId())
        .set(IDENTITY.PERSON_ID, person)
        .set(IDENTITY.DISPLAY_NAME, name.text())
        .set(IDENTITY.CREATED_AT, tx.time())
        .execute();
    Membership current = goOn(person);
    tell(chat, current, identity, name.text());
    return current;
  }

  /**
   * What will become of who is at work and the code's person once they are one. Changes nothing.
   *
   * @param here what the platform of the caller is called, for a book that needs another name
   * @throws Refused {@code link.code.gone}, {@code link.own}, {@code link.demo}, {@code
   *     link.decided}, {@code link.too-many}
   */
  public JoinPlan plan(String key, String here) {
    return pair(open(key), here).plan();
  }

  /**
   * Makes who is at work and the code's person one, and goes on as that one: books, entries,
   * history and undo, documents, invoices, schedules, and the mail address where the other has
   * none.
   *
   * @throws Refused as {@link #plan}
   */
  public Membership join(String key, Identity identity, String displayName, String here) {
    long other = spend(key);
    lockPeople(tx.actor().personId(), other);
    JoinPair pair = pair(other, here);
    pair.lockBooks();
    JoinPlan plan = pair.plan();
    Optional<Long> chat = new NewsDesk(tx).chat(other);
    new PersonJoin(tx, history, plan).run();
    Membership current = goOn(plan.stays().id());
    tell(chat, current, identity, displayName);
    return current;
  }

  /** What who is at work is known by, by platform; not by what they registered with on the site. */
  public List<KnownAs> mine() {
    return tx.sql()
        .select(IDENTITY.PLATFORM, IDENTITY.EXTERNAL_ID, IDENTITY.DISPLAY_NAME)
        .from(IDENTITY)
        .where(IDENTITY.PERSON_ID.eq(tx.actor().personId()), IDENTITY.PLATFORM.ne(SITE))
        .orderBy(IDENTITY.PLATFORM, IDENTITY.CREATED_AT, IDENTITY.EXTERNAL_ID)
        .limit(MOST)
        .fetch(row ->
            new KnownAs(
                new Identity(row.value1(), row.value2()),
                Optional.ofNullable(row.value3()).orElse(row.value2())));
  }

  /**
   * Takes an account off: whoever uses it is nobody from then on, and hears nothing more.
   *
   * @return what it was called
   * @throws Refused {@code link.off.last}, {@code link.off.gone}
   */
  public KnownAs takeOff(Identity identity) {
    long person = tx.actor().personId();
    lockPeople(person, person);
    List<KnownAs> all = mine();
    KnownAs known =
        all.stream()
            .filter(one -> one.identity().equals(identity))
            .findFirst()
            .orElseThrow(() -> new Refused("link.off.gone"));
    if (all.size() == 1) {
      throw new Refused("link.off.last");
    }
    tx.sql()
        .deleteFrom(IDENTITY)
        .where(
            IDENTITY.PLATFORM.eq(identity.platform()),
            IDENTITY.EXTERNAL_ID.eq(identity.externalId()))
        .execute();
    // Another account there becomes known again with its next message.
    tx.sql()
        .deleteFrom(PERSON_CHAT)
        .where(PERSON_CHAT.PERSON_ID.eq(person), PERSON_CHAT.PLATFORM.eq(identity.platform()))
        .execute();
    tx.sql()
        .deleteFrom(CONVERSATION)
        .where(CONVERSATION.PERSON_ID.eq(person), CONVERSATION.PLATFORM.eq(identity.platform()))
        .execute();
    return known;
  }

  private JoinPair pair(long other, String here) {
    long caller = tx.actor().personId();
    if (other == caller) {
      throw new Refused("link.own");
    }
    requireRoom(other, tx.sql().fetchCount(IDENTITY, IDENTITY.PERSON_ID.eq(caller)));
    return new JoinPair(tx, caller, other, here);
  }

  private void requireRoom(long person, int more) {
    if (tx.sql().fetchCount(IDENTITY, IDENTITY.PERSON_ID.eq(person)) + more > MOST) {
      throw new Refused("link.too-many", MOST);
    }
  }

  /** Tells where the code's person was last, which is not where the code was entered. */
  private void tell(Optional<Long> chat, Membership reader, Identity identity, String displayName) {
    long person = reader.person().id();
    String key = "news:identity:" + person + ":" + identity.externalId() + ":" + tx.now();
    var news =
        new News(
            News.Kind.IDENTITY_ADDED,
            reader.book().id(),
            person,
            Map.of(
                News.PLATFORM,
                identity.platform(),
                News.ACCOUNT,
                identity.externalId(),
                News.BY,
                displayName));
    chat.ifPresent(lane -> new NewsDesk(tx).tell(lane, key, news));
  }

  private Membership goOn(long person) {
    tx.enter(nowhere(person));
    Membership current =
        new People(tx).current().orElseThrow(() -> new Refused("refused.unregistered"));
    tx.enter(current.actor(tx.actor().cause()));
    return current;
  }

  private Actor nowhere(long person) {
    return new Actor(person, 0, Role.VIEWER, false, tx.actor().cause());
  }

  private long open(String key) {
    Found found = byKey(key);
    if (found.state() != State.OPEN) {
      throw new Refused("link.code.gone");
    }
    return found.personId();
  }

  /** Of several who try at once, one succeeds. */
  private long spend(String key) {
    return tx.sql()
        .update(LINK_CODE)
        .set(LINK_CODE.USED_AT, tx.time())
        .where(
            LINK_CODE.CODE_HASH.eq(HexFormat.of().parseHex(key)),
            LINK_CODE.USED_AT.isNull(),
            LINK_CODE.EXPIRES_AT.gt(tx.time()))
        .returningResult(LINK_CODE.PERSON_ID)
        .fetchOptional(LINK_CODE.PERSON_ID)
        .orElseThrow(() -> new Refused("link.code.gone"));
  }

  private Found found(byte[] hash) {
    return tx.sql()
        .select(LINK_CODE.PERSON_ID, LINK_CODE.USED_AT, LINK_CODE.EXPIRES_AT)
        .from(LINK_CODE)
        .where(LINK_CODE.CODE_HASH.eq(hash))
        .fetchOptional(row ->
            new Found(
                row.value2() != null
                    ? State.USED
                    : row.value3().toInstant().isAfter(tx.now()) ? State.OPEN : State.EXPIRED,
                HexFormat.of().formatHex(hash),
                row.value1()))
        .orElse(Found.NOTHING);
  }

  private void lock(Identity identity) {
    tx.sql()
        .execute(
            "select pg_advisory_xact_lock(hashtextextended(?, 0))",
            "identity " + identity.platform() + " " + identity.externalId());
  }

  /** In the order of their ids, so that two who join each other at once do not wait for ever. */
  private void lockPeople(long one, long other) {
    int locked =
        tx.sql()
            .select(PERSON.ID)
            .from(PERSON)
            .where(PERSON.ID.in(one, other))
            .orderBy(PERSON.ID)
            .forUpdate()
            .fetch()
            .size();
    if (locked != (one == other ? 1 : 2)) {
      throw new Refused("link.code.gone");
    }
  }
}
