package florin.bot.crash;

import florin.books.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Makes the program's database stand still at a {@link KillPoint}, and tells when it does. */
final class Breakpoints implements AutoCloseable {
  private static final int LOCKS = 20_261;
  private static final String FUNCTION =
      """
      create or replace function stand_still() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(%d, tg_argv[0]::int);
        return new;
      end
      $$\
      """;
  private static final String WAITING =
      "from pg_locks where locktype = 'advisory' and classid = %d and objid = %d and not granted";

  private final Connection connection;

  private Breakpoints(Connection connection) {
    this.connection = connection;
  }

  static Breakpoints in(DatabaseSettings database) throws SQLException {
    return new Breakpoints(
        DriverManager.getConnection(database.url(), database.user(), database.password().value()));
  }

  /** Once for a database. */
  void install() throws SQLException {
    execute(FUNCTION.formatted(LOCKS));
    for (var point : KillPoint.values()) {
      execute(point.trigger("stand_still"));
    }
  }

  /** From now on whoever comes to the point waits there. */
  void arm(KillPoint point) throws SQLException {
    execute("select pg_advisory_lock(%d, %d)".formatted(LOCKS, point.ordinal()));
  }

  /** Whether somebody came to the point in time. */
  boolean isReached(KillPoint point, Duration patience) throws SQLException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (count("select count(*) " + WAITING.formatted(LOCKS, point.ordinal())) > 0) {
        return true;
      }
      Thread.sleep(3);
    }
    return false;
  }

  /** Whoever waits there goes on, although nobody listens any more: a commit nobody heard of. */
  void goOn(KillPoint point) throws SQLException, InterruptedException {
    execute("select pg_advisory_unlock(%d, %d)".formatted(LOCKS, point.ordinal()));
    while (count(
            "select count(*) from pg_stat_activity where application_name = 'florin' and state ="
                + " 'active'")
        > 0) {
      Thread.sleep(3);
    }
  }

  /** What waits there never happened. */
  void undo(KillPoint point) throws SQLException {
    execute("select pg_terminate_backend(pid) " + WAITING.formatted(LOCKS, point.ordinal()));
  }

  private long count(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
