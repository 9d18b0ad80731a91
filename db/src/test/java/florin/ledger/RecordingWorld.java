package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;

import florin.Actor;
import florin.money.Money;

/** A book in which everything recorded adds up. */
abstract class RecordingWorld extends LedgerWorld {
  EntryDraft expense(String amount, String currency) {
    return EntryDraft.expense(Money.of(amount, currency), TODAY, "lunch");
  }

  void refused(String key, Actor actor, EntryDraft draft) {
    assertRefused(key, () -> book.record(actor, draft));
  }
}
