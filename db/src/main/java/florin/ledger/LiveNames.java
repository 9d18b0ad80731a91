package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.CUSTOMER;
import static florin.sql.generated.Tables.LOCATION;

import florin.history.Subject;
import florin.sql.Kept;
import florin.sql.Tx;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What entries of the actor's book may refer to, by name, read with one question however many kinds
 * there are: every line that somebody writes is read against it.
 */
public final class LiveNames {
  private static final int MOST = 1000;
  private static final Param<Long> BOOK_ID = DSL.param("book", SQLDataType.BIGINT);
  private static final Field<String> KIND = DSL.field(DSL.name("kind"), SQLDataType.VARCHAR);
  private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
  private static final Field<String> DETAIL = DSL.field(DSL.name("detail"), SQLDataType.VARCHAR);
  private static final Field<String> LAST = DSL.field(DSL.name("last"), SQLDataType.VARCHAR);
  private static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
  private static final Field<String> NOTHING = DSL.inline((String) null, SQLDataType.VARCHAR);
  private static final Kept<? extends Record> ALL =
      Kept.rows(
          DSL.select(KIND, NAME, DETAIL, LAST, ID)
              .from(
                  of(NamedTable.CATEGORIES, CATEGORY.SIGN, NOTHING)
                      .unionAll(of(NamedTable.LOCATIONS, LOCATION.CURRENCY, NOTHING))
                      .unionAll(of(NamedTable.BUCKETS, NOTHING, NOTHING))
                      .unionAll(of(NamedTable.METHODS, NOTHING, NOTHING))
                      .unionAll(of(NamedTable.CUSTOMERS, CUSTOMER.FIRST_NAME, CUSTOMER.LAST_NAME)))
              .orderBy(KIND, DSL.lower(NAME), ID));

  private final Tx tx;

  public LiveNames(Tx tx) {
    this.tx = tx;
  }

  /**
   * Something that has a name.
   *
   * @param sign of a category
   * @param currency of a location
   * @param parts first and last name of a customer who has both
   */
  public record Live(
      Subject subject,
      String name,
      Optional<Sign> sign,
      Optional<Currency> currency,
      List<String> parts) {}

  /** Of each kind as lists show them, at most a thousand. */
  public List<Live> all() {
    return ALL.in(tx).set(BOOK_ID, tx.bookId()).fetch().map(LiveNames::live);
  }

  private static Select<Record5<String, String, String, String, Long>> of(
      NamedTable<?> table, Field<String> detail, Field<String> last) {
    return DSL.select(
            DSL.inline(table.subject().name()).as(KIND),
            table.name().as(NAME),
            detail.cast(SQLDataType.VARCHAR).as(DETAIL),
            last.as(LAST),
            table.id().as(ID))
        .from(table.rows())
        .where(table.bookId().eq(BOOK_ID), table.archivedAt().isNull())
        .orderBy(DSL.lower(table.name()), table.id())
        .limit(DSL.inline(MOST));
  }

  private static Live live(Record row) {
    Subject subject = Subject.valueOf(row.get(KIND));
    String detail = row.get(DETAIL);
    String last = row.get(LAST);
    return new Live(
        subject,
        row.get(NAME),
        subject == Subject.CATEGORY ? Optional.of(Sign.valueOf(detail)) : Optional.empty(),
        subject == Subject.LOCATION ? Optional.of(Currency.getInstance(detail)) : Optional.empty(),
        last == null || last.isEmpty() ? List.of() : List.of(detail, last));
  }
}
