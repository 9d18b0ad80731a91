package florin.people;

import static florin.sql.generated.Tables.INVITATION;
import static florin.sql.generated.Tables.INVITE;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.Token;
import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.outbox.News;
import florin.outbox.NewsDesk;
import florin.sql.Tx;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Codes that let somebody into a book. A code holds 128 random bits, works once, for seven days,
 * and is kept as its SHA-256 only; so the one message it was shown in is the one place it can be
 * read.
 */
public final class Invites {
  public static final Duration LIFE = Duration.ofDays(7);

  /** How many may wait to be used in one book. */
  public static final int MOST_OPEN = 20;

  private static final int CODE_BITS = 128;

  private final Tx tx;
  private final History history;

  public Invites(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /**
   * A new invitation.
   *
   * @param code 22 characters of {@code A-Z a-z 0-9 - _}, nowhere to be read again
   */
  public record Created(long id, String code) {}

  /**
   * Invites one more person into the book at work.
   *
   * @throws Refused {@code invite.owner} for an owner, whom only a member can become; {@code
   *     invite.personal} for a personal book; {@code invite.too-many}
   */
  public Created create(Role role) {
    tx.actor().require(role.atLeast(Role.MANAGER) ? Role.OWNER : Role.MANAGER);
    if (role == Role.OWNER) {
      throw new Refused("invite.owner");
    }
    tx.lockBook();
    if (new Members(tx, history).isPersonal()) {
      throw new Refused("invite.personal");
    }
    if (tx.sql().fetchCount(INVITE, usable()) >= MOST_OPEN) {
      throw new Refused("invite.too-many", MOST_OPEN);
    }
    String code = Token.random(CODE_BITS).text();
    long id =
        tx.sql()
            .insertInto(INVITE)
            .set(INVITE.BOOK_ID, tx.bookId())
            .set(INVITE.CODE_HASH, Token.hash(code))
            .set(INVITE.ROLE, role.name())
            .set(INVITE.INVITED_BY, tx.actor().personId())
            .set(INVITE.CREATED_AT, tx.time())
            .set(INVITE.EXPIRES_AT, tx.now().plus(LIFE).atOffset(ZoneOffset.UTC))
            .returningResult(INVITE.ID)
            .fetchSingle()
            .value1();
    history.record("invite", false, Map.of("role", role.name()), List.of());
    return new Created(id, code);
  }

  /** Those that may still be used, the newest first. */
  public List<Invite> open() {
    tx.actor().require(Role.MANAGER);
    return tx.sql()
        .select(INVITE.ID, INVITE.ROLE, PERSON.NAME, INVITE.EXPIRES_AT)
        .from(INVITE)
        .join(PERSON)
        .on(PERSON.ID.eq(INVITE.INVITED_BY))
        .where(usable())
        .orderBy(INVITE.ID.desc())
        .limit(MOST_OPEN)
        .fetch(row ->
            new Invite(
                row.value1(), Role.valueOf(row.value2()), row.value3(), row.value4().toInstant()));
  }

  /**
   * Takes an invitation back before it is used.
   *
   * @throws Refused {@code invite.gone}
   */
  public void revoke(long id) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    int revoked =
        tx.sql()
            .update(INVITE)
            .set(INVITE.REVOKED_AT, tx.time())
            .where(usable(), INVITE.ID.eq(id))
            .execute();
    if (revoked == 0) {
      throw Refused.missing("invite.gone");
    }
    history.record("revoke_invite", false, Map.of(), List.of());
  }

  /** What a code leads to; nothing where it is unknown, used, revoked or too old. */
  public Optional<Invitation> find(String code) {
    return usable(Token.hash(code));
  }

  /**
   * Joins the book of an invitation as who is at work, uses the invitation up, makes the book the
   * one private chats write to, and goes on there.
   *
   * @param key from {@link Invitation#key()}
   * @throws Refused {@code start.code} where it is used, revoked or too old by now, {@code
   *     invite.member} for somebody who is a member already
   */
  public Membership accept(String key) {
    byte[] hash = HexFormat.of().parseHex(key);
    Invitation found = usable(hash).orElseThrow(() -> new Refused("start.code"));
    long person = tx.actor().personId();
    tx.enter(new Actor(person, found.bookId(), found.role(), true, tx.actor().cause()));
    tx.lockBook();
    Invitation invitation = usable(hash).orElseThrow(() -> new Refused("start.code"));
    JSONB before = history.image(Subject.MEMBER, person).orElse(null);
    join(person, invitation);
    tx.sql()
        .update(INVITE)
        .set(INVITE.USED_BY, person)
        .set(INVITE.USED_AT, tx.time())
        .where(usable(), INVITE.CODE_HASH.eq(hash))
        .execute();
    JSONB after = history.image(Subject.MEMBER, person).orElseThrow();
    history.record(
        "join",
        false,
        Map.of("role", invitation.role().name()),
        List.of(new Change(Subject.MEMBER, person, before, after)));
    tellOwners(person, invitation.role());
    return new People(tx).switchTo(found.bookId());
  }

  private void tellOwners(long person, Role role) {
    List<Member> members = new Members(tx, history).list();
    String name =
        members.stream()
            .filter(member -> member.personId() == person)
            .map(Member::name)
            .findFirst()
            .orElse("");
    Map<String, News> news = new HashMap<>();
    for (Member member : members) {
      if (member.role() == Role.OWNER && member.personId() != person) {
        news.put(
            "news:joined:" + tx.bookId() + ":" + person + ":" + member.personId() + ":" + tx.now(),
            new News(
                News.Kind.MEMBER_JOINED,
                tx.bookId(),
                member.personId(),
                Map.of(News.BY, name, News.ROLE, role.name())));
      }
    }
    new NewsDesk(tx).tell(news);
  }

  private void join(long person, Invitation invitation) {
    int joined =
        tx.sql()
            .insertInto(MEMBER)
            .set(MEMBER.BOOK_ID, invitation.bookId())
            .set(MEMBER.PERSON_ID, person)
            .set(MEMBER.ROLE, invitation.role().name())
            .set(MEMBER.JOINED_AT, tx.time())
            .onConflict(MEMBER.BOOK_ID, MEMBER.PERSON_ID)
            .doUpdate()
            .set(MEMBER.ROLE, invitation.role().name())
            .set(MEMBER.JOINED_AT, tx.time())
            .setNull(MEMBER.LEFT_AT)
            .where(MEMBER.LEFT_AT.isNotNull())
            .execute();
    if (joined == 0) {
      throw new Refused("invite.member", invitation.bookName());
    }
  }

  private Optional<Invitation> usable(byte[] hash) {
    return tx.sql()
        .selectFrom(INVITATION(hash))
        .fetchOptional()
        .filter(row -> row.getOpen() && row.getExpiresAt().toInstant().isAfter(tx.now()))
        .map(row ->
            new Invitation(
                HexFormat.of().formatHex(hash),
                row.getBookId(),
                row.getBookName(),
                Currency.getInstance(row.getCurrency()),
                row.getShared(),
                Role.valueOf(row.getRole()),
                row.getOwners(),
                row.getInvitedBy()));
  }

  private Condition usable() {
    return DSL.and(
        INVITE.BOOK_ID.eq(tx.bookId()),
        INVITE.USED_AT.isNull(),
        INVITE.REVOKED_AT.isNull(),
        INVITE.EXPIRES_AT.gt(tx.time()));
  }
}
