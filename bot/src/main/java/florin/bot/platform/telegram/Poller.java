package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.chat.Intake;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Asks for updates, hands them to the intake, and only then asks for the next ones, which is what
 * confirms the former: a crash at any point brings them again. One thread, which nothing but {@link
 * #close} ends.
 */
final class Poller implements AutoCloseable {
  /** The kinds of update that mean something to us. */
  static final List<String> WANTED =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final int BATCH = 100;
  private static final Duration STOP = Duration.ofSeconds(2);

  private final TelegramApi api;
  private final Intake intake;
  private final UpdatePayloads payloads;
  private final Pace pace;
  private final InstantSource clock;
  private final Troubles troubles;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private boolean webhookGone;

  /** Whether the last question was answered: else the next one does not wait for updates. */
  private boolean answered;

  private Batch last = new Batch(List.of(), 0);
  private boolean handedOver = true;
  private Instant lastUpdate;
  private volatile Instant lastAnswer;

  /**
   * @param next what confirms the batch; 0 asks for the oldest update not confirmed
   */
  private record Batch(List<Intake.Update> updates, long next) {}

  Poller(
      TelegramApi api,
      Intake intake,
      UpdatePayloads payloads,
      Reception reception,
      Pace pace,
      InstantSource clock) {
    this.api = api;
    this.intake = intake;
    this.payloads = payloads;
    this.pace = pace;
    this.clock = clock;
    this.troubles =
        new Troubles(
            reception, pace, new Backoff(pace, RandomGenerator.getDefault()), api.secrecy());
    this.lastUpdate = clock.instant();
    this.lastAnswer = lastUpdate;
    this.thread = Thread.ofVirtual().name("telegram-poller").unstarted(this::run);
  }

  /** When the server answered last, if only that there is nothing. */
  Instant lastAnswer() {
    return lastAnswer;
  }

  void start() {
    thread.start();
  }

  /**
   * Cancels a waiting poll; returns when updates on their way in are handed over, or after two
   * seconds.
   */
  @Override
  public void close() {
    closing.countDown();
    var end = System.nanoTime() + STOP.toNanos();
    try {
      // Again and again: a poll may begin just after it was cancelled.
      do {
        api.cancelPolls();
      } while (!thread.join(Duration.ofMillis(20)) && System.nanoTime() < end);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    var pause = Duration.ZERO;
    while (!closedWithin(pause)) {
      pause = roundOrTrouble();
    }
  }

  private boolean closedWithin(Duration pause) {
    try {
      return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException onlyClosingEndsThis) {
      return false;
    }
  }

  /** Never throws, and returns how long to wait before the next round. */
  private Duration roundOrTrouble() {
    try {
      if (!webhookGone) {
        removeWebhook();
      }
      return handedOver ? ask() : handOver();
    } catch (ApiFailure.Refusal no) {
      webhookGone = webhookGone && !(no.code() == 409 && no.says("webhook"));
      return troubles.refused(no);
    } catch (ApiFailure noAnswer) {
      return closing.getCount() == 0 ? Duration.ZERO : troubles.unanswered(noAnswer);
    } catch (Throwable bug) {
      return troubles.bug(bug);
    }
  }

  private Duration ask() throws ApiFailure, InterruptedException {
    var began = System.nanoTime();
    boolean wait = answered;
    answered = false;
    var answer = api.poll(request(wait ? pace.poll() : Duration.ZERO));
    if (!answer.isArray()) {
      throw new ApiFailure.NoWord("getUpdates brought no list");
    }
    answered = true;
    troubles.over();
    lastAnswer = clock.instant();
    var updates = payloads.of(answer);
    if (updates.isEmpty() && !wait) {
      return Duration.ZERO;
    }
    if (updates.isEmpty()) {
      return pace.emptyPause().minusNanos(System.nanoTime() - began);
    }
    var repeated = updates.equals(last.updates());
    last = new Batch(updates, next(answer));
    handedOver = false;
    var pause = handOver();
    return repeated && handedOver ? pace.emptyPause() : pause;
  }

  private Duration handOver() {
    try {
      intake.accept(last.updates());
    } catch (RuntimeException full) {
      return troubles.notTaken(full);
    }
    handedOver = true;
    lastUpdate = clock.instant();
    troubles.over();
    return Duration.ZERO;
  }

  /**
   * Numbers only order the updates of one batch; after a quiet week they may begin anew, and lower.
   */
  private long next(JsonNode updates) {
    long highest = -1;
    for (var update : updates) {
      highest = Math.max(highest, UpdatePayloads.id(update).orElse(-1));
    }
    return highest < 0 || highest >= Integer.MAX_VALUE ? last.next() : highest + 1;
  }

  private GetUpdates request(Duration wait) {
    var quiet = Duration.between(lastUpdate, clock.instant()).compareTo(pace.quiet()) >= 0;
    return GetUpdates.builder()
        .offset(
            Optional.of(last.next())
                .filter(next -> next > 0 && !quiet)
                .map(Math::toIntExact)
                .orElse(null))
        .limit(BATCH)
        .timeout(Math.toIntExact(wait.toSeconds()))
        .allowedUpdates(WANTED)
        .build();
  }

  /** The server allows one way only. A server that knows no webhooks is as good as one without. */
  private void removeWebhook() throws ApiFailure, InterruptedException {
    try {
      api.call(new DeleteWebhook());
    } catch (ApiFailure.Refusal no) {
      if (no.code() == 401 || no.code() == 429) {
        throw no;
      }
    }
    webhookGone = true;
  }
}
