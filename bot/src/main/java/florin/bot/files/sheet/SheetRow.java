package florin.bot.files.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a sheet.
 *
 * @param number as the sheet's program numbers it, from 1
 */
record SheetRow(int number, List<Cell> cells) {

  private static final int LONGEST_RAW = 500;

  Cell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  /** The cells joined by tabs, shortened. */
  String raw() {
    String joined =
        cells.stream().map(Cell::text).collect(Collectors.joining("\t")).stripTrailing();
    return joined.length() <= LONGEST_RAW ? joined : joined.substring(0, LONGEST_RAW);
  }
}
