package florin.books;

/**
 * The database cannot be reached or is going down; nothing of the transaction happened, and it can
 * be tried again later.
 */
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseAway(Throwable cause) {
    super("the database is away", cause);
  }

  /**
   * SQLSTATE classes 08 (connection), 53 (resources), 57P (shut down by an operator) and 58 (its
   * own system). Not 57014: a statement that takes too long once does so again.
   */
  static boolean means(String sqlState) {
    return sqlState.startsWith("08")
        || sqlState.startsWith("53")
        || sqlState.startsWith("57P")
        || sqlState.startsWith("58");
  }
}
