package florin.books;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A few connections beside the pool of the books, for a library that speaks SQL of its own. They
 * are the program's role like all others, and whoever stands still with one open is cut off soon,
 * for others may wait for its locks.
 */
public final class SideConnections implements AutoCloseable {
  private final HikariDataSource pool;

  private SideConnections(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Opens none yet, so the database may be away. */
  public static SideConnections of(DatabaseSettings settings, String name, int most) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password().value());
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(2_000);
    config.setValidationTimeout(1_000);
    config.setConnectionInitSql("set role " + RuntimeRole.NAME);
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", "15");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty(
        "options",
        "-c lock_timeout=10s -c statement_timeout=12s -c idle_in_transaction_session_timeout=10s"
            + " -c timezone=UTC");
    return new SideConnections(new HikariDataSource(config));
  }

  public Connection take() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }
}
