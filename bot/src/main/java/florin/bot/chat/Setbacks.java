package florin.bot.chat;

import florin.books.Database;
import florin.outbox.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a delivery that failed: tried again after a pause that grows, given up after a
 * day, or put aside; a chat that is closed to us is left alone.
 */
final class Setbacks {
  private static final Logger log = LoggerFactory.getLogger(Setbacks.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private final Database database;
  private final Threads threads;
  private final LongConsumer signal;

  /**
   * @param signal says that there may be something to send in a lane
   */
  Setbacks(Database database, Threads threads, LongConsumer signal) {
    this.database = database;
    this.threads = threads;
    this.signal = signal;
  }

  void failed(Waiting waiting, Envelope envelope, DeliveryFailed failure) {
    Instant now = database.clock().instant();
    String detail = String.valueOf(failure.getMessage());
    boolean tooLate = waiting.createdAt().plus(TOO_LATE).isBefore(now);
    switch (failure.meaning()) {
      case TRY_AGAIN -> {
        if (tooLate) {
          settle(waiting, detail);
        } else {
          tryAgain(
              waiting,
              failure.retryAfter().orElse(pause(waiting.attempts())),
              detail,
              waiting.again());
        }
      }
      case UNCERTAIN -> {
        if (waiting.again() || tooLate) {
          settle(waiting, "uncertain: " + detail);
        } else {
          tryAgain(waiting, pause(waiting.attempts()), detail, true);
        }
      }
      case REFUSED -> {
        log.warn("delivery refused id={} detail={}", waiting.id(), detail);
        settle(waiting, detail);
      }
      case CHAT_CLOSED -> {
        Chat chat = envelope.chat();
        log.info("chat closed platform={}", chat.platform());
        database.system(p -> {
          p.lanes().silence(chat.platform(), chat.bot(), chat.id(), true);
          p.outbox().dead(waiting.id(), detail);
          return true;
        });
      }
    }
  }

  private void tryAgain(Waiting waiting, Duration after, String detail, boolean mayHaveArrived) {
    database.system(p -> {
      p.outbox().tryAgain(waiting.id(), p.now().plus(after), detail, mayHaveArrived);
      return true;
    });
    threads.start(
        "again-" + waiting.id(),
        () -> {
          if (threads.pause(after)) {
            signal.accept(waiting.laneId());
          }
        });
  }

  void settle(Waiting waiting, String problem) {
    database.system(p -> {
      p.outbox().dead(waiting.id(), problem);
      return true;
    });
  }

  private static Duration pause(int attempts) {
    Duration pause = Duration.ofMillis(500L << Math.min(attempts, 12));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
