package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.Actor;
import florin.Name;
import florin.Role;
import florin.sql.Tx;
import florin.text.Messages;
import java.util.Currency;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book with its owner and what it is furnished with.
 *
 * @param words in which it is furnished
 * @param demo whether it goes with the demonstration data
 */
record NewBook(Tx tx, long ownerId, Messages words, boolean demo) {

  /** The book a person has from the start. */
  void personal(Currency currency) {
    write(new Name(words.text("default.book")), currency, ownerId);
  }

  /** A further book of somebody who has one. */
  void further(Name name, Currency currency) {
    write(name, currency, null);
  }

  /** Leaves the transaction in the scope of the book, where alone its rows can be written. */
  private void write(Name name, Currency currency, @Nullable Long personalOf) {
    var sql = tx.sql();
    long bookId =
        sql.select(DSL.field("nextval('book_id_seq')", Long.class)).fetchSingle().value1();
    tx.enter(new Actor(ownerId, bookId, Role.OWNER, true, tx.actor().cause()));
    sql.insertInto(BOOK)
        .set(BOOK.ID, bookId)
        .set(BOOK.NAME, name.text())
        .set(BOOK.CURRENCY, currency.getCurrencyCode())
        .set(BOOK.PERSONAL_OF, personalOf)
        .set(BOOK.DEMO, demo)
        .set(BOOK.CREATED_AT, tx.time())
        .execute();
    sql.insertInto(MEMBER)
        .set(MEMBER.BOOK_ID, bookId)
        .set(MEMBER.PERSON_ID, ownerId)
        .set(MEMBER.ROLE, Role.OWNER.name())
        .set(MEMBER.JOINED_AT, tx.time())
        .execute();
    sql.update(PERSON).set(PERSON.CURRENT_BOOK_ID, bookId).where(PERSON.ID.eq(ownerId)).execute();
    new DefaultBook(sql, bookId, currency, words, tx.time()).furnish();
  }
}
