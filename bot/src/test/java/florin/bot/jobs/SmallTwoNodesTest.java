package florin.bot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code make two-nodes} in small: twenty times a second apart. */
final class SmallTwoNodesTest {
  private static final long SEED = 11;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void aNodeThatIsKilledLeavesNothingOutAndNothingTwice() throws Exception {
    Path log = Files.createDirectories(Path.of("target").toAbsolutePath()).resolve("two-nodes.log");
    var settings = TestPostgres.freshDatabase();
    try (var run = new TwoNodesRun(settings, 20, SEED, log, System.out)) {
      var findings = run.play();
      assertThat(findings.verdict()).isEqualTo("due=20 sent=20 missed=0 doubled=0");
      assertThat(findings.kills()).isPositive();
    }
    TestPostgres.drop(settings);
  }
}
