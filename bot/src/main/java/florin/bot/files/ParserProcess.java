package florin.bot.files;

import com.fasterxml.jackson.core.JsonFactory;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One parser process, for one file. It has its own memory limit, an empty environment, an empty
 * folder to stand in and nothing but pipes; it is killed when it takes too long.
 */
final class ParserProcess implements AutoCloseable {

  /** Exit code of a JVM started with {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  /** Then the program's process id, and something random. */
  private static final String FOLDER = "florin-parser-";

  private static final Pattern OWNED = Pattern.compile(FOLDER + "(\\d{1,18})-\\d+");

  private static final long MOST_OUTPUT = 512L * 1024 * 1024;
  private static final int KEPT_OF_LOG = 8 * 1024;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final Duration START = Duration.ofSeconds(20);

  private static final Logger log = LoggerFactory.getLogger(ParserProcess.class);

  private final Process process;
  private final Path folder;
  private final JsonFactory json = Wire.json();
  private final InputStream answers;

  private ParserProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.answers = new BoundedInput(process.getInputStream(), MOST_OUTPUT);
    Thread.startVirtualThread(this::drainLog);
  }

  /**
   * Starts a process and waits until it is ready.
   *
   * @throws IOException when it cannot be started or does not get ready
   */
  static ParserProcess start(ParserCommand command, Confinement confinement) throws IOException {
    Path folder =
        java.nio.file.Files.createTempDirectory(FOLDER + ProcessHandle.current().pid() + "-");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command.line(confinement, folder)).directory(folder.toFile());
      builder.environment().clear();
      return ready(new ParserProcess(builder.start(), folder));
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
  }

  private static ParserProcess ready(ParserProcess parser) throws IOException {
    try (Deadline _ = Deadline.kill(parser.process, START)) {
      if (parser.answers.read() != ParserMain.READY) {
        throw new IOException("the parser process does not get ready");
      }
      return parser;
    } catch (IOException e) {
      parser.close();
      throw e;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Has the file read. Never throws for what the file does to the process. */
  FileOutcome read(FileContent file, ReadOptions options, Duration limit, IntConsumer rowsRead) {
    try (Deadline deadline = Deadline.kill(process, limit)) {
      try {
        new Request(file, options)
            .writeTo(new BufferedOutputStream(process.getOutputStream()), json);
        return new AnswerReader(answers, json, ReadLimits.STANDARD, rowsRead).outcome(file.kind());
      } catch (IOException | RuntimeException e) {
        return death(e, deadline);
      }
    }
  }

  private FileOutcome death(Exception seen, Deadline deadline) {
    if (!(seen instanceof BoundedInput.TooMuch)) {
      // Its pipes close a moment before it is gone; killed now, it could not say why it ended.
      await(LAST_WORDS);
    }
    process.destroyForcibly();
    int code = exitCode();
    log.info("parser ended late={} exit={} seen={}", deadline.passed(), code, seen.toString());
    if (deadline.passed() || code == ParserMain.TOO_SLOW) {
      return new FileOutcome.Refused(Remark.of("file.too-slow"));
    }
    boolean exhausted = code == OUT_OF_MEMORY || seen instanceof BoundedInput.TooMuch;
    return new FileOutcome.Refused(
        Remark.of(exhausted ? "file.too-complex" : "file.reading-stopped"));
  }

  private int exitCode() {
    return await(Duration.ofSeconds(5)) ? process.exitValue() : -1;
  }

  private boolean await(Duration patience) {
    try {
      return process.waitFor(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void drainLog() {
    try (InputStream in = process.getErrorStream()) {
      byte[] first = in.readNBytes(KEPT_OF_LOG);
      in.transferTo(OutputStream.nullOutputStream());
      if (first.length > 0) {
        log.debug("parser said: {}", new String(first, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      log.debug("parser log ended", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
    delete(folder);
  }

  /** Deletes the folders of parsers whose program was killed. */
  static void clearLeftBehind() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (var folders = java.nio.file.Files.newDirectoryStream(temporary, FOLDER + "*")) {
      for (Path folder : folders) {
        var owner = OWNED.matcher(folder.getFileName().toString());
        if (owner.matches() && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      log.debug("folders of parsers stay in {}", temporary, e);
    }
  }

  private static void delete(Path folder) {
    try (var inside = java.nio.file.Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        java.nio.file.Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      log.debug("folder of a parser stays: {}", folder, e);
    }
  }
}
