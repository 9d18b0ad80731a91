package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.mail.HostileServer.Mood;
import florin.bot.mail.HostileServer.Phase;
import florin.outbox.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No letter is lost and none arrives twice, whoever breaks off in the middle. */
final class MailroomNeverTwiceTest extends MailroomWorld {
  private static final int MANY = 1_000;

  @Test
  void aThousandLettersToAServerThatBreaksAtRandomArriveOnceOrAreUncertain() {
    var random = new Random(20261121);
    var moods =
        List.of(
            new Mood.Drops(Phase.GREETING),
            new Mood.Drops(Phase.MAIL),
            new Mood.Drops(Phase.RCPT),
            new Mood.Says(Phase.RCPT, "450 later"),
            new Mood.Drops(Phase.DATA),
            new Mood.Drops(Phase.TEXT),
            new Mood.Says(Phase.DOT, "451 later"),
            new Mood.Drops(Phase.DOT));
    try (var server =
        new HostileServer(() -> {
          synchronized (random) {
            return random.nextInt(10) < 7
                ? new Mood.Behaves()
                : moods.get(random.nextInt(moods.size()));
          }
        })) {
      world.tell(anna, MANY);
      world.open(TestMailers.mailer(server));
      world.settle();

      List<String> taken = server.takenIds();
      assertThat(taken).doesNotHaveDuplicates();
      Set<String> sent = ids(Letters.State.SENT);
      Set<String> uncertain = ids(Letters.State.UNCERTAIN);
      assertThat(sent.size() + uncertain.size()).isEqualTo(MANY);
      assertThat(uncertain).isNotEmpty();
      assertThat(taken).containsAll(sent);
      var unconfirmed = new HashSet<>(taken);
      unconfirmed.removeAll(sent);
      assertThat(uncertain).containsAll(unconfirmed);
      assertThat(server.mostAtOnce()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void whoEndsWhileTheServerIsToConfirmLeavesTheLetterUncertain() {
    try (var silent = new HostileServer(() -> new Mood.Hangs(Phase.DOT))) {
      world.tell(anna, 1);
      Mailroom first = world.open(TestMailers.patient(silent.port()));
      MailWorld.await("the server has it", () -> silent.taken().size() == 1);
      world.close(first);
      assertThat(world.only().state()).isEqualTo(Letters.State.WAITING);
    }
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.openAlone(TestMailers.mailer(server));
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.UNCERTAIN);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void whoEndsBeforeTheDotLeavesTheLetterToTheNext() {
    try (var silent = new HostileServer(() -> new Mood.Hangs(Phase.RCPT))) {
      world.tell(anna, 1);
      Mailroom first = world.open(TestMailers.patient(silent.port()));
      MailWorld.await("somebody has it", () -> silent.connected() == 1);
      world.close(first);
    }
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.openAlone(TestMailers.mailer(server));
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.SENT);
      assertThat(server.taken()).hasSize(1);
    }
  }

  @Test
  void twoProgramsOnOneDatabaseSendEachLetterOnce() {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.tell(anna, 100);
      world.open(TestMailers.mailer(server));
      world.open(TestMailers.mailer(server));
      world.settle();
      assertThat(server.takenIds()).hasSize(100).doesNotHaveDuplicates();
    }
  }

  private Set<String> ids(Letters.State state) {
    return world.lines(state).stream()
        .map(line -> world.letter(line.id()).messageId())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
