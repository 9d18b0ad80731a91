package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import florin.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LogFormatTest {

  @Test
  void peopleReadTextUnlessTheOperatorAsksForJson() {
    assertThat(LogFormat.read(Environment.of(Map.of()))).isEqualTo(LogFormat.TEXT);
    assertThat(LogFormat.read(Environment.of(Map.of("FLORIN_LOG_FORMAT", "json"))))
        .isEqualTo(LogFormat.JSON);
  }

  @Test
  void aJsonLineHoldsTheFactAndTheFailure() throws Exception {
    var line = JsonMapper.builder().build().readTree(logged("log-json.xml"));
    assertThat(line.get("level").asText()).isEqualTo("WARN");
    assertThat(line.get("loggerName").asText()).isEqualTo("florin.bot.Test");
    assertThat(line.get("formattedMessage").asText()).isEqualTo("delivery failed key=7 “ü\n”");
    assertThat(line.get("throwable").get("message").asText()).isEqualTo("no route");
    assertThat(line.get("timestamp").isIntegralNumber()).isTrue();
  }

  @Test
  void aLineOfTextBeginsWithTheTimeAndTheLevel() {
    assertThat(logged("/logback.xml"))
        .containsPattern(
            "^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.\\d{3} WARN  Test delivery failed key=7")
        .contains("no route");
  }

  @Test
  void librariesAreHeardOnlyWhenTheyComplain() {
    var context = new LoggerContext();
    LogFormat.configure(context, "/logback.xml");
    assertThat(context.getLogger("org.eclipse.jetty.server.Server").isInfoEnabled()).isFalse();
    assertThat(context.getLogger("org.flywaydb.core").isInfoEnabled()).isFalse();
    assertThat(context.getLogger("com.zaxxer.hikari").isWarnEnabled()).isTrue();
    assertThat(context.getLogger("florin.bot.chat").isInfoEnabled()).isTrue();
    assertThat(context.getLogger("florin.bot.chat").isDebugEnabled()).isFalse();
  }

  private static String logged(String resource) {
    var written = new ByteArrayOutputStream();
    var usual = System.err;
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      var context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      LogFormat.configure(context, resource);
      context
          .getLogger("florin.bot.Test")
          .warn("delivery failed key={} {}", 7, "“ü\n”", new IllegalStateException("no route"));
      context.getLogger("org.eclipse.jetty").info("never seen");
      context.stop();
    } finally {
      System.setErr(usual);
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
