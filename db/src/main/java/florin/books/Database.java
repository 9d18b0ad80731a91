package florin.books;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import florin.Actor;
import florin.Cause;
import florin.sql.Tx;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to a rule. {@link #transact} opens one database transaction under an actor's book
 * and rights; the work may run again when the database finds it in conflict with another, so it
 * does nothing but rules: no network, files, parsing, drawing or sleeping.
 */
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int TRIES = 3;
  private static final Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withExecuteLogging(false)
          .withFetchServerOutputSize(0)
          .withReturnAllOnUpdatableRecord(false);

  private enum Kind {
    WRITE,
    READ,
    SNAPSHOT
  }

  private final HikariDataSource pool;
  private final Clock clock;

  private Database(HikariDataSource pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /**
   * Migrates the database and opens the pool. Every pooled connection is the role {@code
   * florin_app}, which owns nothing.
   *
   * @throws Migrations.Unusable with one line for the operator when the database is newer than the
   *     program or cannot be reached
   */
  public static Database open(DatabaseSettings settings, Clock clock) {
    Migrations.run(settings);
    return connect(settings, clock);
  }

  /** Opens the pool only: for a database known to have the schema of this program. */
  public static Database connect(DatabaseSettings settings, Clock clock) {
    var config = new HikariConfig();
    config.setPoolName("florin");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password().value());
    config.setMaximumPoolSize(settings.poolSize());
    config.setAutoCommit(false);
    config.setConnectionTimeout(10_000);
    config.setConnectionInitSql("set role " + RuntimeRole.NAME);
    // Commits it: the first rollback would take the role back, and with it all row policies.
    config.setIsolateInternalQueries(true);
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "florin");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty(
        "options", "-c lock_timeout=20s -c statement_timeout=55s -c timezone=UTC");
    var database = new Database(new HikariDataSource(config), clock);
    database.refusePowerfulRole();
    return database;
  }

  public Clock clock() {
    return clock;
  }

  /**
   * Runs rules that write. Serialization failures and deadlocks are tried again, three times in
   * all.
   */
  public <T> T transact(Actor actor, Function<Books, T> work) {
    return againInConflict(() -> once(actor, Kind.WRITE, tx -> work.apply(new Books(tx))));
  }

  /** Runs rules that only read; the database refuses a write. */
  public <T> T read(Actor actor, Function<Books, T> work) {
    return once(actor, Kind.READ, tx -> work.apply(new Books(tx)));
  }

  /**
   * Reads as of one moment, whatever others write meanwhile: for what is read in several parts that
   * have to fit together, such as an export. The one transaction in which a file may be written; no
   * lock is held.
   */
  public <T> T snapshot(Actor actor, Function<Books, T> work) {
    return once(actor, Kind.SNAPSHOT, tx -> work.apply(new Books(tx)));
  }

  /**
   * The second door, for the plumbing that acts before a book is known; tried again as {@link
   * #transact} is.
   */
  public <T> T system(Function<Plumbing, T> work) {
    return againInConflict(() ->
        once(
            Actor.guest(Cause.of(Cause.Source.SCHEDULE)),
            Kind.WRITE,
            tx -> work.apply(new Plumbing(tx))));
  }

  /** Whether the database answers now; asked by the readiness check. */
  public boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * How the connections stand now.
   *
   * @param busy in use
   * @param waiting threads that wait for one
   */
  public record Pool(int busy, int open, int most, int waiting) {}

  /** How the connections stand now; asks nothing of the database. */
  public Pool connections() {
    var bean = pool.getHikariPoolMXBean();
    return new Pool(
        bean.getActiveConnections(),
        bean.getTotalConnections(),
        pool.getMaximumPoolSize(),
        bean.getThreadsAwaitingConnection());
  }

  @Override
  public void close() {
    pool.close();
  }

  private static <T> T againInConflict(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (DataAccessException conflict) {
        if (attempt == TRIES || !isConflict(conflict)) {
          throw conflict;
        }
        pause(attempt);
      }
    }
  }

  private <T> T once(Actor actor, Kind kind, Function<Tx, T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setReadOnly(kind != Kind.WRITE);
      if (kind == Kind.SNAPSHOT) {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
      boolean committed = false;
      try {
        T result = work.apply(new Tx(sql, actor, clock));
        connection.commit();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          rollBack(connection);
        }
      }
    } catch (SQLException e) {
      if (e.getSQLState() == null || DatabaseAway.means(e.getSQLState())) {
        throw new DatabaseAway(e);
      }
      throw new DataAccessException("the transaction was not committed", e);
    } catch (DataAccessException e) {
      if (DatabaseAway.means(e.sqlState())) {
        throw new DatabaseAway(e);
      }
      throw e;
    }
  }

  /**
   * A connection that cannot even roll back is closed by the pool; what went wrong before is the
   * news.
   */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      log.debug("rollback failed", e);
    }
  }

  private static boolean isConflict(DataAccessException e) {
    return e.sqlState().equals("40001") || e.sqlState().equals("40P01");
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * attempt + 6));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to try again", e);
    }
  }

  private void refusePowerfulRole() {
    boolean powerful =
        once(
            Actor.guest(Cause.of(Cause.Source.SCHEDULE)),
            Kind.READ,
            tx -> {
              String role = tx.sql().fetchSingle("select current_user").get(0, String.class);
              return !role.equals(RuntimeRole.NAME) || RuntimeRole.bypassesPolicies(tx.sql(), role);
            });
    if (powerful) {
      close();
      throw new Migrations.Unusable(
          "The database role "
              + RuntimeRole.NAME
              + " could bypass the row policies; refusing to start.");
    }
  }
}
