package florin.bot.mail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps talking with a server from taking for ever, even with one that sends a letter every few
 * seconds: the talk has a virtual thread of its own, whose sockets close when it is interrupted.
 */
record TimeLimit(Duration most) {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /**
   * What the talk came to.
   *
   * @throws ExecutionException with what it failed with
   * @throws TimeoutException when it was cut off
   */
  <T> T within(Callable<T> talk) throws ExecutionException, TimeoutException, InterruptedException {
    var task = new FutureTask<T>(talk);
    var thread = Thread.ofVirtual().name("smtp").start(task);
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      thread.interrupt();
      return task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      thread.interrupt();
      thread.join(GRACE);
      throw stopping;
    }
  }
}
