package florin.books;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link PostgresProgram} in a process of its own. The first line it said is {@code ready <port>}
 * or its refusal.
 */
record ChildProgram(Process process, BufferedReader output, String firstLine)
    implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  /** Runs with the data folder and, where given, the shared binaries. */
  static ChildProgram start(Path... arguments) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), arguments);
  }

  static ChildProgram start(List<String> prefix, String classPath, Path... arguments)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, PostgresProgram.class.getName()));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var output = process.inputReader();
    return new ChildProgram(process, output, String.valueOf(output.readLine()));
  }

  boolean isReady() {
    return firstLine.startsWith("ready ");
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  int exit() throws InterruptedException {
    return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  /** Ends it as its operator would. */
  @Override
  public void close() throws IOException {
    try {
      process.getOutputStream().close();
      if (exit() < 0) {
        kill();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
