package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins what stands side by side on base lines a little apart: a small name and its large value, or
 * figures beside the middle of a description of two lines.
 */
final class Rows {

  /** Of the larger font's size: how far apart the base lines of one row may be. */
  private static final float APART = 0.5f;

  private Rows() {}

  /**
   * @param lines of one page, from the top
   * @param first the index of the first row
   */
  static List<Page.Line> joined(List<Page.Line> lines, int first) {
    List<Page.Line> rows = new ArrayList<>();
    for (Page.Line line : lines) {
      Page.Line above = rows.isEmpty() ? null : rows.getLast();
      if (above != null && isSameRow(above, line)) {
        List<Page.Word> words = new ArrayList<>(above.words());
        words.addAll(line.words());
        words.sort(Comparator.comparing(Page.Word::left));
        rows.set(
            rows.size() - 1,
            new Page.Line(above.index(), above.page(), above.base(), List.copyOf(words)));
      } else {
        rows.add(new Page.Line(first + rows.size(), line.page(), line.base(), line.words()));
      }
    }
    return rows;
  }

  private static boolean isSameRow(Page.Line above, Page.Line line) {
    float size = Math.max(above.size(), line.size());
    if (line.base() - above.base() > APART * size) {
      return false;
    }
    for (Page.Word one : above.words()) {
      for (Page.Word other : line.words()) {
        if (one.left() < other.right() + size && other.left() < one.right() + size) {
          return false;
        }
      }
    }
    return true;
  }
}
