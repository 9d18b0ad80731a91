package florin.schedules;

import static florin.sql.generated.Tables.SCHEDULES_WAITING;

import florin.sql.Tx;
import java.util.List;

/** Which schedules of all books may have something to send now. */
public final class DueSchedules {
  private final Tx tx;

  public DueSchedules(Tx tx) {
    this.tx = tx;
  }

  /** A schedule and the book it is of. */
  public record Waiting(long bookId, long id) {}

  /** Those waiting longest first. */
  public List<Waiting> list(int most) {
    return tx.sql()
        .selectFrom(SCHEDULES_WAITING(tx.time(), most))
        .fetch(row -> new Waiting(row.getBookId(), row.getId()));
  }
}
