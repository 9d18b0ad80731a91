package florin.bot.jobs;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.books.Database;
import florin.schedules.DueSchedules.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The minute's round: gives each schedule whose time has come its turn, in a transaction of its
 * own. One that fails stays behind for the next round and holds up nobody.
 */
public final class Tick implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Tick.class);
  private static final int AT_ONCE = 500;

  private final Database database;

  public Tick(Database database) {
    this.database = database;
  }

  @Override
  public void run() {
    Set<Waiting> seen = new HashSet<>();
    boolean more = true;
    while (more) {
      List<Waiting> waiting =
          database.<List<Waiting>>system(p -> p.dueSchedules().list(AT_ONCE)).stream()
              .filter(seen::add)
              .toList();
      waiting.forEach(this::turn);
      more = !waiting.isEmpty();
    }
  }

  private void turn(Waiting one) {
    var nobody = new Actor(0, one.bookId(), Role.OWNER, true, Cause.of(Cause.Source.SCHEDULE));
    try {
      database.transact(nobody, books -> books.schedules().run(one.id()));
    } catch (RuntimeException e) {
      log.warn(
          "schedule left for the next round book={} schedule={} problem={}",
          one.bookId(),
          one.id(),
          e.getClass().getSimpleName(),
          e);
    }
  }
}
