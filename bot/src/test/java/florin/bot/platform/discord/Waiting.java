package florin.bot.platform.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread does, for at most twenty seconds. */
final class Waiting {
  private static final Duration MOST = Duration.ofSeconds(20);

  private Waiting() {}

  static <T> T untilThere(String what, Supplier<Optional<T>> look) {
    var end = System.nanoTime() + MOST.toNanos();
    while (true) {
      var found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("after " + MOST.toSeconds() + " s still no " + what);
      }
      pause();
    }
  }

  static void until(String what, BooleanSupplier holds) {
    untilThere(what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", stop);
    }
  }
}
