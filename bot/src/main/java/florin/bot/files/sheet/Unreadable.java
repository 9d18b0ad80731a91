package florin.bot.files.sheet;

import florin.bot.files.reading.Remark;

/** Stops the reading of a file with the sentence its sender will see. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Remark reason;

  Unreadable(String key, Object... args) {
    super(key);
    this.reason = Remark.of(key, args);
  }

  Remark reason() {
    return reason;
  }
}
