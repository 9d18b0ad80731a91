package florin.bot.files;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import java.util.function.IntConsumer;

/**
 * Reads uploaded files. Call it outside any transaction: it takes from a tenth of a second to the
 * parser's time limit, and longer when many files wait.
 */
public final class Files implements AutoCloseable {

  private final FileGate gate;
  private final ParserPool parsers;

  /** Starts a parser process in the background, to be ready for the first file. */
  public Files(FileLimits limits) {
    this.gate = new FileGate(limits, Readers.kinds());
    this.parsers = new ParserPool(limits);
  }

  /** The gate alone, to turn a file away before it is fetched or stored. */
  public FileGate gate() {
    return gate;
  }

  /**
   * Reads a file in a process of its own. Whatever the file holds, this answers and does not throw.
   *
   * @param name the sender's name of the file, which is no more than a hint
   */
  public FileOutcome read(byte[] file, String name, ReadOptions options) {
    return read(file, name, options, rows -> {});
  }

  /**
   * The same, saying now and then how many rows were read so far.
   *
   * @param rowsRead called on the thread that waits
   */
  public FileOutcome read(byte[] file, String name, ReadOptions options, IntConsumer rowsRead) {
    return switch (gate.check(file)) {
      case FileGate.Pass.Refused refused -> new FileOutcome.Refused(refused.reason());
      case FileGate.Pass.Accepted accepted ->
          parsers.read(new FileContent(accepted.kind(), shortened(name), file), options, rowsRead);
    };
  }

  /** What the parser process is deprived of on this system, such as {@code network,user}. */
  public String confinement() {
    return parsers.confinedBy().orElse("");
  }

  /** How many files were read since the start, whatever came of it. */
  public long filesRead() {
    return parsers.filesRead();
  }

  /** How many parser processes were started: one a file and a spare one, more where some died. */
  public long parsersStarted() {
    return parsers.started();
  }

  private static String shortened(String name) {
    return name.length() <= 255 ? name : name.substring(0, 255);
  }

  /** Ends the waiting parser process. */
  @Override
  public void close() {
    parsers.close();
  }
}
