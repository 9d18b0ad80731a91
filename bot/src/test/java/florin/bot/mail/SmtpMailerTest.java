package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.mail.HostileServer.Mood;
import florin.bot.mail.HostileServer.Phase;
import florin.bot.mail.MailFailed.Meaning;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a try means, whatever the server does at whichever word. */
@Timeout(60)
final class SmtpMailerTest extends SmtpWorld {
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
}
