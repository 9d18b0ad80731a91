package florin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One sender at a time for each mail, whatever happens to the sender. */
final class MailsTest extends MailsWorld {
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void aMailIsForOneSenderAtATime() {
    put("a");
    assertThat(claim(ONE)).isPresent();
    assertThat(claim(OTHER)).isEmpty();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(claim(OTHER)).isPresent();
  }

  @Test
  void aMailWhoseSenderVanishedBeforeTheEndIsSentByAnother() {
    put("a");
    assertThat(claim(ONE)).isPresent();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(florin.database().<Integer>system(p -> p.mails().settleInterrupted())).isZero();
    assertThat(claim(OTHER)).isPresent();
  }

  @Test
  void aMailWhoseSenderVanishedAtTheEndIsUncertainAndNobodySendsItAgain() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    assertThat(ending(id, ONE)).isTrue();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(claim(OTHER)).isEmpty();
    assertThat(florin.database().<Integer>system(p -> p.mails().settleInterrupted())).isOne();
    assertThat(line(id).state()).isEqualTo(Letters.State.UNCERTAIN);
    assertThat(line(id).problem().orElseThrow()).contains("may have arrived");
    assertThat(claim(OTHER)).isEmpty();
  }

  @Test
  void afterAKillTheOnlyProgramNeedNotWaitForLeasesToEnd() {
    put("a", "b");
    long first = claim(ONE).orElseThrow().id();
    long second = claim(ONE).orElseThrow().id();
    ending(first, ONE);
    florin
        .database()
        .system(p -> {
          p.mails().freeAll();
          return p.mails().settleInterrupted();
        });
    assertThat(line(first).state()).isEqualTo(Letters.State.UNCERTAIN);
    assertThat(claim(OTHER)).map(ClaimedMail::id).contains(second);
  }

  @Test
  void whoLostTheLeaseMayNotEndTheMail() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(claim(OTHER)).isPresent();
    assertThat(ending(id, ONE)).isFalse();
    assertThat(write(id, ONE)).isFalse();
    assertThat(ending(id, OTHER)).isTrue();
  }

  @Test
  void aMailTriedAgainWaitsForItsTime() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    florin
        .database()
        .system(p -> {
          p.mails().ending(id, ONE);
          p.mails().tryAgain(id, p.now().plusSeconds(60), "451 later");
          return true;
        });
    assertThat(claim(ONE)).isEmpty();
    assertThat(line(id).nextTry()).contains(florin.clock().instant().plusSeconds(60));
    assertThat(line(id).problem()).contains("451 later");
    florin.clock().advance(Duration.ofSeconds(60));
    assertThat(claim(ONE)).map(ClaimedMail::attempts).contains(1);
  }

  @Test
  void anIdIsAlwaysTheSameForAKeyAndNobodyCanTellTheKey() {
    String name = florin.database().system(p -> p.mails().name("mail:a"));
    assertThat(name).matches("[0-9a-f]{32}");
    assertThat(florin.database().<String>system(p -> p.mails().name("mail:a"))).isEqualTo(name);
    assertThat(florin.database().<String>system(p -> p.mails().name("mail:b"))).isNotEqualTo(name);
  }

  private boolean ending(long id, UUID owner) {
    return florin.database().<Boolean>system(p -> p.mails().ending(id, owner));
  }
}
