package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.INVITE;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;
import static florin.sql.generated.Tables.SCHEDULE;

import florin.Refused;
import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.outbox.News;
import florin.outbox.NewsDesk;
import florin.sql.Tx;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.impl.DSL;

/**
 * Who belongs to the actor's book, and in which role. Only an owner changes that. A book always has
 * an owner, and a personal book keeps its person; the database refuses anything else.
 */
public final class Members {
  private static final int MOST = 500;

  private final Tx tx;
  private final History history;

  public Members(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /** Owners first, viewers last, each by name; who has left is not among them. */
  public List<Member> list() {
    return select(DSL.noCondition());
  }

  /** Lets somebody in, who has agreed to it. Whoever is a member already stays as they are. */
  public void admit(long personId, Role role) {
    begin();
    int added =
        tx.sql()
            .insertInto(MEMBER)
            .set(MEMBER.BOOK_ID, tx.bookId())
            .set(MEMBER.PERSON_ID, personId)
            .set(MEMBER.ROLE, role.name())
            .set(MEMBER.JOINED_AT, tx.time())
            .onConflictDoNothing()
            .execute();
    if (added > 0) {
      var image = history.image(Subject.MEMBER, personId).orElseThrow();
      history.record(
          "admit",
          false,
          Map.of("role", role.name()),
          List.of(new Change(Subject.MEMBER, personId, null, image)));
    }
  }

  /**
   * Gives a member another role. Below a manager, what they invited others with ends.
   *
   * @throws Refused {@code members.last-owner} where no other owner would be left, {@code
   *     members.personal} for a second owner of a personal book
   */
  public Member role(long personId, Role role) {
    begin();
    Member member = require(personId);
    if (member.role() == role) {
      return member;
    }
    if (role == Role.OWNER && isPersonal()) {
      throw new Refused("members.personal");
    }
    requireOwnerWithout(member);
    change("role", member, Map.of("role", role.name()), Map.of(MEMBER.ROLE, role.name()));
    if (!role.atLeast(Role.MANAGER)) {
      revokeInvites(personId);
    }
    handOver(member, role);
    return require(personId);
  }

  /**
   * Takes somebody out of the book. What they recorded stays theirs by name; they see it no more.
   *
   * @throws Refused {@code members.remove-self} for oneself
   */
  public Member remove(long personId) {
    begin();
    if (personId == tx.actor().personId()) {
      throw new Refused("members.remove-self");
    }
    Member member = require(personId);
    part("remove", member);
    return member;
  }

  /** Leaves the book, under the conditions of {@link #requireMayLeave()}. */
  public void leave() {
    tx.lockBook();
    requireMayLeave();
    part("leave", require(tx.actor().personId()));
  }

  /**
   * @throws Refused {@code book.personal-stays}, or {@code members.last-owner} where no other owner
   *     would be left
   */
  public void requireMayLeave() {
    Member self = require(tx.actor().personId());
    if (isPersonal() && self.role() == Role.OWNER) {
      throw new Refused("book.personal-stays");
    }
    requireOwnerWithout(self);
  }

  /** Whether the book is somebody's personal one. */
  boolean isPersonal() {
    return tx.sql().fetchExists(BOOK, BOOK.ID.eq(tx.bookId()), BOOK.PERSONAL_OF.isNotNull());
  }

  private void part(String kind, Member member) {
    change(kind, member, Map.of(), Map.of(MEMBER.LEFT_AT, tx.time()));
    revokeInvites(member.personId());
    handOver(member, Role.VIEWER);
    tx.sql()
        .deleteFrom(SCHEDULE)
        .where(SCHEDULE.BOOK_ID.eq(tx.bookId()), SCHEDULE.PERSON_ID.eq(member.personId()))
        .execute();
    tx.sql()
        .update(PERSON)
        .setNull(PERSON.CURRENT_BOOK_ID)
        .where(PERSON.ID.eq(member.personId()), PERSON.CURRENT_BOOK_ID.eq(tx.bookId()))
        .execute();
  }

  /** What waited for somebody who decided waits for the others, or for who decides from now on. */
  private void handOver(Member member, Role role) {
    boolean decided = member.role().atLeast(Role.MANAGER);
    boolean decides = role.atLeast(Role.MANAGER);
    if (decided == decides) {
      return;
    }
    Map<String, News> news = new HashMap<>();
    for (Member one : list()) {
      boolean concerned =
          decides ? one.personId() == member.personId() : one.role().atLeast(Role.MANAGER);
      if (concerned && (decides || one.personId() != member.personId())) {
        news.put(
            "news:hand-over:" + tx.bookId() + ":" + one.personId() + ":" + tx.now().toEpochMilli(),
            new News(
                News.Kind.INVOICES_HANDED_OVER,
                tx.bookId(),
                one.personId(),
                Map.of(News.BY, decides ? "" : member.name())));
      }
    }
    new NewsDesk(tx).tell(news);
  }

  private void change(
      String kind, Member member, Map<String, String> said, Map<? extends Field<?>, ?> columns) {
    long id = member.personId();
    var before = history.image(Subject.MEMBER, id).orElseThrow();
    tx.sql().update(MEMBER).set(columns).where(here(), MEMBER.PERSON_ID.eq(id)).execute();
    var after = history.image(Subject.MEMBER, id).orElseThrow();
    var summary = new HashMap<>(said);
    summary.put("name", member.name());
    history.record(kind, false, summary, List.of(new Change(Subject.MEMBER, id, before, after)));
  }

  private void revokeInvites(long personId) {
    tx.sql()
        .update(INVITE)
        .set(INVITE.REVOKED_AT, tx.time())
        .where(
            INVITE.BOOK_ID.eq(tx.bookId()),
            INVITE.INVITED_BY.eq(personId),
            INVITE.USED_AT.isNull(),
            INVITE.REVOKED_AT.isNull())
        .execute();
  }

  private void requireOwnerWithout(Member member) {
    Condition others =
        DSL.and(
            here(),
            MEMBER.LEFT_AT.isNull(),
            MEMBER.ROLE.eq(Role.OWNER.name()),
            MEMBER.PERSON_ID.ne(member.personId()));
    if (member.role() == Role.OWNER && !tx.sql().fetchExists(MEMBER, others)) {
      throw new Refused("members.last-owner");
    }
  }

  private void begin() {
    tx.actor().require(Role.OWNER);
    tx.lockBook();
  }

  private Member require(long personId) {
    return find(personId).orElseThrow(() -> Refused.missing("members.gone"));
  }

  private Optional<Member> find(long personId) {
    return select(MEMBER.PERSON_ID.eq(personId)).stream().findFirst();
  }

  private List<Member> select(Condition which) {
    return tx.sql()
        .select(MEMBER.PERSON_ID, PERSON.NAME, MEMBER.ROLE, MEMBER.JOINED_AT)
        .from(MEMBER)
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBER.PERSON_ID))
        .where(here(), MEMBER.LEFT_AT.isNull(), which)
        .orderBy(
            DSL.case_(MEMBER.ROLE)
                .when(Role.OWNER.name(), 0)
                .when(Role.MANAGER.name(), 1)
                .when(Role.AGENT.name(), 2)
                .else_(3),
            DSL.lower(PERSON.NAME),
            PERSON.ID)
        .limit(MOST)
        .fetch(Members::member);
  }

  private static Member member(Record4<Long, String, String, OffsetDateTime> row) {
    return new Member(
        row.value1(), row.value2(), Role.valueOf(row.value3()), row.value4().toInstant());
  }

  private Condition here() {
    return MEMBER.BOOK_ID.eq(tx.bookId());
  }
}
