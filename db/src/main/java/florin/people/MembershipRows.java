package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.Role;
import florin.Theme;
import florin.sql.generated.tables.Caller;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/**
 * Reads memberships, whether from the tables or from the function that finds a caller: the columns
 * are named alike.
 */
final class MembershipRows {
  private static final Caller NAMES = Caller.CALLER;
  private static final florin.sql.generated.tables.Member OTHERS = MEMBER.as("others");

  private static final List<Field<?>> COLUMNS =
      List.of(
          PERSON.ID.as(NAMES.PERSON_ID),
          PERSON.NAME.as(NAMES.PERSON_NAME),
          PERSON.LANGUAGE.as(NAMES.LANGUAGE),
          PERSON.ZONE.as(NAMES.ZONE),
          PERSON.THEME.as(NAMES.THEME),
          PERSON.CURRENT_BOOK_ID.as(NAMES.CURRENT_BOOK_ID),
          PERSON.OPERATOR.as(NAMES.OPERATOR),
          PERSON.DEMO.as(NAMES.PERSON_DEMO),
          MEMBER.ROLE.as(NAMES.ROLE),
          DSL.field(
                  DSL.selectCount()
                      .from(OTHERS)
                      .where(OTHERS.PERSON_ID.eq(PERSON.ID), OTHERS.LEFT_AT.isNull()))
              .as(NAMES.BOOKS),
          BOOK.ID.as(NAMES.BOOK_ID),
          BOOK.NAME.as(NAMES.BOOK_NAME),
          BOOK.CURRENCY.as(NAMES.CURRENCY),
          BOOK.PERSONAL_OF.isNotNull().as(NAMES.PERSONAL),
          BOOK.SHARED.as(NAMES.SHARED),
          BOOK.DEMO.as(NAMES.BOOK_DEMO),
          BOOK.REVISION.as(NAMES.REVISION),
          BOOK.CLOSED_THROUGH.as(NAMES.CLOSED_THROUGH));

  private MembershipRows() {}

  /** The books a person belongs to; in scope of nobody else than that person. */
  static SelectConditionStep<Record> of(DSLContext sql, long personId) {
    return sql.select(COLUMNS)
        .from(PERSON)
        .join(MEMBER)
        .on(MEMBER.PERSON_ID.eq(PERSON.ID))
        .join(BOOK)
        .on(BOOK.ID.eq(MEMBER.BOOK_ID))
        .where(PERSON.ID.eq(personId), MEMBER.LEFT_AT.isNull());
  }

  static Membership membership(Record row) {
    return new Membership(
        person(row),
        book(row),
        Role.valueOf(row.get(NAMES.ROLE)),
        row.get(NAMES.BOOKS, Integer.class));
  }

  static Person person(Record row) {
    return new Person(
        row.get(NAMES.PERSON_ID),
        row.get(NAMES.PERSON_NAME),
        row.get(NAMES.LANGUAGE),
        ZoneId.of(row.get(NAMES.ZONE)),
        Theme.valueOf(row.get(NAMES.THEME)),
        Optional.ofNullable(row.get(NAMES.CURRENT_BOOK_ID)).orElse(0L),
        row.get(NAMES.OPERATOR),
        row.get(NAMES.PERSON_DEMO));
  }

  private static Book book(Record row) {
    return new Book(
        row.get(NAMES.BOOK_ID),
        row.get(NAMES.BOOK_NAME),
        Currency.getInstance(row.get(NAMES.CURRENCY)),
        row.get(NAMES.PERSONAL),
        row.get(NAMES.SHARED),
        row.get(NAMES.BOOK_DEMO),
        row.get(NAMES.REVISION),
        Optional.ofNullable(row.get(NAMES.CLOSED_THROUGH)));
  }
}
