package florin.bot.chat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Named virtual threads that pause, are told to end, and can be waited for. */
public final class Threads implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final String name;
  private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final AtomicLong end = new AtomicLong();

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

  /**
   * Lets the calling thread rest.
   *
   * @return false when it is to end, at once if it was told so before
   */
  public boolean pause(Duration time) {
    try {
      return !ending.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether a thread of this purpose runs. */
  boolean isRunning(String what) {
    return alive.stream().anyMatch(thread -> thread.getName().equals(name + "-" + what));
  }

  /** Wakes those that pause; the few seconds the others have begin now. Returns at once. */
  public void end() {
    end.compareAndSet(0, System.nanoTime() + GRACE.toNanos());
    ending.countDown();
  }

  /** Waits for what still runs, a few seconds in all, then interrupts it. */
  @Override
  public void close() {
    end();
    try {
      for (Thread thread : Set.copyOf(alive)) {
        long left = Math.max(1, end.get() - System.nanoTime());
        if (!thread.join(Duration.ofNanos(left))) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException e) {
      alive.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }
}
