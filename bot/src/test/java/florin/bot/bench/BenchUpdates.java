package florin.bot.bench;

import florin.bot.chat.Catalog;
import florin.bot.chat.Chats;
import florin.bot.chat.Fetching;
import florin.bot.chat.SiteLinks;
import florin.bot.commands.Commands;
import florin.bot.files.FileLimits;
import florin.bot.platform.telegram.FakePerson;
import florin.bot.platform.telegram.FakeTelegram;
import florin.bot.platform.telegram.SendingLimits;
import florin.bot.platform.telegram.TelegramPlatform;
import florin.bot.platform.telegram.TelegramSettings;
import florin.bot.render.ChartPainter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Lines that people write in chats of their own, each recorded in a book of its own and answered:
 * by the real client library, with the Telegram-like server in the same process, and without the
 * pace that the vendor asks for.
 */
final class BenchUpdates implements Part {
  private static final int PEOPLE = 100;
  private static final int WARM_UP = 1_500;
  private static final int BURST = 2_000;
  private static final int A_SECOND = 100;
  private static final int SECONDS = 15;
  private static final int COMMITS = 2_000;
  private static final Chats.Width AS_SHIPPED = new Chats.Width(5, 2);
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private int written;

  @Override
  public String name() {
    return "updates";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    try (var books = DurableBooks.open();
        var telegram = new FakeTelegram();
        var files = new florin.bot.files.Files(FileLimits.standard())) {
      var settings =
          TelegramSettings.polling(telegram.token(), telegram.url()).with(SendingLimits.none());
      var chats =
          new Chats(
              books.database(),
              new Catalog(Commands.all(new Commands.Parts(files, true))),
              List.of(new TelegramPlatform(settings, Clock.systemUTC())),
              new ChartPainter(),
              new Fetching(books.folder().resolve("uploads"), 20L << 20),
              SiteLinks.NONE,
              AS_SHIPPED);
      var people = new ArrayList<FakePerson>();
      for (int i = 0; i < PEOPLE; i++) {
        people.add(telegram.person(90_001 + i, "en"));
        books.register("telegram", Integer.toString(90_001 + i));
      }
      try (chats) {
        chats.start(true);
        burst(telegram, people, WARM_UP);
        double rate = burst(telegram, people, BURST);
        double commits = commits(books);
        figures.add(
            "updates.rate",
            rate,
            "1/s",
            "%,d lines of %d people at once, until the last is answered".formatted(BURST, PEOPLE));
        figures.add(
            "updates.commits",
            commits,
            "1/s",
            "one bare row and its commit, %d connections, same server"
                .formatted(AS_SHIPPED.chats()));
        figures.missing(
            "updates.pgbench",
            "the program's own server comes without pgbench; goal: 50 % of its rate");
        double[] waits = paced(telegram, people);
        var note = "at %d a second for %d s".formatted(A_SECOND, SECONDS);
        var sorted = new Repeated(waits);
        figures.add("updates.reply.median", sorted.median(), "ms", note);
        figures.add("updates.reply.p99", sorted.part(0.99), "ms", "under 50", note);
      }
    }
  }

  /** How many a second were handled and answered. */
  private double burst(FakeTelegram telegram, List<FakePerson> people, int count)
      throws IOException, InterruptedException {
    int before = telegram.saidCount();
    long began = System.nanoTime();
    for (int i = 0; i < count; i++) {
      write(people.get(i % people.size()));
    }
    await(telegram, before + count);
    long last = telegram.said().getLast().nanos();
    return count / ((last - began) / 1e9);
  }

  private String write(FakePerson person) {
    String word = String.format(Locale.ROOT, "word%06d", written++);
    person.writes("2.50 " + word);
    return word;
  }

  /** Milliseconds from each line to its answer. */
  private double[] paced(FakeTelegram telegram, List<FakePerson> people)
      throws IOException, InterruptedException {
    int before = telegram.saidCount();
    Map<String, Long> sent = new HashMap<>();
    long began = System.nanoTime();
    int count = A_SECOND * SECONDS;
    for (int i = 0; i < count; i++) {
      long due = began + i * (1_000_000_000L / A_SECOND);
      LockSupport.parkNanos(due - System.nanoTime());
      long now = System.nanoTime();
      sent.put(write(people.get(i % people.size())), now);
    }
    await(telegram, before + count);
    List<Double> waits = new ArrayList<>();
    for (FakeTelegram.Said said : telegram.said().subList(before, before + count)) {
      int at = said.text().indexOf("word");
      Long began2 = at < 0 ? null : sent.get(said.text().substring(at, at + 10));
      if (began2 != null) {
        waits.add((said.nanos() - began2) / 1e6);
      }
    }
    double[] sorted = waits.stream().mapToDouble(wait -> wait).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static void await(FakeTelegram telegram, int count)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (telegram.saidCount() < count) {
      if (System.nanoTime() > end) {
        throw new IOException(telegram.saidCount() + " answers of " + count);
      }
      Thread.sleep(25);
    }
  }

  /** How many bare rows a second the server takes, each on the disk before the next. */
  private static double commits(DurableBooks books) throws Exception {
    try (var connection = connect(books);
        var statement = connection.createStatement()) {
      statement.execute("create table bench_commit (id bigserial primary key, words text)");
    }
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < AS_SHIPPED.chats(); i++) {
        all.add(threads.submit(() -> commit(books)));
      }
      for (Future<Boolean> each : all) {
        each.get();
      }
    }
    return COMMITS / ((System.nanoTime() - began) / 1e9);
  }

  private static boolean commit(DurableBooks books) throws SQLException {
    try (var connection = connect(books);
        var statement =
            connection.prepareStatement("insert into bench_commit (words) values ('some words')")) {
      for (int i = 0; i < COMMITS / AS_SHIPPED.chats(); i++) {
        statement.execute();
      }
      return true;
    }
  }

  private static Connection connect(DurableBooks books) throws SQLException {
    var settings = books.settings();
    return DriverManager.getConnection(
        settings.url(), settings.user(), settings.password().value());
  }
}
