package florin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.LaneWorld;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OutboxTest extends LaneWorld {
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Test
  void anAnswerIsTakenOutWithTheWordThatPutsItIn() {
    Waiting waiting = put("a").orElseThrow();
    assertThat(waiting.key()).isEqualTo("a");
    assertThat(waiting.json()).isEqualTo("{}");
    assertThat(waiting.laneId()).isEqualTo(lane);
    assertThat(waiting.again()).isFalse();
    assertThat(waiting.silenced()).isFalse();
    assertThat(claim(OTHER)).isEmpty();
  }

  @Test
  void whatWasPutInBeforeLeavesFirst() {
    assertThat(put("a")).isPresent();
    assertThat(put("b")).isEmpty();
    Waiting first = afterLease();
    assertThat(first.key()).isEqualTo("a");
    sent(first);
    assertThat(claim(OTHER).orElseThrow().key()).isEqualTo("b");
  }

  @Test
  void theSameKeyIsPutInOnce() {
    sent(put("a").orElseThrow());
    assertThat(put("a")).isEmpty();
    assertThat(claim(OTHER)).isEmpty();
  }

  @Test
  void whoseSenderVanishedIsCalledAgain() {
    put("a");
    assertThat(afterLease().again()).isTrue();
  }

  @Test
  void whatIsGivenBackUntriedIsFreeAtOnceAndNotCalledAgain() {
    Waiting waiting = put("a").orElseThrow();
    run(p -> p.outbox().giveBack(waiting, ONE));
    assertThat(claim(OTHER)).hasValueSatisfying(found -> assertThat(found.again()).isFalse());
  }

  @Test
  void whatAnotherHasTakenOverIsNotGivenBack() {
    Waiting waiting = put("a").orElseThrow();
    afterLease();
    run(p -> p.outbox().giveBack(waiting, ONE));
    assertThat(claim(ONE)).isEmpty();
  }

  @Test
  void anAnswerToAChatThatCannotBeWrittenToSaysSo() {
    run(p -> p.lanes().silence("test", "bot", "anna", true));
    assertThat(put("a").orElseThrow().silenced()).isTrue();
  }

  private Waiting afterLease() {
    florin.clock().advance(LEASE.plusSeconds(1));
    return claim(OTHER).orElseThrow();
  }

  private Optional<Waiting> put(String key) {
    return florin
        .database()
        .system(p ->
            p.outbox().put(new Delivery.ChatReply(key, lane, "{}"), new Outbox.Claim(ONE, LEASE)));
  }

  private Optional<Waiting> claim(UUID owner) {
    return florin.database().system(p -> p.outbox().claim(lane, owner, LEASE));
  }

  private void sent(Waiting waiting) {
    run(p -> p.outbox().sent(waiting.id()));
  }
}
