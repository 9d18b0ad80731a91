package florin.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoundedRunTest {

  @Test
  void theProgramSeesNothingOfOurEnvironment() throws Exception {
    var seen = BoundedRun.of(List.of("env"), "", Duration.ofSeconds(5)).output();
    assertThat(seen.lines().map(line -> line.replaceFirst("=.*", ""))).isSubsetOf("PATH", "LC_ALL");
  }

  @Test
  void theProgramReadsItsInputAndAnswersWithBothStreams() throws Exception {
    var run =
        BoundedRun.of(
            List.of("sh", "-c", "cat; echo wrong >&2; exit 3"), "in;", Duration.ofSeconds(5));
    assertThat(run.output()).isEqualTo("in;wrong\n");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.succeeded()).isFalse();
  }

  @Test
  void aProgramThatDoesNotEndIsEnded() throws Exception {
    long began = System.nanoTime();
    var run = BoundedRun.of(List.of("sleep", "30"), "", Duration.ofMillis(200));
    assertThat(run.succeeded()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }
}
