package florin.bot.mail;

import java.time.Duration;
import java.util.Optional;

/** Mailers to a server of the test: in haste, so that what hangs is given up soon, or patient. */
final class TestMailers {
  private TestMailers() {}

  static Mailer mailer(HostileServer server) {
    return mailer(server.port());
  }

  static Mailer mailer(int port) {
    var patience =
        new SmtpMailer.Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    return new SmtpMailer(
        SmtpWorld.settings(port, MailSettings.Encryption.NONE), patience, Optional.empty());
  }

  /** One that would wait for a minute. */
  static Mailer patient(int port) {
    Duration minute = Duration.ofMinutes(1);
    return new SmtpMailer(
        SmtpWorld.settings(port, MailSettings.Encryption.NONE),
        new SmtpMailer.Patience(minute, minute, minute, minute),
        Optional.empty());
  }
}
