package florin.bot.mail;

/** The way letters leave. */
public interface Mailer {

  /**
   * @throws MailFailed to be tried again: the server is away, or lets nobody in
   */
  Connection connect() throws MailFailed, InterruptedException;

  /** Who they are from. */
  MailAddress from();

  /** For several letters, one after the other; of no use any more once one failed. */
  interface Connection extends AutoCloseable {
    /**
     * Returns when the server has taken it.
     *
     * @param ending asked right before the end of the text is written
     */
    void send(Mail mail, Ending ending) throws MailFailed, InterruptedException;

    @Override
    void close();
  }

  /** The last moment at which a mail surely has not arrived. */
  @FunctionalInterface
  interface Ending {
    /**
     * @return false where it must not be sent after all
     */
    boolean mayEnd();
  }
}
