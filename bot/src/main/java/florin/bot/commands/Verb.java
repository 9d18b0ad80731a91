package florin.bot.commands;

/** What can be done with the things a book is set up with. */
enum Verb {
  LIST,
  SHOW,
  /** All figures. */
  REPORT,
  ADD,
  RENAME,
  /** Its percentage, or whether one can put a hand on it. */
  SET,
  SIGN,
  BUCKET,
  BIRTHDAY,
  ARCHIVE,
  RESTORE;

  boolean changes() {
    return this != LIST && this != SHOW && this != REPORT;
  }

  /** Whether something has to be said besides the name. */
  boolean takesValue() {
    return this == SET || this == SIGN || this == BUCKET || this == BIRTHDAY;
  }
}
