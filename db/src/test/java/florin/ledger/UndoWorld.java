package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;

import florin.Actor;
import florin.history.Undone;
import java.util.Collections;

/** A book in which everything is undone and done again, and adds up after it. */
abstract class UndoWorld extends LedgerWorld {
  Undone undo(Actor actor) {
    return book.as(actor, books -> books.history().undo());
  }

  Undone redo(Actor actor) {
    return book.as(actor, books -> books.history().redo());
  }

  Entry find(Entry entry) {
    return find(entry.number());
  }

  Entry find(int number) {
    return book.as(book.anna, books -> books.ledger().find(number)).orElseThrow();
  }

  Recorded many(Actor actor, int count) {
    return book.as(actor, books -> books.ledger().record(Collections.nCopies(count, draft())));
  }

  EntryDraft draft() {
    return EntryDraft.expense(eur("1"), TODAY, "x").category(book.food);
  }

  String name(long category) {
    return house.number("select count(*) from category where name = 'food' and id = " + category)
            == 1
        ? "food"
        : "other";
  }
}
