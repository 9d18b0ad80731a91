package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import florin.bot.chat.Chat;
import florin.bot.chat.Chat.Kind;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Part;
import florin.bot.platform.telegram.SendingLimits.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aBurstGoesAtOnceAndTheRestAtTheRate() {
    var bucket = new Bucket(new Rate(1, 3), 0);
    assertThat(
            new long[] {
              bucket.take(0), bucket.take(0), bucket.take(0), bucket.take(0), bucket.take(0)
            })
        .containsExactly(0, 0, 0, SECOND, 2 * SECOND);
    assertThat(bucket.take(10 * SECOND)).isZero();
  }

  @Test
  void noMinuteHoldsMoreThanTwentyMessagesOfAGroupAndNoSecondMoreThanThirtyOfAll() {
    assertThat(mostIn(SendingLimits.telegram().group(), 60)).isBetween(18, 20);
    assertThat(mostIn(SendingLimits.telegram().overall(), 1))
        .isLessThanOrEqualTo(30)
        .isGreaterThan(20);
  }

  @Test
  void aBusyChatHoldsUpNoOther() throws Exception {
    var throttle =
        new Throttle(
            new SendingLimits(new Rate(1_000, 100), new Rate(2, 1), new Rate(1, 1)),
            System::nanoTime);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5; i++) {
        var unused = threads.submit(() -> pass(throttle, "busy"));
      }
      Thread.sleep(50);
      var began = System.nanoTime();
      throttle.pass(Kind.PRIVATE, "other");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(900));
      threads.shutdownNow();
    }
  }

  @Test
  void aLongWaitIsNotWaitedButTold() throws Exception {
    var now = new AtomicLong();
    var throttle =
        new Throttle(
            new SendingLimits(new Rate(1_000, 100), new Rate(0.01, 1), new Rate(1, 1)), now::get);
    throttle.pass(Kind.PRIVATE, "a");
    assertThatExceptionOfType(DeliveryFailed.class)
        .isThrownBy(() -> throttle.pass(Kind.PRIVATE, "a"))
        .satisfies(failed -> assertThat(failed.retryAfter()).contains(Duration.ofSeconds(100)));
    now.set(100 * SECOND);
    throttle.pass(Kind.PRIVATE, "a");
  }

  @Test
  void aPauseAskedForInTwoChatsIsOneForAll() throws Exception {
    var now = new AtomicLong();
    var throttle = new Throttle(SendingLimits.none(), now::get);
    throttle.pause(Kind.PRIVATE, "a", Duration.ofSeconds(60));
    throttle.pass(Kind.PRIVATE, "c");
    throttle.pause(Kind.PRIVATE, "b", Duration.ofSeconds(30));
    assertThatExceptionOfType(DeliveryFailed.class)
        .isThrownBy(() -> throttle.pass(Kind.PRIVATE, "c"));
    now.set(31 * SECOND);
    throttle.pass(Kind.PRIVATE, "c");
    assertThatExceptionOfType(DeliveryFailed.class)
        .isThrownBy(() -> throttle.pass(Kind.PRIVATE, "a"));
    now.set(61 * SECOND);
    throttle.pass(Kind.PRIVATE, "a");
  }

  @Test
  void theServersOwnLimitsAreNeverHit() throws Exception {
    try (var fake = TelegramFake.start();
        var platform =
            new TelegramPlatform(
                Fixture.settings(fake.url()).with(SendingLimits.telegram()), Instant::now)) {
      fake.flood().on();
      for (long chat = 1; chat <= 40; chat++) {
        fake.chats().open(chat);
      }
      var failures = Collections.synchronizedList(new ArrayList<Throwable>());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 60; i++) {
          var chat =
              new Chat(
                  "telegram", "42", Integer.toString(1 + i % 40), Kind.PRIVATE, Optional.empty());
          var unused = threads.submit(() -> send(platform, chat, failures));
        }
      }
      assertThat(failures).isEmpty();
      assertThat(fake.requests("sendmessage")).hasSize(60);
    }
  }

  private static void send(TelegramPlatform platform, Chat chat, List<Throwable> failures) {
    try {
      platform.send(Fixture.to(chat, new Part.Paragraph("hello")));
    } catch (DeliveryFailed | InterruptedException | RuntimeException failed) {
      failures.add(failed);
    }
  }

  private static void pass(Throttle throttle, String chat) {
    try {
      throttle.pass(Kind.PRIVATE, chat);
    } catch (DeliveryFailed | InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** As many callers as like to come: how many go within the busiest window of so many seconds. */
  private static int mostIn(Rate rate, int seconds) {
    var bucket = new Bucket(rate, 0);
    var times = new ArrayList<Long>();
    for (int i = 0; i < 500; i++) {
      times.add(bucket.take(0));
    }
    return (int)
        times.stream()
            .mapToLong(
                at -> times.stream().filter(t -> t >= at && t < at + seconds * SECOND).count())
            .max()
            .orElse(0);
  }
}
