package florin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.books.DatabaseSettings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TestPostgresTest {

  @Test
  void aFreshDatabaseHasTheWholeSchemaAndNothingOfAnother() throws SQLException {
    var first = TestPostgres.freshDatabase();
    long began = System.nanoTime();
    var second = TestPostgres.freshDatabase();
    System.out.println(
        "a fresh database took "
            + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)
            + " ms");
    run(first, "create table only_here ()");
    run(second, "create table only_here ()");
    run(second, "select 1 from person");
  }

  @Test
  void anEmptyDatabaseHasNoTables() {
    assertThatThrownBy(() -> run(TestPostgres.emptyDatabase(), "select 1 from person"))
        .hasMessageContaining("person");
  }

  @Test
  void aDroppedDatabaseIsGone() throws SQLException {
    var database = TestPostgres.emptyDatabase();
    run(database, "select 1");
    TestPostgres.drop(database);
    assertThatThrownBy(() -> run(database, "select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, gone -> assertThat(gone.getSQLState()).isEqualTo("3D000"));
  }

  private static void run(DatabaseSettings database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
