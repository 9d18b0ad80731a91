package florin.bot.mail;

/**
 * A letter that could not be handed over, and what that means. The text is for the operator: what
 * the server said, on one line, never a password.
 */
public final class MailFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** What a failed try means. */
  public enum Meaning {
    /** It did not arrive; it may be tried again. */
    TRY_AGAIN,
    /** The end of its text left, and no word came back. */
    UNCERTAIN,
    /** It will never arrive: the server refuses it. */
    REFUSED
  }

  private final Meaning meaning;

  public MailFailed(Meaning meaning, String detail) {
    super(HeaderText.clean(detail));
    this.meaning = meaning;
  }

  public Meaning meaning() {
    return meaning;
  }
}
