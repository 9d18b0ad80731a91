package florin.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was lost, taken or left half done is put in order by the next start, or refused in one line.
 */
final class EmbeddedPostgresRecoveryTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = temporary.resolve("data");
  }

  @Test
  void aProcessThatGotTheOldNumberIsNotTouched() throws Exception {
    try (var first = start()) {
      TestServer.store(first.settings());
      Files.copy(folder.resolve("database/postmaster.pid"), temporary.resolve("kept"));
    }
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      var lines = Files.readAllLines(temporary.resolve("kept"));
      lines.set(0, Long.toString(stranger.pid()));
      Files.write(folder.resolve("database/postmaster.pid"), lines);
      assertThat(EmbeddedPostgres.running(folder)).isEmpty();
      try (var next = start()) {
        TestServer.assertStored(next.settings());
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aServerOfAnotherFolderIsNotTouched() throws Exception {
    var otherFolder = temporary.resolve("other");
    try (var other = TestServer.start(false, otherFolder)) {
      start().close();
      Files.copy(
          otherFolder.resolve("database/postmaster.pid"),
          folder.resolve("database/postmaster.pid"));
      start().close();
      assertThat(Sql.text(other.settings(), "select 1")).isEqualTo("1");
      assertThat(EmbeddedPostgres.running(otherFolder)).isPresent();
    }
  }

  @Test
  void anUnreadableMarkOfTheServerIsNoObstacle() throws Exception {
    start().close();
    for (var text : List.of("", "not a number\n")) {
      Files.writeString(folder.resolve("database/postmaster.pid"), text);
      start().close();
    }
  }

  @Test
  void aPortTakenMeanwhileIsExchanged() throws Exception {
    int port;
    try (var first = start()) {
      TestServer.store(first.settings());
      port = first.port();
    }
    try (var taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
        var second = start()) {
      assertThat(second.port()).isNotEqualTo(taken.getLocalPort());
      TestServer.assertStored(second.settings());
    }
  }

  @Test
  void aPortFileThatHoldsNoPortIsNoObstacle() throws Exception {
    start().close();
    Files.writeString(folder.resolve("postgresql.port"), "99999 or so");
    start().close();
    assertThat(folder.resolve("postgresql.port")).content().matches("\\d{4,5}");
  }

  @Test
  void anEmptiedDatabaseFolderIsRefusedInOneLine() throws Exception {
    Files.createDirectories(folder.resolve("database"));
    assertThatThrownBy(this::start)
        .isInstanceOf(EmbeddedPostgres.Unavailable.class)
        .hasMessageContaining("PG_VERSION is missing");
  }

  @Test
  void aLostPasswordIsReplaced() throws Exception {
    String old;
    try (var first = start()) {
      TestServer.store(first.settings());
      old = first.password().value();
    }
    Files.delete(folder.resolve("postgresql.password"));
    try (var second = start()) {
      assertThat(second.password().value()).isNotEqualTo(old);
      TestServer.assertStored(second.settings());
    }
  }

  @Test
  void aFirstStartCutShortIsBegunAgain() throws Exception {
    Files.createDirectories(folder.resolve("database.new-1/base"));
    Files.writeString(
        folder.resolve("postgresql.password"), "kept-from-the-start-that-was-cut-short");
    try (var postgres = start()) {
      assertThat(Sql.text(postgres.settings(), "select 1")).isEqualTo("1");
    }
    assertThat(folder.resolve("database.new-1")).doesNotExist();
  }

  @Test
  void dataOfAnotherMajorVersionAreRefusedInOneLine() throws Exception {
    start().close();
    var version = folder.resolve("database/PG_VERSION");
    Files.copy(version, temporary.resolve("right"));
    Files.writeString(version, "99\n");
    assertThatThrownBy(this::start)
        .hasMessageContaining("PostgreSQL 99")
        .hasMessageContaining("newer Florin")
        .hasMessageNotContaining("\n");
    Files.writeString(version, "12\n");
    assertThatThrownBy(this::start)
        .hasMessageContaining("PostgreSQL 12")
        .hasMessageContaining("older Florin");
    Files.copy(temporary.resolve("right"), version, StandardCopyOption.REPLACE_EXISTING);
    start().close();
  }

  @Test
  void brokenDataAreRefusedInOneLineWithTheServersReason() throws Exception {
    start().close();
    Files.delete(folder.resolve("database/global/pg_control"));
    assertThatThrownBy(this::start)
        .isInstanceOf(EmbeddedPostgres.Unavailable.class)
        .hasMessageContaining("pg_control")
        .hasMessageNotContaining("\n");
  }

  private EmbeddedPostgres start() {
    return TestServer.start(false, folder);
  }
}
