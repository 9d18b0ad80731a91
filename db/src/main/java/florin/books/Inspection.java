package florin.books;

import florin.ledger.BookChecks;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;

/**
 * What an operator wants to know of a database; changes nothing in it.
 *
 * @param server the version of PostgreSQL
 * @param schemaVersion of the last migration that ran
 * @param books how many there are
 * @param findings what does not add up in any of them
 */
public record Inspection(
    String server, String schemaVersion, long books, List<BookChecks.Finding> findings) {

  /**
   * Signs in as the owner of the tables and recomputes every book.
   *
   * @throws Migrations.Unusable with one line for the operator when the database cannot be read
   */
  public static Inspection of(DatabaseSettings settings, Clock clock) {
    try (var connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password().value())) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      return new Inspection(
          text(connection, "select split_part(current_setting('server_version'), ' ', 1)"),
          text(
              connection,
              "select version from flyway_schema_history where success and version is not null"
                  + " order by installed_rank desc limit 1"),
          Long.parseLong(text(connection, "select count(*) from book")),
          BookChecks.of(connection, clock));
    } catch (SQLException unreadable) {
      throw unusable("The database cannot be read: ", unreadable);
    }
  }

  /**
   * Whether one can sign in at all, found out without the patience of a start.
   *
   * @throws Migrations.Unusable with one line for the operator when not
   */
  public static void signIn(DatabaseSettings settings) {
    var properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password().value());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "5");
    try {
      DriverManager.getConnection(settings.url(), properties).close();
    } catch (SQLException away) {
      throw unusable("The database cannot be reached: ", away);
    }
  }

  private static Migrations.Unusable unusable(String what, SQLException failure) {
    return new Migrations.Unusable(
        what + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "none";
    }
  }
}
