package florin.bot.jobs;

import florin.Actor;
import florin.Cause;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.people.Identity;
import florin.people.Newcomer;
import florin.schedules.Channel;
import florin.schedules.Rhythm;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Random;

/**
 * As many people as there are times, each with a summary that is due a second after that of the one
 * before; two nodes that make the round, of which one after the other is killed and comes back.
 */
final class TwoNodesRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration AFTERMATH = Duration.ofSeconds(3);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int NODES = 2;

  private final DatabaseSettings settings;
  private final int times;
  private final Random chance;
  private final PrintStream out;
  private final Path log;
  private final NodeProcess[] nodes = new NodeProcess[NODES];
  private int kills;

  TwoNodesRun(DatabaseSettings settings, int times, long seed, Path log, PrintStream out) {
    this.settings = settings;
    this.times = times;
    this.chance = new Random(seed);
    this.log = log;
    this.out = out;
  }

  /**
   * What became of the times.
   *
   * @param sent people who were told
   * @param doubled how often somebody was told again
   */
  record Findings(int due, int sent, int doubled, int kills, Duration latest) {
    String verdict() {
      return "due=%d sent=%d missed=%d doubled=%d".formatted(due, sent, due - sent, doubled);
    }

    boolean isWell() {
      return sent == due && doubled == 0;
    }
  }

  Findings play() throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < NODES; i++) {
      nodes[i] = NodeProcess.start(settings, log);
    }
    Instant first = settle();
    Instant last = first.plusSeconds(times);
    Instant nextKill = first.plusSeconds(1 + chance.nextInt(5));
    while (CLOCK.instant().isBefore(last)) {
      if (CLOCK.instant().isAfter(nextKill)) {
        exchange(chance.nextInt(NODES));
        nextKill = CLOCK.instant().plusMillis(3_000 + chance.nextInt(9_000));
      }
      Thread.sleep(50);
    }
    Instant end = last.plus(PATIENCE);
    while (number("select count(distinct person_id) from schedule_run") < times
        && CLOCK.instant().isBefore(end)) {
      Thread.sleep(100);
    }
    Thread.sleep(AFTERMATH);
    return findings();
  }

  /** Kills a node at whatever it is doing, and has another in its place some time later. */
  private void exchange(int node) throws IOException, InterruptedException {
    nodes[node].close();
    kills++;
    Thread.sleep(chance.nextInt(2_000));
    nodes[node] = NodeProcess.start(settings, log);
  }

  /** The people and their times; says when the first is due. */
  private Instant settle() {
    try (var database = Database.connect(settings.withPoolSize(2), CLOCK)) {
      int settled = 0;
      Instant first = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(10 + times / 20);
      for (; settled < times; settled++) {
        person(database, settled, LocalTime.ofInstant(first.plusSeconds(settled), ZoneOffset.UTC));
      }
      if (!CLOCK.instant().isBefore(first)) {
        throw new IllegalStateException("it took too long to settle");
      }
      return first;
    }
  }

  private static void person(Database database, int number, LocalTime due) {
    String name = "Person " + number;
    var newcomer =
        new Newcomer(
            name, "en", ZoneId.of("UTC"), Currency.getInstance("EUR"), new Identity("test", name));
    database.transact(
        Actor.guest(Cause.of(Cause.Source.CHAT)),
        books -> {
          var person = books.people().register(newcomer).person();
          long lane = books.plumbing().lanes().of("test", "bot", name);
          books.plumbing().newsDesk().seen(person.id(), "test", lane);
          return books.schedules().set(new Rhythm.Daily(due), Channel.CHAT);
        });
  }

  private Findings findings() throws SQLException {
    String told = " from outbox where kind = 'NOTICE' and payload ->> 'kind' = 'SUMMARY'";
    int sent = number("select count(distinct payload ->> 'personId')" + told);
    int all = number("select count(*)" + told);
    int late =
        number(
            """
            select coalesce(max(extract(epoch from (r.at at time zone 'UTC')::time - s.at_time)), 0)::int
              from schedule_run r join schedule s on s.id = r.schedule_id and s.book_id = r.book_id\
            """);
    var findings = new Findings(times, sent, all - sent, kills, Duration.ofSeconds(late));
    out.printf("kills=%d latest=%d s after its time%n", kills, late);
    return findings;
  }

  private int number(String question) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
        var statement = connection.createStatement();
        var found = statement.executeQuery(question)) {
      found.next();
      return found.getInt(1);
    }
  }

  /** Leaves no process behind. */
  @Override
  public void close() {
    for (var node : nodes) {
      if (node != null) {
        node.close();
      }
    }
  }
}
