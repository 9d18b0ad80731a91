package florin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Role;
import florin.people.Book;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever SQL the program might send: for an agent there is nothing of other authors, in every
 * table that has authors.
 */
final class AuthorIsolationTest extends IsolationWorld {
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

  private static List<Long> authors(Membership member, String table) {
    return as(
        member,
        sql -> sql.fetch("select distinct author_id from " + table).getValues(0, Long.class));
  }
}
