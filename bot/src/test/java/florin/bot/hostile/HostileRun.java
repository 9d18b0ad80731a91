package florin.bot.hostile;

import com.fasterxml.jackson.core.JsonFactory;
import florin.books.EmbeddedPostgres;
import florin.bot.program.FakeServer;
import florin.bot.program.ProgramProcess;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The program and a Telegram-like server as processes of their own; some people send the files, one
 * after another each, while somebody else writes entries.
 */
final class HostileRun implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration GREETING = Duration.ofSeconds(30);

  /** Of each sender, in turn: in one chat the program may say one thing a second only. */
  private static final int CHATS = 4;

  private static final long FIRST_PERSON = 80_001;

  private final Path corpus;
  private final Path folder;
  private final Duration patience;
  private final FakeServer server;
  private final ProgramProcess program;
  private final Sentences sentences = new Sentences();
  private final AtomicLong people = new AtomicLong(FIRST_PERSON);
  private final List<Result> results = Collections.synchronizedList(new ArrayList<>());

  /** How a file fared. */
  record Result(CorpusFile file, Verdict verdict, long millis) {
    String json() throws IOException {
      var text = new StringWriter();
      try (var json = new JsonFactory().createGenerator(text)) {
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("outcome", verdict.outcome().word());
        json.writeStringField("reason", verdict.reason());
        json.writeNumberField("ms", millis);
        json.writeEndObject();
      }
      return text.toString();
    }
  }

  /**
   * @param folder for the program's data
   * @param patience how long an answer may take
   */
  HostileRun(Path corpus, Path folder, Duration patience) throws IOException, InterruptedException {
    this.corpus = corpus;
    this.folder = folder;
    this.patience = patience;
    this.server = FakeServer.start();
    this.program =
        new ProgramProcess(
            folder,
            Map.of(
                "FLORIN_TELEGRAM_TOKEN",
                server.token(),
                "FLORIN_TELEGRAM_API_URL",
                server.url().toString()));
    program.awaitReady();
  }

  /**
   * @param senders how many people send files at the same time
   * @param lines takes a line a file as it is answered
   */
  HostileReport send(List<CorpusFile> files, int senders, Writer lines)
      throws IOException, InterruptedException {
    var bystander = new Bystander(server, somebody(), patience);
    var waiting = new ConcurrentLinkedQueue<>(files);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing =
          threads.submit(() -> {
            bystander.write();
            return true;
          });
      var sending = new ArrayList<Future<?>>();
      for (int i = 0; i < senders; i++) {
        sending.add(
            threads.submit(() -> {
              sendAll(waiting, lines);
              return true;
            }));
      }
      for (Future<?> sender : sending) {
        await(sender);
      }
      bystander.stop();
      await(writing);
    }
    boolean up = program.isAlive() && program.isReady();
    return new HostileReport(
        List.copyOf(results),
        ParserDeaths.in(program.output()),
        bystander.answeredAfter(),
        bystander.unanswered(),
        up);
  }

  private static void await(Future<?> work) throws IOException, InterruptedException {
    try {
      work.get();
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    }
  }

  private void sendAll(Queue<CorpusFile> waiting, Writer lines)
      throws IOException, InterruptedException {
    var chats = new ArrayDeque<Long>();
    for (int i = 0; i < CHATS; i++) {
      chats.add(somebody());
    }
    for (CorpusFile file = waiting.poll(); file != null; file = waiting.poll()) {
      byte[] bytes = Files.readAllBytes(corpus.resolve(file.file()));
      long person = chats.remove();
      int seen = last(person);
      long began = System.nanoTime();
      server.sendFile(person, file.name(), file.mediaType(), bytes);
      Optional<Verdict> verdict = answer(person, seen, began);
      long millis = (System.nanoTime() - began) / 1_000_000;
      var result = new Result(file, verdict.orElseGet(Verdict::none), millis);
      results.add(result);
      synchronized (lines) {
        lines.write(result.json() + "\n");
        lines.flush();
      }
      // A late answer must not be taken for that of the next file.
      chats.add(verdict.isEmpty() ? somebody() : person);
    }
  }

  private Optional<Verdict> answer(long person, int seen, long began)
      throws IOException, InterruptedException {
    while (System.nanoTime() - began < patience.toNanos()) {
      Optional<Verdict> verdict = Verdict.of(server.shown(person, seen), sentences);
      if (verdict.isPresent()) {
        return verdict;
      }
      Thread.sleep(LOOK);
    }
    return Optional.empty();
  }

  private int last(long person) throws IOException, InterruptedException {
    return server.shown(person, 0).stream().mapToInt(FakeServer.Shown::id).max().orElse(0);
  }

  /** A new person, registered as people are. */
  private long somebody() throws IOException, InterruptedException {
    long person = people.getAndIncrement();
    server.open(person);
    server.write(person, "/start");
    long end = System.nanoTime() + GREETING.toNanos();
    while (server.shown(person, 0).isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IOException("nobody was welcomed:\n" + program.tail());
      }
      Thread.sleep(LOOK);
    }
    return person;
  }

  /** The program's output, for a look where something went wrong. */
  Path log() {
    return program.output();
  }

  /** Leaves no process behind. */
  @Override
  public void close() throws IOException, InterruptedException {
    program.stop();
    program.close();
    server.close();
    EmbeddedPostgres.start(folder.resolve("data")).close();
  }
}
