package florin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Knows whether the dot that ends a mail has left: before it a mail surely did not arrive, behind
 * it only the server's word tells.
 */
final class ObservedTransport extends SMTPTransport {
  private static final String DOT = ".";

  private volatile Mailer.Ending ending = () -> false;
  private volatile boolean ended;

  ObservedTransport(Session session) {
    super(session, new URLName("smtp", null, -1, null, null, null));
  }

  /** The next mail: whom to ask before its dot. */
  void expect(Mailer.Ending asked) {
    ending = asked;
    ended = false;
  }

  /** Whether the dot of this mail left, or may have. */
  boolean hasEnded() {
    return ended;
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (command.equals(DOT)) {
      if (!ending.mayEnd()) {
        throw new MessagingException("stopped before the end: somebody else has this mail");
      }
      ended = true;
    }
    super.sendCommand(command);
  }
}
