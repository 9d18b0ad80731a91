package florin.sql;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Actor;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeptTest {
  private static final Param<Long> BOOK_ID = DSL.param("book", SQLDataType.BIGINT);
  private static final Param<String> TEXT = DSL.param("text", SQLDataType.VARCHAR);
  private static final Param<JSONB> MAP = DSL.param("map", SQLDataType.JSONB);
  private static final Param<OffsetDateTime> TIME =
      DSL.param("time", SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Param<Long[]> IDS = DSL.param("ids", SQLDataType.BIGINT.array());

  private FreshBooks florin;
  private Membership anna;

  @BeforeEach
  void open() {
    florin = new FreshBooks();
    anna = florin.register("Anna");
  }

  @AfterEach
  void close() {
    florin.close();
  }

  @Test
  void valuesComeBackAsTheyWentIn() {
    var time = OffsetDateTime.of(2026, 3, 5, 10, 0, 0, 0, ZoneOffset.UTC);
    var kept = Kept.rows(DSL.select(BOOK_ID, TEXT, MAP, TIME, IDS));
    Record row =
        with(tx ->
            kept.in(tx)
                .set(BOOK_ID, 7L)
                .set(TEXT, "it's ? :text @@text")
                .set(MAP, JSONB.valueOf("{}"))
                .set(TIME, time)
                .each(IDS, new Long[] {1L, null})
                .fetch()
                .getFirst());
    assertThat(row.intoList())
        .containsExactly(
            7L, "it's ? :text @@text", JSONB.valueOf("{}"), time, new Long[] {1L, null});
  }

  @Test
  void aValueMayBeMissingAndTheNextOneThere() {
    var kept = Kept.rows(DSL.select(BOOK_ID, TEXT, MAP));
    assertThat(
            with(tx ->
                    kept.in(tx)
                        .set(BOOK_ID, null)
                        .set(TEXT, null)
                        .set(MAP, null)
                        .fetch()
                        .getFirst())
                .intoList())
        .containsExactly(null, null, null);
  }

  @Test
  void oneValueStandsWhereverItsNameDoes() {
    var kept =
        Kept.rows(
            DSL.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(BOOK_ID).or(BOOK_ID.lt(0L))));
    assertThat(this.<Integer>with(tx -> kept.in(tx).set(BOOK_ID, -1L).fetch().size())).isPositive();
    assertThat(this.<Integer>with(tx -> kept.in(tx).set(BOOK_ID, 1L << 60).fetch().size()))
        .isZero();
  }

  @Test
  void columnsOfOneNameStayApart() {
    var kept =
        Kept.rows(
            DSL.select(PERSON.NAME, BOOK.NAME)
                .from(MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBER.PERSON_ID))
                .join(BOOK)
                .on(BOOK.ID.eq(MEMBER.BOOK_ID))
                .where(MEMBER.BOOK_ID.eq(BOOK_ID)));
    Record row = with(tx -> kept.in(tx).set(BOOK_ID, anna.book().id()).fetch().getFirst());
    assertThat(row.get(PERSON.NAME)).isEqualTo("Anna");
    assertThat(row.get(BOOK.NAME)).isEqualTo(anna.book().name());
  }

  @Test
  void aForgottenValueIsABug() {
    var kept = Kept.rows(DSL.select(BOOK_ID, TEXT));
    assertThatThrownBy(() -> with(tx -> kept.in(tx).set(BOOK_ID, 1L).fetch()))
        .hasStackTraceContaining("no value for text");
  }

  private <T> T with(Function<Tx, T> work) {
    Actor nobody = Actor.guest(FreshBooks.CAUSE);
    return florin.asOwner(sql -> work.apply(new Tx(sql, nobody, florin.clock())));
  }
}
