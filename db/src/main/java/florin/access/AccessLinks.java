package florin.access;

import static florin.sql.generated.Tables.ACCESS_LINK;

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
import org.jspecify.annotations.Nullable;

/**
 * Links that let one member of a book in, once. Looking at one spends nothing: messengers and mail
 * scanners do that before the person does.
 */
public final class AccessLinks {
  /** How long one that was asked for in a chat works. */
  public static final Duration CHAT_LIFE = Duration.ofMinutes(10);

  /** How long one works that somebody has sent to their own address. */
  public static final Duration MAIL_LIFE = Duration.ofMinutes(30);

  private static final int BITS = 256;
  private static final int LONGEST_BROWSER = 200;

  private final Tx tx;

  public AccessLinks(Tx tx) {
    this.tx = tx;
  }

  /**
   * A link to be made.
   *
   * @param target the page it arrives at: a path of this site
   */
  public record Order(
      long personId, long bookId, AccessLink.Purpose purpose, String target, Duration life) {}

  /**
   * What somebody who holds a link is told before using it.
   *
   * @param membership as whom they will be let in; empty where the link no longer works
   */
  public record Offer(AccessLink.State state, Optional<Membership> membership) {}

  /**
   * A link that was just spent.
   *
   * @param bound whether it lets into its own book alone: whoever passes it on passes on no more
   */
  public record Redeemed(Membership membership, String target, boolean bound) {}

  /**
   * Makes a link, while it is being delivered: the secret is stored nowhere.
   *
   * @return empty where the person does not belong to the book any more
   */
  public Optional<Token> mint(Order order) {
    return mint(order, null);
  }

  /**
   * Makes a link for a member of the book at work, by somebody who manages it. Nobody issues one
   * for a person above themselves.
   *
   * @throws Refused {@code access.not-a-member}, {@code access.above}
   */
  public Token issue(Order order) {
    tx.actor().require(Role.MANAGER);
    var self = tx.actor();
    Membership member = membership(order.personId(), tx.bookId());
    tx.enter(self);
    if (member == null) {
      throw Refused.missing("access.not-a-member");
    }
    if (!self.role().atLeast(member.role())) {
      throw new Refused("access.above");
    }
    return insert(order, self.personId());
  }

  /** What a link would do. Spends nothing; empty where there never was such a link. */
  public Optional<Offer> look(String token) {
    return tx.sql()
        .select(
            ACCESS_LINK.PERSON_ID,
            ACCESS_LINK.BOOK_ID,
            ACCESS_LINK.EXPIRES_AT,
            ACCESS_LINK.REDEEMED_AT,
            ACCESS_LINK.REVOKED_AT)
        .from(ACCESS_LINK)
        .where(ACCESS_LINK.TOKEN_HASH.eq(Token.hash(token)))
        .fetchOptional()
        .map(row -> {
          var state =
              AccessLink.state(
                  row.value4() != null, row.value5() != null, row.value3().toInstant(), tx.now());
          return new Offer(
              state,
              state == AccessLink.State.OPEN
                  ? Optional.ofNullable(membership(row.value1(), row.value2()))
                  : Optional.empty());
        });
  }

  /**
   * Spends a link: of several who try at once, one succeeds.
   *
   * @return empty where it is spent, expired, revoked, unknown, or its member left
   */
  public Optional<Redeemed> redeem(String token, String browser) {
    return tx.sql()
        .update(ACCESS_LINK)
        .set(ACCESS_LINK.REDEEMED_AT, tx.time())
        .set(ACCESS_LINK.REDEEMED_BY, cut(browser))
        .where(ACCESS_LINK.TOKEN_HASH.eq(Token.hash(token)), open())
        .returningResult(
            ACCESS_LINK.PERSON_ID, ACCESS_LINK.BOOK_ID, ACCESS_LINK.TARGET, ACCESS_LINK.PURPOSE)
        .fetchOptional()
        .flatMap(row -> {
          var purpose = AccessLink.Purpose.valueOf(row.value4());
          boolean bound =
              purpose == AccessLink.Purpose.NEWS || purpose == AccessLink.Purpose.ISSUED;
          return Optional.ofNullable(membership(row.value1(), row.value2()))
              .map(member -> new Redeemed(member, row.value3(), bound));
        });
  }

  /** The links into the book at work, the newest first, at most 200. */
  public List<AccessLink> list() {
    tx.actor().require(Role.MANAGER);
    return new AccessLinkList(tx).of(ACCESS_LINK.BOOK_ID.eq(tx.bookId()));
  }

  /** The own links into any book, the newest first, at most 200. */
  public List<AccessLink> own() {
    return new AccessLinkList(tx).of(ACCESS_LINK.PERSON_ID.eq(tx.actor().personId()));
  }

  /**
   * Makes a link into the book at work useless that was not used.
   *
   * @throws Refused {@code access.gone}
   */
  public void revoke(long id) {
    tx.actor().require(Role.MANAGER);
    revoke(id, ACCESS_LINK.BOOK_ID.eq(tx.bookId()));
  }

  /**
   * The same with one of one's own, into whatever book.
   *
   * @throws Refused {@code access.gone}
   */
  public void revokeOwn(long id) {
    revoke(id, ACCESS_LINK.PERSON_ID.eq(tx.actor().personId()));
  }

  private void revoke(long id, Condition which) {
    int revoked =
        tx.sql()
            .update(ACCESS_LINK)
            .set(ACCESS_LINK.REVOKED_AT, tx.time())
            .where(
                ACCESS_LINK.ID.eq(id),
                which,
                ACCESS_LINK.REDEEMED_AT.isNull(),
                ACCESS_LINK.REVOKED_AT.isNull())
            .execute();
    if (revoked == 0) {
      throw Refused.missing("access.gone");
    }
  }

  /** Deletes what expired before the instant. */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(ACCESS_LINK)
        .where(ACCESS_LINK.EXPIRES_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .execute();
  }

  private Optional<Token> mint(Order order, @Nullable Long issuedBy) {
    return membership(order.personId(), order.bookId()) == null
        ? Optional.empty()
        : Optional.of(insert(order, issuedBy));
  }

  private Token insert(Order order, @Nullable Long issuedBy) {
    Token token = Token.random(BITS);
    tx.sql()
        .insertInto(ACCESS_LINK)
        .set(ACCESS_LINK.TOKEN_HASH, token.hash())
        .set(ACCESS_LINK.BOOK_ID, order.bookId())
        .set(ACCESS_LINK.PERSON_ID, order.personId())
        .set(ACCESS_LINK.PURPOSE, order.purpose().name())
        .set(ACCESS_LINK.TARGET, order.target())
        .set(ACCESS_LINK.ISSUED_BY, issuedBy)
        .set(ACCESS_LINK.CREATED_AT, tx.time())
        .set(ACCESS_LINK.EXPIRES_AT, tx.now().plus(order.life()).atOffset(ZoneOffset.UTC))
        .execute();
    return token;
  }

  /** Goes on as the member, in no book: whose memberships are read is themselves. */
  private @Nullable Membership membership(long personId, long bookId) {
    tx.enter(new Actor(personId, 0, Role.VIEWER, false, tx.actor().cause()));
    return new People(tx).in(bookId).orElse(null);
  }

  private Condition open() {
    return DSL.and(
        ACCESS_LINK.REDEEMED_AT.isNull(),
        ACCESS_LINK.REVOKED_AT.isNull(),
        ACCESS_LINK.EXPIRES_AT.gt(tx.time()));
  }

  /** What a browser says of itself may be of any length. */
  static String cut(String browser) {
    return browser.length() <= LONGEST_BROWSER ? browser : browser.substring(0, LONGEST_BROWSER);
  }
}
