package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.PaperPlatform.Sent;
import florin.chat.Inbox.NewUpdate;
import florin.ledger.Entry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds between platforms and books whatever the platform: order, once, and again. */
final class ChatsTest {
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final ChatsWorld world = new ChatsWorld();
  private final PaperPlatform paper = new PaperPlatform();
  private Chats chats;

  @BeforeEach
  void open() {
    for (String person : List.of("anna", "boris", "carla")) {
      world.register("paper", person);
    }
    chats = world.open(paper);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void oneSlowChatHoldsNobodyElse() {
    paper.write("anna", "/wait slow");
    paper.write("anna", "3 tea");
    paper.write("boris", "4 coffee");
    paper.write("carla", "5 milk");
    ChatsWorld.await("the others are answered", () -> sent("boris") == 1 && sent("carla") == 1);
    assertThat(paper.sent("anna")).isEmpty();
    world.goOn("slow");
    world.settle();
    assertThat(paper.sent("anna")).extracting(Sent::text).first().isEqualTo("waited for slow");
    assertThat(paper.sent("anna").get(1).text()).contains("3.00 EUR");
  }

  @Test
  void manyChatsAreHandledAndEachInItsOrder() {
    for (int i = 1; i <= 30; i++) {
      for (String person : List.of("anna", "boris", "carla")) {
        paper.write(person, i + " thing" + i);
      }
    }
    world.settle();
    for (String person : List.of("anna", "boris", "carla")) {
      assertThat(world.entries("paper", person))
          .extracting(Entry::description)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 30).mapToObj(i -> "thing" + i).toList());
      assertThat(paper.sent(person)).hasSize(30);
    }
  }

  @Test
  void theSameUpdateHandedOverTwiceIsHandledOnce() {
    paper.write("anna", "3 tea");
    world.settle();
    String payload = payload("anna", "4 coffee");
    for (int i = 0; i < 5; i++) {
      paper.hand("the-same", "anna", payload);
    }
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(2);
    assertThat(paper.sent("anna")).hasSize(2);
  }

  @Test
  void whatCannotBeReadIsPutAsideAndTheRestGoesOn() {
    paper.write("anna", "3 tea");
    paper.hand("poison", "anna", "}{");
    paper.write("anna", "4 coffee");
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(2);
    assertThat(parked()).isEqualTo(1);
  }

  @Test
  void whatBreaksThreeTimesIsPutAsideUnderAReferenceAndTheRestGoesOn() {
    paper.write("anna", "/break");
    paper.write("anna", "4 coffee");
    paper.write("boris", "5 milk");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(2);
    assertThat(paper.sent("anna").getFirst().text()).containsPattern("Ref [2-9A-Z]{6}");
    assertThat(paper.sent("anna").getLast().text()).contains("4.00 EUR");
    assertThat(world.entries("paper", "boris")).hasSize(1);
    assertThat(parked()).isEqualTo(1);
  }

  @Test
  void aRefusalIsAnsweredOnceAndBooksNothing() {
    paper.write("anna", "0 nothing");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(1);
    assertThat(world.entries("paper", "anna")).isEmpty();
  }

  @Test
  void afterAnOutageEverythingArrivesInOrderAndOnce() {
    paper.fail("anna", Meaning.TRY_AGAIN, 3);
    for (int i = 1; i <= 4; i++) {
      paper.write("anna", i + " thing" + i);
    }
    world.settle();
    assertThat(paper.sent("anna")).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(paper.sent("anna").get(i).text()).contains("thing" + (i + 1));
      assertThat(paper.sent("anna").get(i).again()).isFalse();
    }
  }

  @Test
  void whatMayHaveArrivedIsSentOnceMoreAndSaysSo() {
    paper.fail("anna", Meaning.UNCERTAIN, 9);
    paper.write("anna", "3 tea");
    world.settle();
    assertThat(paper.sent("anna")).extracting(Sent::again).containsExactly(false, true);
  }

  @Test
  void aMessageThePlatformRefusesDoesNotHoldTheNextOnes() {
    paper.fail("anna", Meaning.REFUSED, 1);
    paper.write("anna", "3 tea");
    paper.write("anna", "4 coffee");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(1);
    assertThat(paper.sent("anna").getFirst().text()).contains("coffee");
  }

  @Test
  void aPlatformThatBreaksHoldsUpItsChatNoLongerThanOneThatFails() {
    var breaks = new AtomicInteger(2);
    paper.beforeSending(() -> {
      if (breaks.getAndDecrement() > 0) {
        throw new IllegalStateException("a bug");
      }
    });
    paper.write("anna", "3 tea");
    paper.write("anna", "4 coffee");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(1);
    assertThat(paper.sent("anna").getFirst().text()).contains("coffee");
    assertThat(world.entries("paper", "anna")).hasSize(2);
  }

  @Test
  void aClosedChatIsNotWrittenToAgainButStillBooks() {
    paper.fail("anna", Meaning.CHAT_CLOSED, 1);
    for (int i = 1; i <= 5; i++) {
      paper.write("anna", i + " thing" + i);
    }
    world.settle();
    assertThat(paper.tries()).isEqualTo(1);
    assertThat(world.entries("paper", "anna")).hasSize(5);
  }

  @Test
  void whatWasSentIsNotSentAgainBecauseTheDatabaseBlinked() {
    paper.beforeSending(world::cutConnections);
    paper.write("anna", "3 tea");
    paper.write("anna", "4 coffee");
    ChatsWorld.await("both are answered", () -> sent("anna") >= 2);
    world.settle();
    assertThat(paper.sent("anna")).hasSize(2).noneMatch(Sent::again);
  }

  @Test
  void aButtonWorksOnceHoweverOftenItIsPressed() {
    paper.write("anna", "3 tea");
    world.settle();
    Sent card = paper.sent("anna").getFirst();
    paper.write("anna", "/wait both");
    paper.press("anna", card, "Undo");
    paper.press("anna", card, "Undo");
    world.goOn("both");
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(1).allMatch(Entry::voided);
    ChatsWorld.await("both presses are acknowledged", () -> paper.toasts().size() == 2);
    assertThat(paper.toasts()).contains("This was done already.");
  }

  @Test
  void aButtonOfAnOldMessageWorksAfterARestart() {
    paper.write("anna", "3 tea");
    world.settle();
    Sent card = paper.sent("anna").getFirst();
    for (int i = 0; i < 5; i++) {
      paper.write("anna", "4 coffee");
    }
    world.settle();
    world.stop(chats);
    world.open(paper);
    paper.press("anna", card, "Undo");
    world.settle();
    assertThat(world.entries("paper", "anna").getFirst().voided()).isTrue();
    assertThat(paper.sent("anna").getLast().id()).isEqualTo(card.id());
  }

  @Test
  void aButtonThatRanOutSaysSoAndDoesNothing() {
    paper.write("anna", "3 tea");
    world.settle();
    world.clock().putForward(Duration.ofDays(31));
    paper.press("anna", paper.sent("anna").getFirst(), "Undo");
    world.settle();
    assertThat(world.entries("paper", "anna").getFirst().voided()).isFalse();
    ChatsWorld.await("the press is acknowledged", () -> !paper.toasts().isEmpty());
    assertThat(paper.toasts())
        .containsExactly("This button is too old to use. Send the command again.");
  }

  @Test
  void aButtonShownToSomebodyElseDoesNothing() {
    paper.write("anna", "3 tea");
    world.settle();
    paper.press("boris", paper.sent("anna").getFirst(), "Undo");
    world.settle();
    assertThat(world.entries("paper", "anna").getFirst().voided()).isFalse();
    ChatsWorld.await("the press is acknowledged", () -> !paper.toasts().isEmpty());
    assertThat(paper.toasts()).containsExactly("This button is for somebody else.");
  }

  @Test
  void whatAVanishedProcessHeldIsTakenOverWhenItsLeaseRunsOut() {
    paper.write("anna", "3 tea");
    world.settle();
    long lane = world.database().<Long>system(p -> p.lanes().of("paper", "florin", "anna"));
    var ghost =
        world
            .database()
            .system(p -> p.lanes().claim(lane, UUID.randomUUID(), Duration.ofSeconds(15)));
    assertThat(ghost).isPresent();
    paper.write("anna", "4 coffee");
    paper.write("boris", "5 milk");
    ChatsWorld.await("the other chat is answered", () -> sent("boris") == 1);
    assertThat(paper.sent("anna")).hasSize(1);
    world.clock().putForward(Duration.ofSeconds(16));
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(2);
    assertThat(paper.sent("anna")).hasSize(2);
  }

  @Test
  void whoLostTheLeaseCanNoLongerMarkAnUpdateDone() {
    world.stop(chats);
    var database = world.database();
    long lane =
        database
            .<java.util.Set<Long>>system(p ->
                p.inbox()
                    .take(
                        List.of(
                            new NewUpdate(
                                "paper", "florin", "k", "anna", payload("anna", "4 tea")))))
            .iterator()
            .next();
    var late = database.system(p -> p.lanes().claim(lane, UUID.randomUUID(), LEASE)).orElseThrow();
    world.clock().putForward(LEASE.plusSeconds(1));
    var next = database.system(p -> p.lanes().claim(lane, UUID.randomUUID(), LEASE)).orElseThrow();
    long update = database.system(p -> p.inbox().waiting(lane, 1)).getFirst().id();
    assertThat(database.<Boolean>system(p -> p.lanes().prolong(late, LEASE))).isFalse();
    assertThat(database.<Boolean>system(p -> p.inbox().done(update, late))).isFalse();
    assertThat(database.<Boolean>system(p -> p.inbox().done(update, next))).isTrue();
  }

  @Test
  void twoProcessesOnOneDatabaseHandleEverythingOnceAndInOrder() {
    var second = new PaperPlatform();
    world.open(second);
    for (int i = 1; i <= 60; i++) {
      (i % 2 == 0 ? paper : second).hand("two-" + i, "anna", payload("anna", i + " thing" + i));
    }
    world.settle();
    assertThat(world.entries("paper", "anna"))
        .extracting(Entry::description)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 60).mapToObj(i -> "thing" + i).toList());
    assertThat(paper.sent("anna").size() + second.sent("anna").size()).isEqualTo(60);
  }

  @Test
  void aProcessThatComesBackFindsWhatTheOtherLeftAndStopsWithinSeconds() {
    paper.write("anna", "/wait stop");
    ChatsWorld.await("the chat is at work", () -> !chats.isIdle());
    for (int i = 1; i <= 5; i++) {
      paper.write("boris", i + " thing" + i);
    }
    world.goOn("stop");
    long began = System.nanoTime();
    world.stop(chats);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2500));
    world.open(paper);
    world.settle();
    assertThat(world.entries("paper", "boris")).hasSize(5);
  }

  private int sent(String chat) {
    return paper.sent(chat).size();
  }

  private int parked() {
    return world.database().<Integer>system(p -> p.inbox().depth().parked());
  }

  private static String payload(String person, String text) {
    return new florin.bot.platform.LocalUpdate(
            florin.bot.platform.LocalUpdate.Kind.WROTE,
            person,
            false,
            person,
            person,
            java.util.Optional.of("en"),
            "by-hand-" + text.hashCode(),
            java.util.Optional.empty(),
            text,
            List.of(),
            java.time.Instant.parse("2026-03-05T10:00:00Z"))
        .write();
  }
}
