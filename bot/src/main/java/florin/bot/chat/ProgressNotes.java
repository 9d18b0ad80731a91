package florin.bot.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the message that said work began say every few seconds how far it is. What is reached between
 * two looks is passed over, and once this is closed nothing follows.
 */
final class ProgressNotes implements Progress, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ProgressNotes.class);

  /** Telegram takes about twenty messages a minute in a group. */
  private static final Duration EVERY = Duration.ofSeconds(3);

  /** After five minutes a message may no longer be ours to change, and nobody looks any more. */
  private static final int MOST = 100;

  private final Teller teller;
  private final AtomicReference<Optional<Reached>> latest = new AtomicReference<>(Optional.empty());
  private final Threads threads = new Threads("progress");

  /** How far the work was, as the key of a sentence and its arguments. */
  record Reached(String key, List<Object> arguments) {}

  /** Puts a note where it will be sent. */
  @FunctionalInterface
  interface Teller {
    /**
     * @param number counts the notes, from one
     * @return false when this one must wait
     */
    boolean tell(int number, Reached reached);
  }

  ProgressNotes(Teller teller) {
    this.teller = teller;
  }

  @Override
  public void reached(String key, Object... arguments) {
    Optional<Reached> before = latest.getAndSet(Optional.of(new Reached(key, List.of(arguments))));
    if (before.isEmpty()) {
      threads.start("notes", this::look);
    }
  }

  private void look() {
    Optional<Reached> told = Optional.empty();
    int number = 1;
    while (number <= MOST && threads.pause(EVERY)) {
      Optional<Reached> now = latest.get();
      if (!now.equals(told) && tell(number, now.orElseThrow())) {
        told = now;
        number++;
      }
    }
  }

  /** Whoever waits for the work loses nothing when a note is lost. */
  private boolean tell(int number, Reached reached) {
    try {
      return teller.tell(number, reached);
    } catch (RuntimeException e) {
      log.info("no note of progress problem={}", Problems.brief(e));
      return false;
    }
  }

  /** Waits for a note that is on its way. */
  @Override
  public void close() {
    threads.close();
  }
}
