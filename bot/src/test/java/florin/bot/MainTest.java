package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Environment;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  @TempDir private Path folder;

  @Test
  void whatIsPipedIntoTheTerminalIsAnsweredBeforeItEnds() throws Exception {
    var said = new Said();
    int code = said.by("chat", "/start\n12.50 lunch #food\n/balance\n");
    assertThat(code).isZero();
    assertThat(said.text()).contains("Welcome").contains("Saved · #1").contains("-12.50");
  }

  @Test
  void anUnknownChoreIsToldWhichThereAre() throws Exception {
    var said = new Said();
    assertThat(said.by("dance", "")).isEqualTo(64);
    assertThat(said.text()).contains("“dance”").contains("run, chat, health");
  }

  private final class Said {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    int by(String command, String typed) throws Exception {
      var environment =
          Environment.of(Map.of("FLORIN_DATA_DIR", folder.toString(), "FLORIN_WEB_PORT", "0"));
      var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
      var in = new BufferedReader(new StringReader(typed));
      return new Main(environment, out, in).run(command, List.of());
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
