package florin.bot.platform.terminal;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Command;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.platform.LocalUpdate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat in a terminal, for one person: a line is a message, {@code press Undo} presses the newest
 * button of that name, {@code file PATH} sends a file, {@code edit TEXT} changes the last message,
 * {@code reply TEXT} answers the last one of ours.
 */
public final class TerminalPlatform implements ChatPlatform {
  /** Also the first part of every key. */
  public static final String NAME = "terminal";

  private static final Logger log = LoggerFactory.getLogger(TerminalPlatform.class);
  private static final String BOT = "florin";
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final TerminalScreen screen;
  private final BufferedReader in;
  private final PrintStream out;
  private final String person;
  private final Clock clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean closed;

  public TerminalPlatform(BufferedReader in, PrintStream out, String person, Clock clock) {
    this.in = in;
    this.out = out;
    this.person = person;
    this.clock = clock;
    this.screen = new TerminalScreen(person);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Intake intake) {
    Thread.ofVirtual().name("terminal").start(() -> read(intake));
  }

  private void read(Intake intake) {
    try {
      String line;
      while (!closed && (line = in.readLine()) != null) {
        if (line.isBlank()) {
          continue;
        }
        Optional<LocalUpdate> update = screen.typed(line, clock.instant());
        if (update.isEmpty()) {
          out.println("?  " + line);
          continue;
        }
        hand(
            intake,
            new Intake.Update(
                NAME, BOT, UUID.randomUUID().toString(), person, update.get().write()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      log.warn("terminal ended problem={}", e.getClass().getSimpleName());
    } finally {
      ended.countDown();
    }
  }

  /** A line typed is not lost because the database is away for a while. */
  private void hand(Intake intake, Intake.Update update) throws InterruptedException {
    while (!closed) {
      try {
        intake.accept(List.of(update));
        return;
      } catch (RuntimeException full) {
        log.warn("line not stored yet problem={}", full.getClass().getSimpleName());
        Thread.sleep(PAUSE);
      }
    }
  }

  /** Waits until there is nothing more to read. */
  public void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return Optional.of(LocalUpdate.read(payload).incoming(NAME, BOT));
  }

  @Override
  public List<String> send(Outgoing message) {
    synchronized (screen) {
      List<String> lines = TerminalText.lines(message);
      for (int i = 0; i < lines.size(); i++) {
        out.println((i == 0 ? "bot>  " : "      ") + lines.get(i));
      }
      out.flush();
      return List.of(screen.shown(message));
    }
  }

  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    toast.ifPresent(text -> {
      out.println("      (" + text + ")");
      out.flush();
    });
  }

  @Override
  public void working(Chat chat) {
    // A terminal shows no typing.
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit) throws IOException {
    try (InputStream file = Files.newInputStream(Path.of(attachment.reference()))) {
      byte[] buffer = new byte[8192];
      long total = 0;
      for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
        total += n;
        if (total > limit) {
          throw new FileTooLarge(limit);
        }
        sink.write(buffer, 0, n);
      }
    }
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    // A terminal has no menu; /help lists them.
  }

  @Override
  public Health health() {
    return new Health(Health.State.UP, "terminal");
  }

  @Override
  public void close() {
    closed = true;
  }
}
