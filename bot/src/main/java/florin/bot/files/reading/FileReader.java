package florin.bot.files.reading;

import java.io.IOException;

/**
 * Reads one family of files. It runs inside the parser process, so it may be slow, hungry or even
 * crash; whatever it throws is turned into an answer outside.
 */
public interface FileReader {

  boolean accepts(FileKind kind, String fileName);

  /** Whether the content is for this reader, where the kind alone does not say so. */
  default boolean recognizes(FileContent file) {
    return true;
  }

  /**
   * Reads the file, giving each entry to the sink. Rows given to the sink count only when the
   * result is a {@link Reading.Table}.
   *
   * @throws IOException when the bytes are not what they seem to be
   */
  Reading read(FileContent file, ReadOptions options, RowSink sink) throws IOException;
}
