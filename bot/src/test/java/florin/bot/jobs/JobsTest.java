package florin.bot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.ThrowawayPostgres;
import florin.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class JobsTest {
  private static final String EVERY_SECOND = "* * * * * ?";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final AtomicInteger turns = new AtomicInteger();

  @TempDir Path folder;

  @Test
  void workComesBackByItselfAlsoAfterItFailed() throws Exception {
    var settings = TestPostgres.freshDatabase();
    try (var database = Database.connect(settings, Clock.systemUTC());
        var jobs = Jobs.start(settings, database, List.of(failing()))) {
      assertThat(jobs).isNotNull();
      await(() -> turns.get() >= 3);
    }
    TestPostgres.drop(settings);
  }

  @Test
  void whenTheDatabaseDiesTheWorkGoesOnAsSoonAsItIsBack() throws Exception {
    var data = folder.resolve("data");
    try (var server = ThrowawayPostgres.startDurable(data, TestPostgres.BINARIES)) {
      var settings = server.settings();
      ThrowawayPostgres.migrate(settings);
      try (var database = Database.connect(settings.withPoolSize(3), Clock.systemUTC());
          var jobs = Jobs.start(settings, database, List.of(counting()))) {
        assertThat(jobs).isNotNull();
        await(() -> turns.get() >= 2);

        kill(data.resolve("database/postmaster.pid"));
        await(() -> !answers(settings));
        await(() -> answers(settings));

        int before = turns.get();
        await(() -> turns.get() >= before + 3);
      }
    }
  }

  @Test
  void itStopsInSecondsWhateverAJobIsStillAt() throws Exception {
    var settings = TestPostgres.freshDatabase();
    var never = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    Runnable hanging =
        () -> {
          begun.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (var database = Database.connect(settings, Clock.systemUTC())) {
      var jobs = Jobs.start(settings, database, List.of(new Job("hanging", EVERY_SECOND, hanging)));
      begun.await();
      long asked = System.nanoTime();
      jobs.close();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
      never.countDown();
    }
  }

  @Test
  void aJobThatIsNoLongerOnTheListIsForgotten() throws Exception {
    var settings = TestPostgres.freshDatabase();
    try (var database = Database.connect(settings, Clock.systemUTC())) {
      Jobs.start(settings, database, List.of(counting(), failing())).close();
      assertThat(names(settings)).containsExactly("counting", "failing");
      Jobs.start(settings, database, List.of(counting())).close();
      assertThat(names(settings)).containsExactly("counting");
    }
    TestPostgres.drop(settings);
  }

  @Test
  void aTriggerThatGotStuckIsFiredAgain() throws Exception {
    var settings = TestPostgres.freshDatabase();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
    try (var database = Database.connect(settings, later);
        var jobs = Jobs.start(settings, database, List.of(counting()))) {
      assertThat(jobs).isNotNull();
      await(() -> turns.get() >= 1);
      run(settings, "update qrtz_triggers set trigger_state = 'ERROR'");
      Thread.sleep(Duration.ofSeconds(2));
      run(settings, "update qrtz_triggers set trigger_state = 'ERROR'");
      int stuck = turns.get();
      Thread.sleep(Duration.ofSeconds(2));
      assertThat(turns.get()).isEqualTo(stuck);

      Watchdog.look(database);

      await(() -> turns.get() > stuck);
    }
    TestPostgres.drop(settings);
  }

  @Test
  void theListHasEveryJobOnce() {
    var settings = TestPostgres.freshDatabase();
    try (var database = Database.connect(settings, Clock.systemUTC())) {
      assertThat(Jobs.all(database)).extracting(Job::name).containsExactly("tick", "housekeeping");
      Jobs.all(database).forEach(job -> job.work().run());
    }
    TestPostgres.drop(settings);
  }

  private Job counting() {
    return new Job("counting", EVERY_SECOND, turns::incrementAndGet);
  }

  private Job failing() {
    return new Job(
        "failing",
        EVERY_SECOND,
        () -> {
          turns.incrementAndGet();
          throw new IllegalStateException("as the test wants it");
        });
  }

  private static void await(BooleanSupplier what) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it did not come in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static void kill(Path postmaster) throws Exception {
    long pid = Long.parseLong(Files.readAllLines(postmaster).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static boolean answers(DatabaseSettings settings) {
    try {
      run(settings, "select 1");
      return true;
    } catch (SQLException away) {
      return false;
    }
  }

  private static List<String> names(DatabaseSettings settings) throws SQLException {
    var names = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select job_name from qrtz_job_details order by job_name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void run(DatabaseSettings settings, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
