package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import florin.bot.chat.ChatsWorld;
import florin.bot.mail.HostileServer.Mood;
import florin.bot.mail.HostileServer.Phase;
import florin.bot.platform.telegram.FakePerson;
import florin.bot.platform.telegram.FakeTelegram;
import florin.bot.program.ProgramProcess;
import florin.outbox.Letters;
import florin.people.Membership;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in a process of its own beside a mail server that hangs: who chats notices nothing,
 * and a process killed in the middle of a letter leaves it sent once or uncertain.
 */
@Timeout(240)
final class MailInTroubleTest {
  private static final int LETTERS = 8;

  /** Letters under way at the same time. */
  private static final int SENDERS = 2;

  private static final int PEOPLE = 15;

  @TempDir Path folder;

  private final AtomicReference<Mood> mood = new AtomicReference<>(new Mood.Behaves());
  private HostileServer server;
  private FakeTelegram telegram;
  private ProgramProcess program;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    server = new HostileServer(mood::get);
    telegram = new FakeTelegram();
    program =
        new ProgramProcess(
            folder,
            Map.of(
                "FLORIN_TELEGRAM_TOKEN",
                telegram.token(),
                "FLORIN_TELEGRAM_API_URL",
                telegram.url().toString(),
                "FLORIN_SMTP_URL",
                "smtp://127.0.0.1:" + server.port(),
                "FLORIN_MAIL_FROM",
                "Florin <florin@florin.example>"));
    program.awaitReady();
  }

  @AfterEach
  void stop() throws InterruptedException {
    program.close();
    telegram.close();
    server.close();
  }

  @Test
  void whoChatsNoticesNothingOfAHangingMailServer() throws InterruptedException {
    List<FakePerson> people = new ArrayList<>();
    for (long id = 501; id < 501 + PEOPLE; id++) {
      people.add(telegram.person(id, "en"));
      people.getLast().writes("/start");
    }
    people.forEach(person -> answered(person, 1));
    Duration before = median(people, 2);
    mood.set(new Mood.Hangs(Phase.DATA));
    try (var world = MailWorld.on(database())) {
      askForLinks(world);
      MailWorld.await("a letter hangs", () -> server.connected() > 0);
      Duration beside = median(people, 3);
      System.out.printf(
          "an answer in chat: %d ms, beside a hanging mail server %d ms%n",
          before.toMillis(), beside.toMillis());
      assertThat(beside).isLessThan(before.multipliedBy(3).plusMillis(200));
      assertThat(world.lines(Letters.State.WAITING)).hasSize(LETTERS);
      assertThat(server.mostAtOnce()).as("connections that hang").isLessThanOrEqualTo(2);
    }
  }

  @Test
  void aLetterItsProcessWasKilledAtIsSentOnceOrUncertain() throws Exception {
    mood.set(new Mood.Hangs(Phase.DOT));
    try (var world = MailWorld.on(database())) {
      askForLinks(world);
      MailWorld.await("a letter is there, but not said to be", () -> !server.taken().isEmpty());
      program.kill();
    }
    int untold = server.taken().size();
    int hanging = server.connected();

    mood.set(new Mood.Hangs(Phase.DATA));
    program.startAgain();
    program.awaitReady();
    try (var world = MailWorld.on(database())) {
      MailWorld.await(
          "what was not said is uncertain",
          () -> world.lines(Letters.State.UNCERTAIN).size() >= untold);
      MailWorld.await("another is begun", () -> server.connected() > hanging);
      program.kill();
    }

    mood.set(new Mood.Behaves());
    program.startAgain();
    program.awaitReady();
    try (var world = MailWorld.on(database())) {
      world.settle();
      assertThat(server.takenIds()).doesNotHaveDuplicates();
      int uncertain = world.lines(Letters.State.UNCERTAIN).size();
      assertThat(uncertain).isBetween(untold, SENDERS);
      assertThat(world.lines(Letters.State.SENT)).hasSize(LETTERS - uncertain);
      assertThat(server.taken()).hasSize(LETTERS - uncertain + untold);
    }
  }

  private DatabaseSettings database() {
    return EmbeddedPostgres.running(program.data()).orElseThrow();
  }

  private static void askForLinks(MailWorld world) {
    Membership mia = world.reachable(world.register("Mia", "en"), "mia@example.org");
    for (int number = 0; number < LETTERS; number++) {
      world.putForward(Duration.ofMillis(1));
      world
          .database()
          .system(p -> {
            p.newsDesk().signInLink(mia.person().id(), "mia@example.org");
            return true;
          });
    }
  }

  /** What half of the answers take no longer than, each in a chat of its own. */
  private static Duration median(List<FakePerson> people, int answer) {
    List<Duration> times = new ArrayList<>();
    for (FakePerson person : people) {
      long asked = System.nanoTime();
      person.writes("coffee 2.10");
      answered(person, answer);
      times.add(Duration.ofNanos(System.nanoTime() - asked));
    }
    Collections.sort(times);
    return times.get(PEOPLE / 2);
  }

  private static void answered(FakePerson person, int many) {
    ChatsWorld.await("answer " + many, () -> person.sees().size() >= many);
  }
}
