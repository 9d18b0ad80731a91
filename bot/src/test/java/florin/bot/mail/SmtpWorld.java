package florin.bot.mail;

import florin.bot.mail.MailFailed.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Mailers of little patience, and what became of their tries. */
abstract class SmtpWorld {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration WHOLE = Duration.ofMillis(1500);

  /** How a try ended, and whether the letter was asked about at its end. */
  record Try(Optional<Meaning> failed, String said, int endings) {}

  static Try attempt(HostileServer server, Mailer.Ending ending) throws Exception {
    return attempt(mailer(server.port()), ending);
  }

  static Try attempt(SmtpMailer mailer, Mailer.Ending ending) throws Exception {
    return attempt(mailer, mail("<one@florin.example>"), ending);
  }

  static Try attempt(SmtpMailer mailer, Mail mail, Mailer.Ending ending) throws Exception {
    var endings = new AtomicInteger();
    try (var connection = mailer.connect()) {
      connection.send(
          mail,
          () -> {
            endings.incrementAndGet();
            return ending.mayEnd();
          });
      return new Try(Optional.empty(), "", endings.get());
    } catch (MailFailed failed) {
      return new Try(
          Optional.of(failed.meaning()), String.valueOf(failed.getMessage()), endings.get());
    }
  }

  static SmtpMailer mailer(int port) {
    return new SmtpMailer(
        settings(port, MailSettings.Encryption.STARTTLS_OFFERED), patience(), Optional.empty());
  }

  static SmtpMailer.Patience patience() {
    return new SmtpMailer.Patience(SHORT, SHORT, WHOLE, WHOLE);
  }

  static MailSettings settings(int port, MailSettings.Encryption encryption) {
    return new MailSettings(
        "127.0.0.1",
        port,
        encryption,
        Optional.empty(),
        new MailAddress("Florin", "florin@florin.example"));
  }

  static Mail mail(String id) {
    return mail(id, "text\n.\nbehind a dot of its own\n");
  }

  static Mail mail(String id, String text) {
    return new Mail(
        id,
        new MailAddress("Anna", "anna@example.org"),
        "Subject",
        text,
        "<p>text</p>",
        List.of(),
        Optional.empty(),
        Instant.parse("2026-03-05T16:00:00Z"));
  }
}
