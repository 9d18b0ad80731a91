package florin.bot.files.reading;

import java.io.IOException;

/** Takes rows as they are found, so that a reader never holds a whole sheet. */
public interface RowSink {

  void row(ReadRow row) throws IOException;

  void problem(RowProblem problem) throws IOException;
}
