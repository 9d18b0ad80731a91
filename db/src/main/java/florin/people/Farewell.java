package florin.people;

import static florin.sql.generated.Tables.BUTTON;
import static florin.sql.generated.Tables.CONVERSATION;
import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.LINK_CODE;
import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.MAIL_PROOF;
import static florin.sql.generated.Tables.MAIL_STOP;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PASSWORD;
import static florin.sql.generated.Tables.PERSON;
import static florin.sql.generated.Tables.PERSON_CHAT;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Deletes who is at work: the books that are theirs alone with every row, and everything that tells
 * who they are. In books of others what they recorded stays, by nobody in particular.
 */
public final class Farewell {
  private final Tx tx;
  private final History history;
  private final Actor actor;

  public Farewell(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.actor = tx.actor();
  }

  /**
   * What will become of a person's books.
   *
   * @param goes names of those deleted
   * @param stays names of those left
   */
  public record Plan(List<String> goes, List<String> stays) {}

  /**
   * @throws Refused {@code profile.delete.hand-over} with the name of a book whose other members
   *     would be without an owner, {@code profile.delete.members} with that of a personal book
   *     others belong to
   */
  public Plan plan() {
    return plan(memberships());
  }

  /** Does it, and goes on as nobody. The books are locked in the order of their ids. */
  public Plan run() {
    List<Membership> all =
        memberships().stream().sorted(Comparator.comparing(m -> m.book().id())).toList();
    for (Membership membership : all) {
      enter(membership);
      tx.lockBook();
    }
    Plan plan = plan(all);
    for (Membership membership : all) {
      enter(membership);
      if (isAlone(membership)) {
        new BookRemoval(tx).run();
      } else {
        new Members(tx, history).leave();
      }
    }
    forget();
    tx.enter(Actor.guest(actor.cause()));
    return plan;
  }

  private Plan plan(List<Membership> all) {
    var goes = new ArrayList<String>();
    var stays = new ArrayList<String>();
    for (Membership membership : all) {
      enter(membership);
      boolean alone = isAlone(membership);
      if (!alone) {
        requireAnotherOwner(membership);
      }
      (alone ? goes : stays).add(membership.book().name());
    }
    tx.enter(actor);
    return new Plan(List.copyOf(goes), List.copyOf(stays));
  }

  private void requireAnotherOwner(Membership membership) {
    if (membership.book().personal() && membership.role() == Role.OWNER) {
      throw new Refused("profile.delete.members", membership.book().name());
    }
    boolean anotherOwner =
        new Members(tx, history)
            .list().stream()
                .anyMatch(m -> m.role() == Role.OWNER && m.personId() != actor.personId());
    if (!anotherOwner) {
      throw new Refused("profile.delete.hand-over", membership.book().name());
    }
  }

  private boolean isAlone(Membership membership) {
    return membership.role() == Role.OWNER && new Members(tx, history).list().size() == 1;
  }

  /** The row itself stays where entries of other books name it, with nothing left in it. */
  private void forget() {
    long id = actor.personId();
    tx.enter(new Actor(id, 0, Role.VIEWER, false, actor.cause()));
    tx.sql().deleteFrom(IDENTITY).where(IDENTITY.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(CONVERSATION).where(CONVERSATION.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(LINK_CODE).where(LINK_CODE.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(BUTTON).where(BUTTON.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(PERSON_CHAT).where(PERSON_CHAT.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(MAIL_ADDRESS).where(MAIL_ADDRESS.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(MAIL_PROOF).where(MAIL_PROOF.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(PASSWORD).where(PASSWORD.PERSON_ID.eq(id)).execute();
    tx.sql().deleteFrom(MAIL_STOP).where(MAIL_STOP.PERSON_ID.eq(id)).execute();
    tx.sql()
        .execute(
            "delete from outbox where kind = 'MAIL' and payload ->> 'personId' = ?",
            Long.toString(id));
    if (!tx.sql().fetchExists(MEMBER, MEMBER.PERSON_ID.eq(id))) {
      tx.sql().deleteFrom(PERSON).where(PERSON.ID.eq(id)).execute();
      return;
    }
    String language =
        tx.sql()
            .select(PERSON.LANGUAGE)
            .from(PERSON)
            .where(PERSON.ID.eq(id))
            .fetchSingle()
            .value1();
    tx.sql()
        .update(PERSON)
        .set(PERSON.NAME, Messages.in(Locale.forLanguageTag(language)).text("people.former"))
        .set(PERSON.ZONE, "UTC")
        .set(PERSON.OPERATOR, false)
        .setNull(PERSON.CURRENT_BOOK_ID)
        .setNull(PERSON.BIRTHDAY)
        .setNull(PERSON.AGE_BRACKET)
        .setNull(PERSON.PLACE)
        .setNull(PERSON.EMPLOYMENT)
        .where(PERSON.ID.eq(id))
        .execute();
  }

  private List<Membership> memberships() {
    return new People(tx).memberships();
  }

  private void enter(Membership membership) {
    tx.enter(membership.actor(actor.cause()));
  }
}
