package florin.books;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What tests do to a server of their own. The unpacked programs are shared, for they take longest
 * to make.
 */
final class TestServer {
  static final Path BINARIES = TestPostgres.BINARIES;

  private static final long LIMIT_SECONDS = 20;

  private TestServer() {}

  static EmbeddedPostgres start(boolean durable, Path folder) {
    return EmbeddedPostgres.start(folder, ThrowawayPostgres.options(durable, BINARIES));
  }

  static PostmasterFile mark(Path folder) throws IOException {
    return PostmasterFile.of(folder.toRealPath().resolve("database")).orElseThrow();
  }

  static ProcessHandle postmaster(Path folder) throws IOException {
    return mark(folder).server().orElseThrow();
  }

  /** As {@code kill -9} does. */
  static void kill(ProcessHandle process) throws Exception {
    process.destroyForcibly();
    process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  static void store(DatabaseSettings settings) {
    Sql.run(settings, "create table kept as select 'every row' as row");
  }

  static void assertStored(DatabaseSettings settings) {
    assertThat(Sql.text(settings, "select row from kept")).isEqualTo("every row");
  }

  static void awaitAnswer(DatabaseSettings settings) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (true) {
      try {
        Sql.run(settings, "select 1");
        return;
      } catch (IllegalStateException away) {
        if (System.nanoTime() > end) {
          throw away;
        }
        Thread.sleep(100);
      }
    }
  }
}
