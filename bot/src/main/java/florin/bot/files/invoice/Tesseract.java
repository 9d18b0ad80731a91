package florin.bot.files.invoice;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The program of that name, if it is installed: words for a picture. It runs as a child of the
 * parser process and so without network and rights, with nothing but pipes, little memory and
 * little time.
 */
final class Tesseract {

  private static final List<String> FOLDERS =
      List.of("/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin");

  /** More take too long; the first of these that are installed are used. */
  private static final int MOST_LANGUAGES = 2;

  private static final List<String> LANGUAGES =
      List.of("eng", "deu", "fra", "nld", "spa", "pol", "ita", "por", "swe", "fin", "dan", "jpn");

  private static final Duration TO_LIST = Duration.ofSeconds(3);
  private static final Duration TO_END = Duration.ofSeconds(1);
  private static final int MOST_OUTPUT = 4 * 1024 * 1024;
  private static final int MOST_MEMORY_KB = 1_500_000;

  /** The limits hold even when nobody is left to end the child. */
  private static final String LIMITED =
      "ulimit -c 0; ulimit -f 0; ulimit -t $1; ulimit -v $2 2>/dev/null; shift 2; exec \"$@\"";

  private final Path program;

  Tesseract(Path program) {
    this.program = program;
  }

  static Optional<Tesseract> installed() {
    return FOLDERS.stream()
        .map(folder -> Path.of(folder, "tesseract"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Tesseract::new);
  }

  /**
   * The words of a picture, as the table the program prints; empty when it takes longer than it
   * may, fails or has no language.
   */
  Optional<String> words(BufferedImage picture, int dotsPerInch, Duration limit)
      throws IOException {
    List<String> languages = languages();
    if (languages.isEmpty() || limit.isNegative()) {
      return Optional.empty();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return run(
        png.toByteArray(),
        limit,
        "stdin",
        "stdout",
        "--dpi",
        String.valueOf(dotsPerInch),
        "--psm",
        "4",
        "-l",
        String.join("+", languages),
        "tsv");
  }

  private List<String> languages() throws IOException {
    List<String> installed =
        run(new byte[0], TO_LIST, "--list-langs").stream().flatMap(String::lines).toList();
    return LANGUAGES.stream().filter(installed::contains).limit(MOST_LANGUAGES).toList();
  }

  private Optional<String> run(byte[] input, Duration limit, String... arguments)
      throws IOException {
    List<String> shell =
        List.of(
            "/bin/sh",
            "-c",
            LIMITED,
            "sh",
            String.valueOf(limit.toSeconds() + 1),
            String.valueOf(MOST_MEMORY_KB),
            program.toString());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(shell.stream(), Stream.of(arguments)).toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    // Its threads only wait for each other where there are few cores.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    AtomicBoolean late = new AtomicBoolean();
    Thread watch = Thread.ofVirtual().start(() -> endAfter(limit, process, late));
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException ended) {
      // It does not want the rest; how it ends tells why.
    }
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
      boolean well = process.waitFor(TO_END) && process.exitValue() == 0;
      return well && !late.get() ? Optional.of(printed) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (IOException e) {
      if (late.get()) {
        return Optional.empty();
      }
      throw e;
    } finally {
      watch.interrupt();
      process.destroyForcibly();
    }
  }

  private static void endAfter(Duration limit, Process process, AtomicBoolean late) {
    try {
      if (!process.waitFor(limit)) {
        late.set(true);
        process.destroyForcibly();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
