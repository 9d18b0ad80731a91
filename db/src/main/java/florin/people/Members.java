package florin.people;

import static florin.sql.generated.Tables.MEMBER;

import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.sql.Tx;
import java.util.List;
import java.util.Map;

/** Who belongs to the actor's book, and in which role. */
public final class Members {
  private final Tx tx;
  private final History history;

  public Members(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /** Lets somebody in, who has agreed to it. Whoever is a member already stays as they are. */
  public void admit(long personId, Role role) {
    tx.actor().require(Role.OWNER);
    tx.lockBook();
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
}
