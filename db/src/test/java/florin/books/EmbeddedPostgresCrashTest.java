package florin.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Program and server stopped or killed in every order: rows that were committed are there
 * afterwards.
 */
final class EmbeddedPostgresCrashTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = temporary.resolve("data");
  }

  @Test
  void rowsAndPortSurviveARestartThatTakesLessThanASecond() {
    int port;
    try (var first = start()) {
      TestServer.store(first.settings());
      port = first.port();
    }
    long began = System.nanoTime();
    try (var second = start()) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      System.out.println("second start of the embedded PostgreSQL took " + millis + " ms");
      TestServer.assertStored(second.settings());
      assertThat(second.port()).isEqualTo(port);
    }
    assertThat(EmbeddedPostgres.running(folder)).isEmpty();
  }

  @Test
  void aKilledProgramLeavesAServerThatTheNextStartStops() throws Exception {
    var child = ChildProgram.start(folder, TestServer.BINARIES);
    TestServer.store(EmbeddedPostgres.running(folder).orElseThrow());
    var orphan = TestServer.mark(folder);
    child.kill();
    assertThat(orphan.isRunning()).isTrue();
    try (var next = start()) {
      assertThat(orphan.isRunning()).isFalse();
      TestServer.assertStored(next.settings());
    }
  }

  @Test
  void aKilledProgramAndAKilledServerLoseNothing() throws Exception {
    var child = ChildProgram.start(folder, TestServer.BINARIES);
    TestServer.store(EmbeddedPostgres.running(folder).orElseThrow());
    var server = TestServer.postmaster(folder);
    child.kill();
    TestServer.kill(server);
    try (var next = start()) {
      TestServer.assertStored(next.settings());
    }
  }

  @Test
  void aServerKilledUnderARunningProgramComesBackOnItsPort() throws Exception {
    try (var postgres = start()) {
      TestServer.store(postgres.settings());
      TestServer.kill(TestServer.postmaster(folder));
      TestServer.awaitAnswer(postgres.settings());
      TestServer.assertStored(postgres.settings());
    }
  }

  @Test
  void aServerStoppedUnderARunningProgramComesBack() throws Exception {
    try (var postgres = start()) {
      TestServer.store(postgres.settings());
      var first = TestServer.postmaster(folder);
      first.destroy();
      first.onExit().get(20, TimeUnit.SECONDS);
      TestServer.awaitAnswer(postgres.settings());
      TestServer.assertStored(postgres.settings());
    }
  }

  @Test
  void closingTakesLessThanFiveSecondsWhateverConnectionsAreOpen() throws Exception {
    var postgres = start();
    try (var busy =
            DriverManager.getConnection(
                postgres.url(), postgres.user(), postgres.password().value());
        var statement = busy.createStatement()) {
      busy.setAutoCommit(false);
      statement.execute("create table held (id int)");
      var began = System.nanoTime();
      postgres.close();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
    assertThat(EmbeddedPostgres.running(folder)).isEmpty();
  }

  @Test
  void theServerLeadsASessionOfItsOwnSoThatCtrlCReachesOnlyFlorin() throws Exception {
    try (var postgres = start()) {
      assertThat(Sql.text(postgres.settings(), "select 1")).isEqualTo("1");
      var ps =
          List.of("ps", "-o", "sid=", "-p", Long.toString(TestServer.postmaster(folder).pid()));
      var session = BoundedRun.of(ps, "", Duration.ofSeconds(5)).output().strip();
      assertThat(Long.parseLong(session)).isEqualTo(TestServer.postmaster(folder).pid());
    }
  }

  private EmbeddedPostgres start() {
    return TestServer.start(true, folder);
  }
}
