package florin.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code make crash-test} in small: one kill at each moment that matters. */
@Tag("crash")
final class SmallCrashTest {
  private static final long SEED = 7;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aKilledProgramLosesAndDoublesNothing() throws Exception {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path folder = Files.createTempDirectory(target, "crash");
    var size = new CrashRun.Size(60, 20, 4);
    try (var run = new CrashRun(size, SEED, folder, System.out)) {
      var findings = run.play();
      System.out.println(findings.replies() + "\n" + findings.verdict());
      assertThat(findings.differences()).isEmpty();
      assertThat(findings.verdict()).isEqualTo("sent=60 recorded=60 lost=0 doubled=0 wrong=0");
      assertThat(findings.isWell()).as(findings.replies()).isTrue();
      for (var point : KillPoint.values()) {
        assertThat(run.reached(point)).as(point.name()).isEqualTo(1);
      }
    }
    CrashTest.delete(folder);
  }
}
