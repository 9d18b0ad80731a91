package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.mail.HostileServer.Mood;
import florin.bot.mail.HostileServer.Phase;
import florin.outbox.Letters;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Letters on their way from the outbox to a mail server that may do anything. */
final class MailroomTest extends MailroomWorld {
  @Test
  void aLetterLeavesOnceAndIsKeptWithASentenceInThePlaceOfItsLinks() {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.tell(anna, 1);
      world.open(TestMailers.mailer(server));
      world.settle();
      assertThat(server.taken()).hasSize(1);
      String sent = server.taken().getFirst();
      assertThat(sent).contains("/mail/stop/");
      var line = world.only();
      assertThat(line.state()).isEqualTo(Letters.State.SENT);
      var letter = world.letter(line.id());
      assertThat(letter.recipient()).isEqualTo("anna@example.org");
      assertThat(letter.subject()).isEqualTo("News 1");
      assertThat(letter.messageId()).matches("<[0-9a-f]{32}@florin\\.example>");
      assertThat(server.takenIds()).containsExactly(letter.messageId());
      assertThat(letter.text())
          .contains("Something happened.", "(a link is made when the mail leaves)")
          .doesNotContain("/mail/stop/");
      assertThat(letter.html()).contains("Something happened.").doesNotContain("/mail/stop/");
    }
  }

  @Test
  void withoutAServerLettersAreWrittenOnceAndHeldUntilThereIsOne() {
    var written = new AtomicInteger();
    world.tell(anna, 2);
    Mailroom holding =
        world.open(
            Optional.empty(),
            (call, books, news) -> {
              written.incrementAndGet();
              return MailWorld.plainly(call, books, news);
            });
    MailWorld.await(
        "both are written",
        () -> world.lines().stream().allMatch(line -> line.subject().isPresent()));
    assertThat(world.lines()).allMatch(line -> line.state() == Letters.State.WAITING);
    assertThat(world.letter(world.lines().getFirst().id()).html()).contains("Something happened.");
    assertThat(written.get()).isEqualTo(2);
    world.close(holding);

    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(TestMailers.mailer(server));
      world.settle();
      assertThat(server.takenIds()).hasSize(2).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatWasHeldForMoreThanADayIsGivenUpWithTheReason() {
    world.tell(anna, 1);
    world.putForward(Duration.ofHours(25));
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(TestMailers.mailer(server));
      world.settle();
      assertThat(server.taken()).isEmpty();
    }
    assertThat(world.only().state()).isEqualTo(Letters.State.DEAD);
    assertThat(world.only().problem().orElseThrow()).contains("more than a day");
  }

  @Test
  void aLetterLostBehindTheDotIsUncertainUntilTheOperatorSendsItAgainUnderTheSameId() {
    Mood lost = new Mood.Drops(Phase.DOT);
    var mood = new AtomicReference<Mood>(lost);
    try (var server = new HostileServer(mood::get)) {
      world.tell(anna, 1);
      world.open(TestMailers.mailer(server));
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.UNCERTAIN);
      mood.set(new Mood.Behaves());
      world.putForward(Duration.ofHours(30));
      pause();
      assertThat(server.taken()).hasSize(1);

      long id = world.only().id();
      assertThat(world.database().<Boolean>system(p -> p.letters().resend(id))).isTrue();
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.SENT);
      assertThat(server.takenIds()).hasSize(2);
      assertThat(Set.copyOf(server.takenIds())).hasSize(1);
    }
  }

  @Test
  void anAddressTheServerRefusesIsGivenUpWithItsOwnWords() {
    try (var server =
        new HostileServer(() -> new Mood.Says(Phase.RCPT, "550 5.1.1 no such user here"))) {
      world.tell(anna, 1);
      world.open(TestMailers.mailer(server));
      world.settle();
    }
    assertThat(world.only().state()).isEqualTo(Letters.State.DEAD);
    assertThat(world.only().problem().orElseThrow()).contains("550 5.1.1 no such user here");
  }

  @Test
  void aServerThatIsBusyGetsItLater() {
    var asked = new AtomicInteger();
    try (var server =
        new HostileServer(() ->
            asked.incrementAndGet() <= 3
                ? new Mood.Says(Phase.RCPT, "450 greylisted")
                : new Mood.Behaves())) {
      world.tell(anna, 1);
      world.open(TestMailers.mailer(server));
      world.settle();
      assertThat(server.taken()).hasSize(1);
    }
    assertThat(world.only().state()).isEqualTo(Letters.State.SENT);
    assertThat(world.only().attempts()).isEqualTo(3);
  }

  @Test
  void whileTheServerIsAwayLettersWaitAndSayWhy() {
    int port;
    try (var gone = new HostileServer(Mood.Behaves::new)) {
      port = gone.port();
    }
    world.tell(anna, 1);
    world.open(TestMailers.mailer(port));
    MailWorld.await("it was tried", () -> world.only().attempts() > 0);
    assertThat(world.only().state()).isEqualTo(Letters.State.WAITING);
    assertThat(world.only().problem().orElseThrow()).isNotBlank();
    assertThat(world.only().nextTry()).isPresent();
  }

  @Test
  void afterADayOfTriesItIsGivenUp() {
    int port;
    try (var gone = new HostileServer(Mood.Behaves::new)) {
      port = gone.port();
    }
    world.tell(anna, 1);
    world.open(TestMailers.mailer(port));
    MailWorld.await("it was tried", () -> world.only().attempts() > 0);
    world.putForward(Duration.ofHours(25));
    world.settle();
    assertThat(world.only().state()).isEqualTo(Letters.State.DEAD);
    assertThat(world.only().problem().orElseThrow()).startsWith("not sent for a day: ");
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
