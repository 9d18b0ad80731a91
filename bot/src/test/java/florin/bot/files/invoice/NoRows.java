package florin.bot.files.invoice;

import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.RowSink;

/** An invoice has no rows of a table. */
public final class NoRows implements RowSink {
  @Override
  public void row(ReadRow row) {
    throw new AssertionError(row);
  }

  @Override
  public void problem(RowProblem problem) {
    throw new AssertionError(problem);
  }
}
