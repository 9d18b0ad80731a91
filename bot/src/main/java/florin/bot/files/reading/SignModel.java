package florin.bot.files.reading;

/** How a table tells what came in from what went out. */
public enum SignModel {
  /** One column; a minus went out. */
  MINUS_IS_EXPENSE,
  /** One column; a minus came in, as on many card statements. */
  MINUS_IS_INCOME,
  /** A column for what came in and one for what went out. */
  TWO_COLUMNS,
  /** One column without signs, everything in it went out. */
  ALL_EXPENSES,
  /** One column without signs, everything in it came in. */
  ALL_INCOME,
  /** One column without signs; another says debit or credit. */
  DIRECTION_COLUMN,
  /** One column of expenses, in which what came in is marked CR. */
  MARKED_CREDITS
}
