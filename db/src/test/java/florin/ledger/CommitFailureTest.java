package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import florin.ledger.TestBook.House;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database finds out only when a transaction ends. */
final class CommitFailureTest {
  private final House house = new House();
  private final TestBook book = house.book();

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void aConflictAtTheEndIsTriedAgain() {
    commitsRaise("category", "40001", "nextval('commits') = 1");

    add("pets");

    assertThat(house.number("select count(*) from category where name = 'pets'")).isOne();
    assertThat(house.number("select last_value from commits")).isEqualTo(2);
  }

  @Test
  void soIsThatOfThePlumbing() {
    commitsRaise("chat_lane", "40P01", "nextval('commits') = 1");

    house.database.<Long>system(p -> p.lanes().of("test", "bot", "anna"));

    assertThat(house.number("select count(*) from chat_lane where chat_id = 'anna'")).isOne();
    assertThat(house.number("select last_value from commits")).isEqualTo(2);
  }

  @Test
  void whatTheDatabaseRefusesIsNoOutageAndNotTriedAgain() {
    commitsRaise("category", "23514", "nextval('commits') > 0");

    var refused = catchThrowableOfType(DataAccessException.class, () -> add("pets"));

    assertThat(refused.sqlState()).isEqualTo("23514");
    assertThat(house.number("select count(*) from category where name = 'pets'")).isZero();
    assertThat(house.number("select last_value from commits")).isOne();
  }

  private void add(String name) {
    book.as(book.anna, books -> books.categories().add(name, Sign.NEGATIVE));
  }

  private void commitsRaise(String table, String code, String when) {
    house.execute("create sequence commits");
    house.execute(
        """
        create function raise_at_commit() returns trigger language plpgsql security definer as $$
        begin
          if %s then raise exception 'not now' using errcode = '%s'; end if;
          return null;
        end $$;
        create constraint trigger raise_at_commit after insert on %s
          deferrable initially deferred for each row execute function raise_at_commit()\
        """
            .formatted(when, code, table));
  }
}
