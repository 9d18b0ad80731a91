package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.chat.Inbox.NewUpdate;
import florin.ledger.Entry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs on one database, at the same time or one after the other. */
final class SeveralProgramsTest extends PaperWorld {
  private static final Duration LEASE = Duration.ofSeconds(15);

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
}
