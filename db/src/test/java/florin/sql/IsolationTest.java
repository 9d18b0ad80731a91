package florin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever SQL the program might send: in one book's scope there is nothing of another book, in
 * every book table.
 */
final class IsolationTest extends IsolationWorld {
  static Stream<String> bookTables() {
    return TableClasses.BOOK.names().stream();
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

  @Test
  void aPersonMakesNobodyAMemberOfAnotherBook() {
    String join =
        "insert into member (book_id, person_id, role, joined_at) values (%d, %d, 'OWNER', now())"
            .formatted(two.bella.book().id(), two.anna.person().id());

    assertThat(outcome(two.anna, join)).isEqualTo(FORBIDDEN);
  }

  private static long count(String table, Membership of) {
    return two.florin.asOwner(sql ->
        sql.fetchCount(DSL.table(table), DSL.condition(book(table) + " = " + of.book().id())));
  }
}
