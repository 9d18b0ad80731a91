package florin.bot.files;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Kills a process when a time has passed, unless it is called off before. */
final class Deadline implements AutoCloseable {

  private enum State {
    RUNNING,
    PASSED,
    CALLED_OFF
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

  private Deadline() {}

  static Deadline kill(Process process, Duration after) {
    Deadline deadline = new Deadline();
    Thread.startVirtualThread(() -> deadline.watch(process, after));
    return deadline;
  }

  private void watch(Process process, Duration after) {
    try {
      boolean ended = process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended && state.compareAndSet(State.RUNNING, State.PASSED)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean passed() {
    return state.get() == State.PASSED;
  }

  @Override
  public void close() {
    state.compareAndSet(State.RUNNING, State.CALLED_OFF);
  }
}
