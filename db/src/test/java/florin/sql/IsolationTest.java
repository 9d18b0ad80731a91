package florin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Role;
import florin.people.Book;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever SQL the program might send: in one book's scope there is nothing of another book, in
 * every book table.
 */
final class IsolationTest {
  private static final String FORBIDDEN = "42501";

  private static TwoBooks two;
  private static String bellasRows;

  @BeforeAll
  static void open() {
    two = new TwoBooks();
    bellasRows = fingerprint(two.bella.book().id());
  }

  @AfterAll
  static void close() {
    two.close();
  }

  static Stream<String> bookTables() {
    return TableClasses.BOOK.names().stream();
  }

  static Stream<String> authoredTables() {
    return two
        .florin
        .asOwner(sql ->
            sql.fetch(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relname = any (?) and a.attname = 'author_id' order by 1\
                """,
                (Object) TableClasses.BOOK.names().toArray(String[]::new)))
        .getValues(0, String.class)
        .stream();
  }

  @ParameterizedTest
  @MethodSource("bookTables")
  void thereAreRowsToHide(String table) {
    assertThat(count(table, two.anna)).isPositive();
    assertThat(count(table, two.bella)).isPositive();
  }

  @ParameterizedTest
  @MethodSource("bookTables")
  void nothingOfAnotherBookIsRead(String table) {
    long visible = as(two.anna, sql -> sql.fetchCount(DSL.table(table)));

    assertThat(visible).isEqualTo(count(table, two.anna));
    long ofOthers =
        as(
            two.annasAgent,
            sql ->
                sql.fetchCount(
                    DSL.table(table), DSL.condition(book(table) + " = " + two.bella.book().id())));
    assertThat(ofOthers).isZero();
  }

  @ParameterizedTest
  @MethodSource("bookTables")
  void noRowIsPutIntoAnotherBook(String table) {
    String copy =
        """
        insert into %1$s overriding system value
        select (jsonb_populate_record(t, '{"%2$s": %3$d}')).* from %1$s t where %2$s = %4$d limit 1\
        """
            .formatted(table, book(table), two.bella.book().id(), two.anna.book().id());

    assertThat(outcome(two.anna, copy)).isEqualTo(FORBIDDEN);
  }

  @ParameterizedTest
  @MethodSource("bookTables")
  void noRowIsMovedIntoAnotherBook(String table) {
    String move =
        "update %1$s set %2$s = %3$d".formatted(table, book(table), two.bella.book().id());

    assertThat(outcome(two.anna, move)).isEqualTo(FORBIDDEN);
  }

  @ParameterizedTest
  @MethodSource("bookTables")
  void noRowOfAnotherBookIsChangedOrRemoved(String table) {
    String where = " where %s = %d".formatted(book(table), two.bella.book().id());
    String column =
        table.equals("posting") ? "voided" : table.equals("action") ? "undone_at" : book(table);

    assertThat(outcome(two.anna, "update " + table + " set " + column + " = " + column + where))
        .isIn("0", FORBIDDEN);
    assertThat(outcome(two.anna, "delete from " + table + where)).isIn("0", FORBIDDEN);
    assertThat(fingerprint(two.bella.book().id())).isEqualTo(bellasRows);
  }

  @ParameterizedTest
  @MethodSource("bookTables")
  void withoutAScopeThereIsNothing(String table) {
    long seen = under(Actor.guest(FreshBooks.CAUSE), sql -> sql.fetchCount(DSL.table(table)));

    assertThat(seen).isZero();
  }

  @ParameterizedTest
  @MethodSource("authoredTables")
  void anAgentSeesOnlyTheOwnRows(String table) {
    assertThat(authors(two.annasAgent, table)).containsExactly(two.annasAgent.person().id());
    assertThat(authors(two.anna, table))
        .containsExactlyInAnyOrder(two.anna.person().id(), two.annasAgent.person().id());
  }

  @ParameterizedTest
  @MethodSource("authoredTables")
  void anAgentWritesNothingInAnothersName(String table) {
    String inAnnasName = "update %s set author_id = %d".formatted(table, two.anna.person().id());

    assertThat(outcome(two.annasAgent, inAnnasName)).isEqualTo(FORBIDDEN);
  }

  @ParameterizedTest
  @MethodSource("authoredTables")
  void inASharedBookAnAgentSeesAllRows(String table) {
    var book = two.annasAgent.book();
    var shared =
        new Membership(
            two.annasAgent.person(),
            new Book(
                book.id(),
                book.name(),
                book.currency(),
                false,
                true,
                false,
                book.revision(),
                Optional.empty()),
            two.annasAgent.role(),
            2);

    assertThat(authors(shared, table))
        .containsExactlyInAnyOrder(two.anna.person().id(), two.annasAgent.person().id());
  }

  @Test
  void aPersonMakesNobodyAMemberOfAnotherBook() {
    String join =
        "insert into member (book_id, person_id, role, joined_at) values (%d, %d, 'OWNER', now())"
            .formatted(two.bella.book().id(), two.anna.person().id());

    assertThat(outcome(two.anna, join)).isEqualTo(FORBIDDEN);
  }

  @Test
  void anAgentReadsButNeverRaisesTheOwnRoleElsewhere() {
    long agent = two.annasAgent.person().id();
    long home =
        two.florin.asOwner(sql ->
            sql.fetchSingle("select id from book where personal_of = ?", agent).get(0, Long.class));
    var atHome = new Actor(agent, home, Role.OWNER, true, FreshBooks.CAUSE);

    int memberships = under(atHome, sql -> sql.fetchCount(DSL.table("member")));
    int raised = under(atHome, sql -> sql.execute("update member set role = 'OWNER'"));
    int books = under(atHome, sql -> sql.fetchCount(DSL.table("book")));
    int renamed = under(atHome, sql -> sql.execute("update book set name = 'mine'"));

    assertThat(List.of(memberships, books)).containsExactly(2, 2);
    assertThat(List.of(raised, renamed)).containsExactly(1, 1);
  }

  @Test
  void aWordSearchedForFindsNothingOfOthers() {
    String search = "select count(*) from entries_containing('LUNCH')";

    long all = as(two.anna, sql -> sql.fetchSingle(search).get(0, Long.class));
    long own = as(two.annasAgent, sql -> sql.fetchSingle(search).get(0, Long.class));

    assertThat(all).isEqualTo(2);
    assertThat(own).isEqualTo(1);
  }

  private static String book(String table) {
    return table.equals("book") ? "id" : "book_id";
  }

  private static long count(String table, Membership of) {
    return two.florin.asOwner(sql ->
        sql.fetchCount(DSL.table(table), DSL.condition(book(table) + " = " + of.book().id())));
  }

  private static List<Long> authors(Membership member, String table) {
    return as(
        member,
        sql -> sql.fetch("select distinct author_id from " + table).getValues(0, Long.class));
  }

  /** All rows of a book as one text. */
  private static String fingerprint(long bookId) {
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
  private static String outcome(Membership member, String statement) {
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

  private static <T> T as(Membership member, Function<DSLContext, T> work) {
    return under(member.actor(FreshBooks.CAUSE), work);
  }

  /** As a pooled connection does it, with the statements that only the rules send otherwise. */
  private static <T> T under(Actor actor, Function<DSLContext, T> work) {
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
