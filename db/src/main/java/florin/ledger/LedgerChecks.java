package florin.ledger;

import florin.sql.Tx;
import java.util.List;

/** Proves that a book adds up, by computing again what is kept. */
public final class LedgerChecks {
  private final Tx tx;

  public LedgerChecks(Tx tx) {
    this.tx = tx;
  }

  /** Everything that does not add up in the actor's book, at most a hundred of each sort; empty when all is well. */
  public List<Difference> differences() {
    throw new UnsupportedOperationException(String.valueOf(tx.bookId()));
  }
}
