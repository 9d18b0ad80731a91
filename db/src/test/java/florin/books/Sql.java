package florin.books;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Plain statements over a connection of their own. */
final class Sql {
  private Sql() {}

  static void run(DatabaseSettings settings, String sql) {
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }

  /** The first column of the first row. */
  static String text(DatabaseSettings settings, String sql) {
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
