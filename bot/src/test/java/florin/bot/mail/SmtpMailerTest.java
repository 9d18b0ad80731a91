package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.mail.HostileServer.Mood;
import florin.bot.mail.HostileServer.Phase;
import florin.bot.mail.MailFailed.Meaning;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a try means, whatever the server does at whichever word. */
@Timeout(60)
final class SmtpMailerTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration WHOLE = Duration.ofMillis(1500);

  /** How a try ended, and whether the letter was asked about at its end. */
  private record Try(Optional<Meaning> failed, String said, int endings) {}

  @Test
  void aServerThatBehavesTakesIt() throws Exception {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      assertThat(attempt(server, () -> true)).isEqualTo(new Try(Optional.empty(), "", 1));
      assertThat(server.taken()).hasSize(1);
    }
  }

  @Test
  void severalLettersGoOverOneConnection() throws Exception {
    try (var server = new HostileServer(Mood.Behaves::new);
        var connection = mailer(server.port()).connect()) {
      for (int number = 0; number < 20; number++) {
        connection.send(mail("<" + number + "@florin.example>"), () -> true);
      }
      assertThat(server.takenIds()).hasSize(20).doesNotHaveDuplicates();
      assertThat(server.mostAtOnce()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"DOT"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatBreaksBeforeTheDotMayBeTriedAgain(Phase at) throws Exception {
    for (Mood mood : List.of(new Mood.Drops(at), new Mood.Hangs(at), new Mood.Drips(at))) {
      try (var server = new HostileServer(() -> mood)) {
        Try tried = attempt(server, () -> true);
        if (at == Phase.TEXT && !(mood instanceof Mood.Drops)) {
          // A server that does not read to the end is silent only behind it.
          assertThat(tried.failed()).as(mood.toString()).contains(Meaning.UNCERTAIN);
        } else if (at != Phase.TEXT) {
          assertThat(tried.failed()).as(mood.toString()).contains(Meaning.TRY_AGAIN);
          assertThat(tried.endings()).as(mood.toString()).isZero();
        }
        assertThat(server.taken()).isEmpty();
      }
    }
  }

  @Test
  void aServerThatStopsReadingALargeLetterNeverSawItsEnd() throws Exception {
    try (var server = new HostileServer(() -> new Mood.Hangs(Phase.TEXT))) {
      var large = mail("<large@florin.example>", "one more line\n".repeat(1_500_000));
      Try tried = attempt(mailer(server.port()), large, () -> true);
      assertThat(tried.failed()).contains(Meaning.TRY_AGAIN);
      assertThat(tried.endings()).isZero();
    }
  }

  @Test
  void silenceBehindTheDotIsUncertain() throws Exception {
    for (Mood mood :
        List.of(
            new Mood.Drops(Phase.DOT),
            new Mood.Hangs(Phase.DOT),
            new Mood.Drips(Phase.DOT),
            new Mood.Says(Phase.DOT, "what?"),
            new Mood.Says(Phase.DOT, "354 still going on"))) {
      try (var server = new HostileServer(() -> mood)) {
        Try tried = attempt(server, () -> true);
        assertThat(tried.failed()).as(mood.toString()).contains(Meaning.UNCERTAIN);
        assertThat(server.taken()).as(mood.toString()).hasSize(1);
      }
    }
  }

  @Test
  void aNumberBehindTheDotIsAnAnswer() throws Exception {
    try (var server = new HostileServer(() -> new Mood.Says(Phase.DOT, "451 disk full"))) {
      Try tried = attempt(server, () -> true);
      assertThat(tried.failed()).contains(Meaning.TRY_AGAIN);
      assertThat(tried.said()).contains("451 disk full");
    }
    try (var server = new HostileServer(() -> new Mood.Says(Phase.DOT, "554 looks like spam"))) {
      Try tried = attempt(server, () -> true);
      assertThat(tried.failed()).contains(Meaning.REFUSED);
      assertThat(tried.said()).contains("554 looks like spam");
    }
  }

  @Test
  void anAddressOrALetterRefusedForGoodIsNotTriedAgain() throws Exception {
    for (Phase at : List.of(Phase.RCPT, Phase.DATA)) {
      try (var server = new HostileServer(() -> new Mood.Says(at, "550 no such user"))) {
        Try tried = attempt(server, () -> true);
        assertThat(tried.failed()).as(at.toString()).contains(Meaning.REFUSED);
        assertThat(tried.said()).contains("550 no such user");
        assertThat(tried.endings()).isZero();
      }
    }
  }

  @Test
  void whatIsOnlyForNowIsTriedAgainAndSoIsARefusedSenderWhomTheOperatorPutsRight()
      throws Exception {
    for (Phase at : List.of(Phase.GREETING, Phase.MAIL, Phase.RCPT, Phase.DATA)) {
      try (var server = new HostileServer(() -> new Mood.Says(at, "421 too busy"))) {
        assertThat(attempt(server, () -> true).failed())
            .as(at.toString())
            .contains(Meaning.TRY_AGAIN);
      }
    }
    try (var server = new HostileServer(() -> new Mood.Says(Phase.MAIL, "553 not from here"))) {
      Try tried = attempt(server, () -> true);
      assertThat(tried.failed()).contains(Meaning.TRY_AGAIN);
      assertThat(tried.said()).contains("553 not from here");
    }
  }

  @Test
  void aLetterSomebodyElseHasByNowIsNotEnded() throws Exception {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      Try tried = attempt(server, () -> false);
      assertThat(tried.failed()).contains(Meaning.TRY_AGAIN);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void aDatabaseThatIsAwayAtTheEndKeepsTheLetter() throws Exception {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      Try tried =
          attempt(
              server,
              () -> {
                throw new IllegalStateException("away");
              });
      assertThat(tried.failed()).contains(Meaning.TRY_AGAIN);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void nobodyListeningIsTriedAgain() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(attempt(mailer(port), () -> true).failed()).contains(Meaning.TRY_AGAIN);
  }

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

  private static Try attempt(HostileServer server, Mailer.Ending ending) throws Exception {
    return attempt(mailer(server.port()), ending);
  }

  private static Try attempt(SmtpMailer mailer, Mailer.Ending ending) throws Exception {
    return attempt(mailer, mail("<one@florin.example>"), ending);
  }

  private static Try attempt(SmtpMailer mailer, Mail mail, Mailer.Ending ending) throws Exception {
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

  private static SmtpMailer mailer(int port) {
    return new SmtpMailer(
        settings(port, MailSettings.Encryption.STARTTLS_OFFERED), patience(), Optional.empty());
  }

  private static SmtpMailer.Patience patience() {
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

  private static Mail mail(String id, String text) {
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
