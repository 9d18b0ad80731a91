package florin.people;

import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.PERSON;

import florin.Actor;
import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.outbox.News;
import florin.outbox.NewsDesk;
import florin.sql.Tx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One person on several platforms: a code shown to them in one place makes the account that enters
 * it in another place theirs as well. Whoever holds the code becomes that person, so it works once
 * and for ten minutes, and is kept as its SHA-256 only.
 */
public final class IdentityLinks {
  public static final Duration LIFE = Duration.ofMinutes(10);

  private final Tx tx;
  private final History history;
  private final LinkCodes codes;

  public IdentityLinks(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.codes = new LinkCodes(tx);
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
    static final Found NOTHING = new Found(State.WRONG, "", 0);
  }

  /** A new code for who is at work; one shown before works no more. */
  public String show() {
    return codes.show();
  }

  /** What a code leads to, however it was written. Spends nothing. */
  public Found find(String typed) {
    return codes.find(typed);
  }

  /** Whether something typed may be such a code at all: an invitation's looks otherwise. */
  public static boolean isCode(String typed) {
    return LinkCode.read(typed).isPresent();
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
    long person = codes.spend(key);
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
    return pair(codes.owner(key), here).plan();
  }

  /**
   * Makes who is at work and the code's person one, and goes on as that one: books, entries,
   * history and undo, documents, invoices, schedules, and the mail address where the other has
   * none.
   *
   * @throws Refused as {@link #plan}
   */
  public Membership join(String key, Identity identity, String displayName, String here) {
    long other = codes.spend(key);
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

  private JoinPair pair(long other, String here) {
    long caller = tx.actor().personId();
    if (other == caller) {
      throw new Refused("link.own");
    }
    requireRoom(other, tx.sql().fetchCount(IDENTITY, IDENTITY.PERSON_ID.eq(caller)));
    return new JoinPair(tx, caller, other, here);
  }

  private void requireRoom(long person, int more) {
    if (tx.sql().fetchCount(IDENTITY, IDENTITY.PERSON_ID.eq(person)) + more > Identities.MOST) {
      throw new Refused("link.too-many", Identities.MOST);
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
