package florin.books;

import static florin.sql.generated.Tables.INSTALLATION;

import florin.sql.Tx;
import java.util.Optional;

/** Small facts that belong to the installation and to no book, each under a key of its own. */
public final class Installation {
  private final Tx tx;

  Installation(Tx tx) {
    this.tx = tx;
  }

  public Optional<String> find(String key) {
    return tx.sql()
        .select(INSTALLATION.VALUE)
        .from(INSTALLATION)
        .where(INSTALLATION.KEY.eq(key))
        .fetchOptional(INSTALLATION.VALUE);
  }

  /**
   * Writes a fact that is not there yet. Of several at once only one succeeds; the others wait for
   * it.
   *
   * @return whether it was this one
   */
  public boolean claim(String key, String value) {
    return tx.sql()
            .insertInto(INSTALLATION)
            .set(INSTALLATION.KEY, key)
            .set(INSTALLATION.VALUE, value)
            .set(INSTALLATION.CHANGED_AT, tx.time())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public void put(String key, String value) {
    tx.sql()
        .insertInto(INSTALLATION)
        .set(INSTALLATION.KEY, key)
        .set(INSTALLATION.VALUE, value)
        .set(INSTALLATION.CHANGED_AT, tx.time())
        .onConflict(INSTALLATION.KEY)
        .doUpdate()
        .set(INSTALLATION.VALUE, value)
        .set(INSTALLATION.CHANGED_AT, tx.time())
        .execute();
  }
}
