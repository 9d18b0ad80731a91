package florin.bot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Others' programs for the same work, written in Python; not every machine has their libraries. */
final class Python {
  private static final int PATIENCE_MINUTES = 30;

  private final String command;

  Python(String command) {
    this.command = command;
  }

  /** Whether it runs and has these libraries. */
  boolean has(String... libraries) throws IOException, InterruptedException {
    try {
      var process =
          new ProcessBuilder(command, "-c", "import " + String.join(", ", libraries))
              .redirectErrorStream(true)
              .start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  /**
   * Runs a script that lies beside this class, and returns the lines it printed.
   *
   * @param environment of the script, beside its own
   */
  List<String> run(String script, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("florin-bench", ".py");
    try (InputStream text =
        Objects.requireNonNull(Python.class.getResourceAsStream(script), script)) {
      Files.write(file, text.readAllBytes());
      List<String> line = new ArrayList<>(List.of(command, file.toString()));
      line.addAll(List.of(arguments));
      var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment);
      var process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(script + " failed");
      }
      return said.lines().toList();
    } finally {
      Files.delete(file);
    }
  }
}
