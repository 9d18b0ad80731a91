package florin.bot.platform.telegram;

import florin.bot.chat.Chat;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.DeliveryFailed.Meaning;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets messages go no faster than the platform allows; whoever is too early sleeps, in the order
 * they came.
 */
final class Throttle {
  /** Longer waits are for the outbox: whoever sends holds a lease on the delivery meanwhile. */
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);

  private static final int MANY_CHATS = 10_000;

  private final SendingLimits limits;
  private final LongSupplier nanoClock;
  private final Bucket overall;
  private final Map<String, Bucket> chats = new HashMap<>();

  Throttle(SendingLimits limits, LongSupplier nanoClock) {
    this.limits = limits;
    this.nanoClock = nanoClock;
    this.overall = new Bucket(limits.overall(), nanoClock.getAsLong());
  }

  /**
   * Returns when a message may go to the chat: first its own limit, then that of all, so that a
   * busy chat holds no place of others.
   *
   * @throws DeliveryFailed at once, with the time to come back, when the wait would be long
   */
  void pass(Chat.Kind kind, String chatId) throws DeliveryFailed, InterruptedException {
    sleep(takeOf(kind, chatId));
    sleep(takeOverall());
  }

  /**
   * The platform asked for a pause in this chat. When it asks in a second chat while another still
   * pauses, the whole bot was meant.
   */
  synchronized void pause(Chat.Kind kind, String chatId, Duration asked) {
    var now = nanoClock.getAsLong();
    var until = now + asked.toNanos();
    var mine = bucket(kind, chatId, now);
    if (chats.values().stream().anyMatch(each -> each != mine && each.closedFor(now) > 0)) {
      overall.closeUntil(until);
    }
    mine.closeUntil(until);
  }

  private synchronized long takeOf(Chat.Kind kind, String chatId) throws DeliveryFailed {
    var now = nanoClock.getAsLong();
    var mine = bucket(kind, chatId, now);
    check(Math.max(mine.ahead(now), overall.ahead(now)));
    return mine.take(now);
  }

  private synchronized long takeOverall() throws DeliveryFailed {
    var now = nanoClock.getAsLong();
    check(overall.ahead(now));
    return overall.take(now);
  }

  private static void check(long wait) throws DeliveryFailed {
    if (wait > LONGEST_WAIT) {
      throw new DeliveryFailed(
          Meaning.TRY_AGAIN, "too many messages at once", Optional.of(Duration.ofNanos(wait)));
    }
  }

  private Bucket bucket(Chat.Kind kind, String chatId, long now) {
    if (chats.size() > MANY_CHATS) {
      chats.values().removeIf(each -> each.idle(now));
    }
    return chats.computeIfAbsent(
        chatId, id -> new Bucket(kind == Chat.Kind.GROUP ? limits.group() : limits.chat(), now));
  }

  private static void sleep(long nanos) throws InterruptedException {
    if (nanos > 0) {
      TimeUnit.NANOSECONDS.sleep(nanos);
    }
  }
}
