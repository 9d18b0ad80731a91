package florin.ledger;

import florin.Actor;

/** A book for each test, in which entries are edited. */
abstract class EditingWorld extends LedgerWorld {
  Entry edit(Actor actor, Entry entry, EntryChange change) {
    return book.as(actor, books -> books.ledger().edit(entry.number(), change));
  }
}
