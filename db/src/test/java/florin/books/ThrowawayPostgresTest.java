package florin.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThrowawayPostgresTest {
  @TempDir Path temporary;

  @Test
  void theSweepEndsServersOfKilledProcessesAndLeavesThoseOfLivingOnes() throws Exception {
    var left = temporary.resolve("left");
    var living = temporary.resolve("living");
    ChildProgram.start(left, TestServer.BINARIES).kill();
    var orphan = TestServer.mark(left);
    try (var child = ChildProgram.start(living, TestServer.BINARIES)) {
      assertThat(child.isReady()).isTrue();
      for (var folder : List.of(left, living)) {
        Files.setLastModifiedTime(folder, FileTime.fromMillis(0));
      }
      ThrowawayPostgres.sweep(List.of(left, living));
      assertThat(EmbeddedPostgres.running(living)).isPresent();
    }
    assertThat(orphan.isRunning()).isFalse();
  }
}
