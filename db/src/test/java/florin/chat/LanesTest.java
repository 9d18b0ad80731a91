package florin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.FreshBooks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LanesTest {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private FreshBooks florin;
  private long lane;

  @BeforeEach
  void open() {
    florin = new FreshBooks();
    lane = florin.database().<Long>system(p -> p.lanes().of("test", "bot", "anna"));
  }

  @AfterEach
  void close() {
    florin.close();
  }

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
