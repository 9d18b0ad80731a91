package florin.bot.files;

import com.fasterxml.jackson.core.JsonFactory;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileReader;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The parser process: says it is ready, reads one file from standard input, writes what it found to
 * standard output and ends. It knows no settings, no database and no secret.
 */
final class ParserMain {

  /** The byte that says the process waits for a file; JSON follows. */
  static final int READY = '!';

  /** Exit code when the file took too long and nobody outside noticed. */
  static final int TOO_SLOW = 4;

  private final List<FileReader> readers;
  private final PrintStream log;

  ParserMain(List<FileReader> readers, PrintStream log) {
    this.readers = readers;
    this.log = log;
  }

  /**
   * @param args seconds after which the process gives up by itself
   */
  public static void main(String[] args) throws IOException {
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    // Whatever a library prints must not get between the answers.
    System.setOut(System.err);
    Duration limit = Duration.ofSeconds(Long.parseLong(args[0]));
    new ParserMain(Readers.all(), System.err).serve(System.in, out, limit);
  }

  private void serve(InputStream in, OutputStream out, Duration limit) throws IOException {
    JsonFactory factory = Wire.json();
    AnswerWriter answer = new AnswerWriter(out, factory);
    WarmUp warmUp = new WarmUp(this, factory);
    warmUp.run();
    out.write(READY);
    out.flush();
    Thread documents = Thread.ofPlatform().daemon().start(() -> readDocuments(warmUp));
    Request request = Request.readFrom(in, factory);
    Thread.ofPlatform().daemon().start(() -> giveUpAfter(limit));
    if (isDocument(request.file().kind())) {
      // Two threads that load the same library at once may wait for each other for ever.
      await(documents);
    }
    answer.end(read(request, answer));
  }

  private static boolean isDocument(FileKind kind) {
    return kind == FileKind.PDF || kind == FileKind.XML || kind == FileKind.IMAGE;
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readDocuments(WarmUp warmUp) {
    try {
      warmUp.documents();
    } catch (IOException e) {
      e.printStackTrace(log);
    }
  }

  Reading read(Request request, AnswerWriter answer) {
    FileContent file = request.file();
    Optional<FileReader> reader =
        readers.stream()
            .filter(r -> r.accepts(file.kind(), file.name()) && r.recognizes(file))
            .findFirst();
    if (reader.isEmpty()) {
      return new Reading.Refused(Remark.of(file.kind().refusalKey()));
    }
    try {
      return reader.get().read(file, request.options(), answer);
    } catch (IOException | RuntimeException e) {
      // The libraries throw about anything at damaged bytes, null pointers included.
      e.printStackTrace(log);
      return new Reading.Refused(Remark.of("file.broken"));
    } catch (StackOverflowError e) {
      return new Reading.Refused(Remark.of("file.too-complex"));
    }
  }

  private static void giveUpAfter(Duration limit) {
    try {
      Thread.sleep(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(TOO_SLOW);
  }
}
