package florin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.LaneWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LanesTest extends LaneWorld {
  private static final Duration LEASE = Duration.ofSeconds(15);

  @Test
  void anEmptyLaneIsGivenBackWithTheLastEffect() {
    take("1");
    Lease lease = claim(ONE).orElseThrow();
    assertThat(doneAndReleased(lease)).isTrue();
    assertThat(claim(OTHER)).isPresent();
  }

  @Test
  void aLaneInWhichSomethingElseWaitsIsKept() {
    take("1");
    Lease lease = claim(ONE).orElseThrow();
    take("2");
    assertThat(doneAndReleased(lease)).isFalse();
    assertThat(claim(OTHER)).isEmpty();
  }

  @Test
  void whoLostALaneDoesNotGiveItAway() {
    Lease lost = claim(ONE).orElseThrow();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(claim(OTHER)).isPresent();
    assertThat(florin.database().<Boolean>system(p -> p.lanes().releaseEmpty(lost))).isFalse();
    assertThat(claim(ONE)).isEmpty();
  }

  private boolean doneAndReleased(Lease lease) {
    return florin
        .database()
        .system(p -> {
          StoredUpdate first = p.inbox().waiting(lane, 1).getFirst();
          assertThat(p.inbox().done(first.id(), lease)).isTrue();
          return p.lanes().releaseEmpty(lease);
        });
  }

  private void take(String key) {
    var update = new Inbox.NewUpdate("test", "bot", key, "anna", "{}");
    florin.database().system(p -> p.inbox().take(List.of(update)));
  }

  private Optional<Lease> claim(UUID owner) {
    return florin.database().system(p -> p.lanes().claim(lane, owner, LEASE));
  }
}
