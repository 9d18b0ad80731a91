package florin.access;

import static florin.sql.generated.Tables.WEB_SESSION;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.Token;
import florin.people.Membership;
import florin.people.People;
import florin.sql.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Who is signed in to the site. The browser alone knows the token; each sign-in makes a new one.
 */
public final class WebSessions {
  /** Ended when nobody used it for so long. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** Ended after so long in any case. */
  public static final Duration ABSOLUTE = Duration.ofHours(12);

  /** How exactly its last use is known: requests within it write nothing. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private static final int BITS = 256;
  private static final int MOST_LISTED = 100;

  private final Tx tx;

  public WebSessions(Tx tx) {
    this.tx = tx;
  }

  /**
   * Signs somebody in.
   *
   * @param bound whether the session is for this book alone
   * @param browser what it calls itself
   */
  public Token begin(Membership member, boolean bound, WebSession.Method method, String browser) {
    Token token = Token.random(BITS);
    tx.sql()
        .insertInto(WEB_SESSION)
        .set(WEB_SESSION.TOKEN_HASH, token.hash())
        .set(WEB_SESSION.PERSON_ID, member.person().id())
        .set(WEB_SESSION.BOOK_ID, member.book().id())
        .set(WEB_SESSION.BOUND, bound)
        .set(WEB_SESSION.METHOD, method.name())
        .set(WEB_SESSION.BROWSER, AccessLinks.cut(browser))
        .set(WEB_SESSION.CREATED_AT, tx.time())
        .set(WEB_SESSION.SEEN_AT, tx.time())
        .set(WEB_SESSION.EXPIRES_AT, tx.now().plus(ABSOLUTE).atOffset(ZoneOffset.UTC))
        .execute();
    return token;
  }

  /**
   * The session of a token, used now. Where its person left the book they looked at, another of
   * theirs is shown instead, unless it was for that book alone.
   *
   * @return empty where it ended
   */
  public Optional<WebSession> use(String token) {
    return tx.sql()
        .select(
            WEB_SESSION.ID,
            WEB_SESSION.PERSON_ID,
            WEB_SESSION.BOOK_ID,
            WEB_SESSION.BOUND,
            WEB_SESSION.SEEN_AT,
            WEB_SESSION.EXPIRES_AT)
        .from(WEB_SESSION)
        .where(WEB_SESSION.TOKEN_HASH.eq(Token.hash(token)), live())
        .fetchOptional()
        .flatMap(row -> {
          long id = row.value1();
          Instant seen = row.value5().toInstant();
          if (!seen.plus(GRAIN).isAfter(tx.now())) {
            seen = tx.now();
            tx.sql()
                .update(WEB_SESSION)
                .set(WEB_SESSION.SEEN_AT, tx.time())
                .where(WEB_SESSION.ID.eq(id))
                .execute();
          }
          Instant idleUntil = seen.plus(IDLE);
          return membership(row.value2(), row.value3(), row.value4())
              .map(member ->
                  new WebSession(id, member, row.value4(), idleUntil, row.value6().toInstant()));
        });
  }

  /**
   * Looks at another book of the same person.
   *
   * @throws Refused {@code access.bound} where the session is for one book alone, {@code
   *     book.not-yours}
   */
  public void look(long sessionId, long bookId) {
    if (membership(tx.actor().personId(), bookId, true).isEmpty()) {
      throw Refused.missing("book.not-yours");
    }
    int moved =
        tx.sql()
            .update(WEB_SESSION)
            .set(WEB_SESSION.BOOK_ID, bookId)
            .where(
                WEB_SESSION.ID.eq(sessionId),
                WEB_SESSION.PERSON_ID.eq(tx.actor().personId()),
                WEB_SESSION.BOUND.isFalse())
            .execute();
    if (moved == 0) {
      throw new Refused("access.bound");
    }
  }

  /** Those of who is at work that are open, the last used first. */
  public List<WebSession.Listed> list(long current) {
    return tx.sql()
        .select(
            WEB_SESSION.ID,
            WEB_SESSION.METHOD,
            WEB_SESSION.BROWSER,
            WEB_SESSION.CREATED_AT,
            WEB_SESSION.SEEN_AT)
        .from(WEB_SESSION)
        .where(WEB_SESSION.PERSON_ID.eq(tx.actor().personId()), live())
        .orderBy(WEB_SESSION.SEEN_AT.desc(), WEB_SESSION.ID.desc())
        .limit(MOST_LISTED)
        .fetch(row ->
            new WebSession.Listed(
                row.value1(),
                WebSession.Method.valueOf(row.value2()),
                row.value3(),
                row.value4().toInstant(),
                row.value5().toInstant(),
                row.value1() == current));
  }

  /**
   * Ends one of who is at work; one that ended already stays so.
   *
   * @throws Refused {@code access.session-gone}
   */
  public void end(long id) {
    boolean own =
        tx.sql()
            .fetchExists(
                WEB_SESSION,
                WEB_SESSION.ID.eq(id),
                WEB_SESSION.PERSON_ID.eq(tx.actor().personId()));
    if (!own) {
      throw Refused.missing("access.session-gone");
    }
    endAll(WEB_SESSION.ID.eq(id));
  }

  /** Ends all of who is at work but one, as after a new password. */
  public void endOthers(long current) {
    endAll(WEB_SESSION.ID.ne(current));
  }

  /** Deletes what ended before the instant. */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(WEB_SESSION)
        .where(WEB_SESSION.EXPIRES_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .execute();
  }

  private void endAll(Condition which) {
    tx.sql()
        .update(WEB_SESSION)
        .set(WEB_SESSION.ENDED_AT, tx.time())
        .where(
            WEB_SESSION.PERSON_ID.eq(tx.actor().personId()), WEB_SESSION.ENDED_AT.isNull(), which)
        .execute();
  }

  private Optional<Membership> membership(long personId, long bookId, boolean thisAlone) {
    tx.enter(new Actor(personId, 0, Role.VIEWER, false, tx.actor().cause()));
    var people = new People(tx);
    Optional<Membership> here = people.in(bookId);
    return here.isPresent() || thisAlone ? here : people.current();
  }

  private Condition live() {
    return DSL.and(
        WEB_SESSION.ENDED_AT.isNull(),
        WEB_SESSION.EXPIRES_AT.gt(tx.time()),
        WEB_SESSION.SEEN_AT.gt(tx.now().minus(IDLE).atOffset(ZoneOffset.UTC)));
  }
}
