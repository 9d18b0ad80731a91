package florin.bot.hostile;

import florin.bot.program.FakeServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody in another chat who records an entry every second and waits for each answer. */
final class Bystander {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final FakeServer server;
  private final long person;
  private final Duration patience;
  private final List<Long> answeredAfter = new ArrayList<>();
  private int unanswered;
  private int seen;
  private volatile boolean going = true;

  Bystander(FakeServer server, long person, Duration patience) {
    this.server = server;
    this.person = person;
    this.patience = patience;
  }

  /** Until {@link #stop}. */
  void write() throws IOException, InterruptedException {
    for (int i = 1; going; i++) {
      long began = System.nanoTime();
      String word = String.format(Locale.ROOT, "tea%05d", i);
      server.write(person, "2.50 " + word);
      if (answered(word, began)) {
        answeredAfter.add((System.nanoTime() - began) / 1_000_000);
      } else {
        unanswered++;
      }
      long left = EVERY.toNanos() - (System.nanoTime() - began);
      Thread.sleep(Duration.ofNanos(Math.max(0, left)));
    }
  }

  private boolean answered(String word, long began) throws IOException, InterruptedException {
    while (System.nanoTime() - began < patience.toNanos()) {
      for (FakeServer.Shown shown : server.shown(person, seen)) {
        seen = shown.id();
        if (shown.text().contains(word)) {
          return true;
        }
      }
      Thread.sleep(LOOK);
    }
    return false;
  }

  void stop() {
    going = false;
  }

  /** In milliseconds, shortest first; ask when it has ended. */
  List<Long> answeredAfter() {
    return answeredAfter.stream().sorted().toList();
  }

  int unanswered() {
    return unanswered;
  }
}
