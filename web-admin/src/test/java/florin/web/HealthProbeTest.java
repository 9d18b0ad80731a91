package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a container's health check runs. */
final class HealthProbeTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int ask(int port) throws InterruptedException {
    var settings = new WebSettings("127.0.0.1", port, Optional.empty(), TrustedProxies.NONE, false);
    return new HealthProbe(settings, new PrintStream(said, true, StandardCharsets.UTF_8)).ask();
  }

  @Test
  void aSiteThatIsReadySaysSo() throws InterruptedException {
    try (var world = new SiteWorld()) {
      assertThat(ask(world.address().getPort())).isZero();
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"status\" : \"ready\"");
    }
  }

  @Test
  void whereNothingAnswersItFails() throws InterruptedException {
    assertThat(ask(1)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("no answer");
  }
}
