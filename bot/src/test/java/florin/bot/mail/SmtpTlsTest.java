package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.mail.HostileServer.Mood;
import florin.bot.mail.MailFailed.Meaning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A letter goes over TLS where that is asked for, and only to a server that is believed. */
@Timeout(60)
final class SmtpTlsTest extends SmtpWorld {
  @Test
  void aServerWithoutTlsIsLeftWithoutAWordWhereTlsIsRequired() throws Exception {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      var strict =
          new SmtpMailer(
              settings(server.port(), MailSettings.Encryption.STARTTLS_REQUIRED),
              patience(),
              Optional.empty());
      Try tried = attempt(strict, () -> true);
      assertThat(tried.failed()).contains(Meaning.TRY_AGAIN);
      assertThat(tried.said()).containsIgnoringCase("STARTTLS");
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void onceTlsHasBegunTheLetterGoesAndWithACertificateNobodyKnowsItDoesNot(@TempDir Path folder)
      throws Exception {
    var certificate = TestCertificate.make(folder);
    try (var server = new HostileServer(Mood.Behaves::new, Optional.of(certificate.showing()))) {
      for (var encryption :
          List.of(
              MailSettings.Encryption.STARTTLS_REQUIRED,
              MailSettings.Encryption.STARTTLS_OFFERED)) {
        assertThat(overTls(server, encryption, Optional.of(certificate.believing())).failed())
            .isEmpty();
        assertThat(overTls(server, encryption, Optional.empty()).failed())
            .contains(Meaning.TRY_AGAIN);
      }
      assertThat(server.taken()).hasSize(2);
    }
  }

  private static Try overTls(
      HostileServer server, MailSettings.Encryption encryption, Optional<SSLSocketFactory> trust)
      throws Exception {
    var settings =
        new MailSettings(
            "localhost",
            server.port(),
            encryption,
            Optional.empty(),
            new MailAddress("Florin", "florin@florin.example"));
    return attempt(
        new SmtpMailer(settings, SmtpMailer.Patience.USUAL, trust),
        mail("<one@florin.example>"),
        () -> true);
  }
}
