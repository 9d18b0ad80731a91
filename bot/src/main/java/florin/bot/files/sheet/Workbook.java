package florin.bot.files.sheet;

import java.io.Closeable;
import java.util.List;

/** An open file of sheets. */
interface Workbook extends Closeable {

  List<Sheet> sheets();

  @Override
  default void close() {}
}
