package florin.bot.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the waiting of a pressed button exactly once: with a word when the work is done soon,
 * without one before a person would wonder.
 */
final class Acknowledgement {
  static final String GIVING = "acknowledge";

  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final ChatPlatform platform;
  private final Incoming.Pressed press;
  private final Threads threads;
  private final AtomicBoolean given = new AtomicBoolean();

  private Acknowledgement(ChatPlatform platform, Incoming.Pressed press, Threads threads) {
    this.platform = platform;
    this.press = press;
    this.threads = threads;
  }

  static Acknowledgement owed(ChatPlatform platform, Incoming.Pressed press, Threads threads) {
    var owed = new Acknowledgement(platform, press, threads);
    threads.start(
        "patience",
        () -> {
          threads.pause(PATIENCE);
          owed.giveNow(Optional.empty());
        });
    return owed;
  }

  /** Gives it without making the caller wait for the platform. */
  void give(Optional<String> toast) {
    if (!given.getAndSet(true)) {
      threads.start(GIVING, () -> platform.acknowledge(press, toast));
    }
  }

  private void giveNow(Optional<String> toast) {
    if (!given.getAndSet(true)) {
      platform.acknowledge(press, toast);
    }
  }
}
