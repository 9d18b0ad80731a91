package florin.bot.chat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Named virtual threads that can be waited for. */
public final class Threads implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final String name;
  private final Set<Thread> alive = ConcurrentHashMap.newKeySet();

  public Threads(String name) {
    this.name = name;
  }

  public Thread start(String what, Runnable work) {
    Thread thread =
        Thread.ofVirtual()
            .name(name + "-" + what)
            .unstarted(() -> {
              try {
                work.run();
              } finally {
                alive.remove(Thread.currentThread());
              }
            });
    alive.add(thread);
    thread.start();
    return thread;
  }

  /** Whether a thread of this purpose runs. */
  boolean isRunning(String what) {
    return alive.stream().anyMatch(thread -> thread.getName().equals(name + "-" + what));
  }

  /** Waits for what still runs, a few seconds in all, then interrupts it. */
  @Override
  public void close() {
    long end = System.nanoTime() + GRACE.toNanos();
    try {
      for (Thread thread : Set.copyOf(alive)) {
        if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException e) {
      alive.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }
}
