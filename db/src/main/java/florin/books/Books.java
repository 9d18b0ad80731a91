package florin.books;

import florin.Actor;
import florin.sql.Tx;
import java.time.Instant;

/**
 * The rules, open for one actor and one transaction: one plural a subject. Handlers and page methods receive it and never
 * open one themselves.
 */
public final class Books {
  private final Tx tx;

  Books(Tx tx) {
    this.tx = tx;
  }

  public Actor actor() {
    return tx.actor();
  }

  /** The one instant that is now for all of this transaction. */
  public Instant now() {
    return tx.now();
  }

  /** Goes on as somebody else: a newcomer who just registered, a person who switched books. */
  public void enter(Actor actor) {
    tx.enter(actor);
  }

  /** The plumbing in the same transaction: inbox row done, rule, history and outgoing rows commit together. */
  public Plumbing plumbing() {
    return new Plumbing(tx);
  }
}
