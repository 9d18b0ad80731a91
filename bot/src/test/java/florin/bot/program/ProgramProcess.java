package florin.bot.program;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program under test, in a process of its own with its own database: started, asked whether it
 * is ready, killed.
 */
public final class ProgramProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Its log as people get it, not as tests do. */
  public static final String LOG_OF_THE_PROGRAM = "-Dlogback.configurationFile=logback.xml";

  /** With little memory, and soon up. */
  private static final List<String> SPARING =
      List.of(
          LOG_OF_THE_PROGRAM,
          "-Xmx256m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Djava.awt.headless=true",
          "-Dorg.jooq.no-logo=true",
          "-Dorg.jooq.no-tips=true",
          "-cp",
          System.getProperty("java.class.path"));

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Map<String, String> settings;
  private final List<String> options;
  private final int port;
  private Process process;
  private long startedAt;

  /**
   * @param folder for its data and its output
   * @param settings beside those of the place it runs in
   */
  public ProgramProcess(Path folder, Map<String, String> settings) throws IOException {
    this(folder, settings, SPARING);
  }

  /**
   * @param options of the JVM, its class path among them
   */
  public ProgramProcess(Path folder, Map<String, String> settings, List<String> options)
      throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.options = options;
    try (var socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
    this.process = spawn();
  }

  public Path data() {
    return folder.resolve("data");
  }

  public void startAgain() throws IOException {
    process = spawn();
  }

  private Process spawn() throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("florin.bot.Main", "run"));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
    builder.environment().keySet().removeIf(key -> key.startsWith("FLORIN_"));
    builder.environment().putAll(settings);
    builder.environment().put("FLORIN_DATA_DIR", data().toString());
    builder.environment().put("FLORIN_WEB_PORT", Integer.toString(port));
    startedAt = System.nanoTime();
    return builder.start();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it printed and logged. */
  public Path output() {
    return folder.resolve("florin.log");
  }

  /** Waits until it says it is ready, and returns how long that took from the JVM's start. */
  public Duration awaitReady() throws IOException, InterruptedException {
    while (!isReady()) {
      var passed = Duration.ofNanos(System.nanoTime() - startedAt);
      if (!process.isAlive() || passed.compareTo(PATIENCE) > 0) {
        throw new IOException("the program did not start:\n" + tail());
      }
      Thread.sleep(10);
    }
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  public boolean isReady() throws InterruptedException {
    try {
      return get("/readyz").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What its site answers. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(5))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As its operator would; says how long it took to go. */
  public Duration stop() throws InterruptedException {
    long asked = System.nanoTime();
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  /** Kills the database server under it; false when there is none right now. */
  public boolean killDatabase() throws IOException {
    var file = data().resolve("database").resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return false;
    }
    var lines = Files.readAllLines(file);
    return !lines.isEmpty()
        && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .map(ProcessHandle::destroyForcibly)
            .orElse(false);
  }

  /** The end of its output, to be shown where something went wrong. */
  public String tail() throws IOException {
    var lines = Files.readAllLines(output());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
    http.close();
  }
}
