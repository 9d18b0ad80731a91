package florin.sql;

import florin.Actor;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Two books for a class, and SQL as the program sends it for one of them. */
abstract class IsolationWorld {
  static final String FORBIDDEN = "42501";

  static TwoBooks two;
  static String bellasRows;

  @BeforeAll
  static void open() {
    two = new TwoBooks();
    bellasRows = fingerprint(two.bella.book().id());
  }

  @AfterAll
  static void close() {
    two.close();
  }

  static String book(String table) {
    return table.equals("book") ? "id" : "book_id";
  }

  /** All rows of a book as one text. */
  static String fingerprint(long bookId) {
    return two.florin.asOwner(sql -> {
      var rows = new StringBuilder();
      for (String table : TableClasses.BOOK.names()) {
        rows.append(
            sql.fetch(
                    "select t.* from %1$s t where %2$s = %3$d order by t::text"
                        .formatted(table, book(table), bookId))
                .formatCSV());
      }
      return rows.toString();
    });
  }

  /** How many rows a statement touched, or the state it was refused with; never committed. */
  static String outcome(Membership member, String statement) {
    return as(
        member,
        sql -> {
          try {
            return Integer.toString(sql.execute(statement));
          } catch (DataAccessException refused) {
            return refused.sqlState();
          }
        });
  }

  static <T> T as(Membership member, Function<DSLContext, T> work) {
    return under(member.actor(FreshBooks.CAUSE), work);
  }

  /** As a pooled connection does it, with the statements that only the rules send otherwise. */
  static <T> T under(Actor actor, Function<DSLContext, T> work) {
    var settings = two.florin.settings();
    try (var connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password().value())) {
      connection.createStatement().execute("set role florin_app");
      connection.setAutoCommit(false);
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      T result = work.apply(new Tx(sql, actor, Clock.systemUTC()).sql());
      connection.rollback();
      return result;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
