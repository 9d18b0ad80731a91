package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import florin.web.Readiness.Check;
import florin.web.Readiness.Finding;
import florin.web.Readiness.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the site tells of its health. */
final class ReadinessTest extends WebAppWorld {
  @Test
  void aProcessThatRunsIsHealthyWhateverTheDatabaseDoes() throws Exception {
    checks.add(new Check("database", () -> new Finding(State.DOWN, "does not answer")));
    var answer = get("/healthz");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"up\"");
  }

  @Test
  void withEverythingUpItIsReady() throws Exception {
    checks.add(new Check("database", () -> new Finding(State.UP, "answers")));
    var answer = get("/readyz");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body())
        .contains("\"status\" : \"ready\"")
        .contains("\"detail\" : \"answers\"");
  }

  @Test
  void aPlatformInTroubleIsToldButDoesNotMakeItUnready() throws Exception {
    checks.add(
        new Check(
            "telegram", () -> new Finding(State.DEGRADED, "another instance uses this token")));
    var answer = get("/readyz");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\" : \"degraded\"").contains("another instance");
  }

  @Test
  void withoutTheDatabaseItIsNotReady() throws Exception {
    checks.add(new Check("database", () -> new Finding(State.DOWN, "does not answer")));
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
  }

  @Test
  void aCheckThatHangsOrBreaksIsDownAndCostsNoMoreThanItsPatience() throws Exception {
    checks.add(
        new Check(
            "database",
            () -> {
              try {
                Thread.sleep(Duration.ofMinutes(1));
              } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
              }
              return new Finding(State.UP, "at last");
            }));
    checks.add(
        new Check(
            "broken",
            () -> {
              throw new IllegalStateException("a secret of the inside");
            }));
    long began = System.nanoTime();
    var answer = get("/readyz");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("no answer within 3 s")
        .contains("the check itself failed")
        .doesNotContain("secret");
  }
}
