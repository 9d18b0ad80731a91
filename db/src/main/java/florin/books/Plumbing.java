package florin.books;

import florin.sql.Tx;

/** What acts before a book is known: inbox, outbox, conversations, buttons. Reached through {@link Database#system}. */
public final class Plumbing {
  private final Tx tx;

  Plumbing(Tx tx) {
    this.tx = tx;
  }
}
