package florin.bot.crash;

import florin.Actor;
import florin.Cause;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import florin.bot.program.FakeServer;
import florin.bot.program.ProgramProcess;
import florin.people.Identity;
import florin.people.Newcomer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * People write, the program dies and comes back, until all was written and every kill was made;
 * then it is left in peace until nothing waits any more, and the books are audited.
 */
final class CrashRun implements AutoCloseable {
  private static final Duration REACH = Duration.ofSeconds(20);
  private static final Duration QUIET = Duration.ofMinutes(3);
  private static final int LONGEST_PAUSE_MS = 40;

  private final Size size;
  private final Random chance;
  private final PrintStream out;
  private final Workload workload;
  private final Deque<Workload.Line> unsent;
  private final FakeServer server;
  private final ProgramProcess program;
  private final Map<KillPoint, Integer> reached = new EnumMap<>(KillPoint.class);
  private final List<Duration> starts = new ArrayList<>();
  private int kills;
  private int databaseKills;

  /**
   * How much of everything.
   *
   * @param chats among which the updates are spread: one gets an answer a second at most
   */
  record Size(int updates, int chats, int kills) {}

  CrashRun(Size size, long seed, Path folder, PrintStream out) throws IOException {
    this.size = size;
    this.chance = new Random(seed);
    this.out = out;
    this.workload = new Workload(size.updates(), size.chats(), chance);
    this.unsent = new ArrayDeque<>(workload.lines());
    this.server = FakeServer.start();
    this.program =
        new ProgramProcess(
            folder,
            Map.of(
                "FLORIN_TELEGRAM_TOKEN",
                server.token(),
                "FLORIN_TELEGRAM_API_URL",
                server.url().toString()));
  }

  Findings play() throws IOException, InterruptedException, SQLException {
    out.printf("first start: ready after %d ms%n", program.awaitReady().toMillis());
    settle();
    List<Kill> plan = Kill.plan(size.kills(), chance);
    for (int i = 0; i < plan.size(); i++) {
      int share = unsent.size() / (plan.size() - i);
      make(plan.get(i), share);
      program.startAgain();
    }
    starts.add(program.awaitReady());
    write(unsent.size());
    awaitQuiet();
    report();
    var findings = new Audit(database(), workload, server.answers()).findings();
    out.printf("stopped within %d ms%n", program.stop().toMillis());
    return findings;
  }

  /** The people and what makes the program stand still. */
  private void settle() throws IOException, InterruptedException, SQLException {
    try (var database = Database.open(database().withPoolSize(2), Clock.systemUTC())) {
      for (long person : workload.people()) {
        server.open(person);
        database.transact(
            Actor.guest(Cause.of(Cause.Source.CHAT)),
            books ->
                books
                    .people()
                    .register(
                        new Newcomer(
                            "Person " + person,
                            "en",
                            ZoneId.of("Europe/Vilnius"),
                            Currency.getInstance("EUR"),
                            new Identity("telegram", Long.toString(person)))));
      }
    }
    try (var breakpoints = Breakpoints.in(database())) {
      breakpoints.install();
    }
  }

  private void make(Kill kill, int share) throws IOException, InterruptedException, SQLException {
    switch (kill) {
      case Kill.WhileStarting(var after) -> {
        write(share);
        Thread.sleep(after);
        program.kill();
      }
      case Kill.AtRandom(var after, var databaseFirst) -> {
        starts.add(program.awaitReady());
        if (databaseFirst && program.killDatabase()) {
          databaseKills++;
        }
        write(share);
        Thread.sleep(after);
        program.kill();
      }
      case Kill.AtPoint(var point, var goesOn) -> {
        starts.add(program.awaitReady());
        killAt(point, goesOn, share);
      }
    }
    kills++;
    out.printf("kill %d: %s%n", kills, kill);
  }

  private void killAt(KillPoint point, boolean goesOn, int share)
      throws IOException, InterruptedException, SQLException {
    try (var breakpoints = Breakpoints.in(database())) {
      int before = share / 2;
      write(before);
      breakpoints.arm(point);
      write(share - before);
      boolean hit = breakpoints.isReached(point, REACH);
      program.kill();
      if (!hit) {
        return;
      }
      reached.merge(point, 1, Integer::sum);
      if (goesOn) {
        breakpoints.goOn(point);
      } else {
        breakpoints.undo(point);
      }
    }
  }

  private void write(int lines) throws IOException, InterruptedException {
    for (int i = 0; i < lines && !unsent.isEmpty(); i++) {
      var line = unsent.remove();
      server.write(line.person(), line.text());
      Thread.sleep(chance.nextInt(LONGEST_PAUSE_MS));
    }
  }

  private void awaitQuiet() throws IOException, InterruptedException, SQLException {
    long end = System.nanoTime() + QUIET.toNanos();
    while (server.waiting() > 0 || waiting() > 0) {
      if (System.nanoTime() > end) {
        out.println("it never came to rest; the end of its log:\n" + program.tail());
        return;
      }
      Thread.sleep(100);
    }
  }

  private int waiting() throws IOException, SQLException {
    try (var connection =
            DriverManager.getConnection(
                database().url(), database().user(), database().password().value());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select (select count(*) from inbox where state in ('NEW', 'WORK'))"
                    + " + (select count(*) from outbox where state = 'WAITING')")) {
      found.next();
      return found.getInt(1);
    }
  }

  private void report() {
    var sorted = starts.stream().sorted().toList();
    out.printf(
        "later starts: ready after %d ms (median of %d), %d ms at most%n",
        sorted.get(sorted.size() / 2).toMillis(), sorted.size(), sorted.getLast().toMillis());
    out.printf(
        "kills=%d received=%d stored=%d committing=%d sent=%d database=%d%n",
        kills,
        reached(KillPoint.RECEIVED),
        reached(KillPoint.STORED),
        reached(KillPoint.COMMITTING),
        reached(KillPoint.SENT),
        databaseKills);
  }

  /** Whether each moment was hit as often as it must be. */
  boolean wasEverywhere() {
    return Arrays.stream(KillPoint.values()).allMatch(point -> reached(point) >= Kill.LEAST);
  }

  int reached(KillPoint point) {
    return reached.getOrDefault(point, 0);
  }

  private DatabaseSettings database() throws IOException {
    return EmbeddedPostgres.running(program.data())
        .orElseThrow(() -> new IOException("no database runs"));
  }

  /** Leaves no process behind, not even the database of a program that was killed. */
  @Override
  public void close() throws InterruptedException {
    program.close();
    server.close();
    EmbeddedPostgres.start(program.data()).close();
  }
}
