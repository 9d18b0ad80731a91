package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The words a program saw in a picture, put back on the lines they stand on. The program sees
 * blocks, and a label and its value are often in two of them.
 */
final class ScannedWords {

  private static final int COLUMNS = 12;
  private static final String WORD = "5";

  /** Of a hundred: less is noise. */
  private static final double LEAST_CONFIDENCE = 25;

  /** Most letters of figures and capitals are this much of the font's size. */
  private static final float HEIGHT_OF_LETTERS = 0.75f;

  /** Of a word's height: how far the middles of words on one line may be apart. */
  private static final float SAME_LINE = 0.5f;

  private static final float POINTS_PER_INCH = 72f;

  private record Seen(String text, float left, float right, float top, float bottom) {
    float middle() {
      return (top + bottom) / 2;
    }

    float height() {
      return bottom - top;
    }
  }

  private ScannedWords() {}

  /**
   * @param table what Tesseract prints as TSV
   * @param page from 0
   * @param first the index of the first line
   */
  static List<Page.Line> lines(String table, int dotsPerInch, int page, int first) {
    List<Seen> words = new ArrayList<>();
    for (String row : table.lines().toList()) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
        seen(cells, POINTS_PER_INCH / dotsPerInch, words);
      }
    }
    words.sort(Comparator.comparing(Seen::middle));
    float size = usualHeight(words) / HEIGHT_OF_LETTERS;
    List<List<Seen>> rows = new ArrayList<>();
    for (Seen word : words) {
      if (rows.isEmpty() || !isSameLine(rows.getLast(), word)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(word);
    }
    List<Page.Line> lines = new ArrayList<>();
    for (List<Seen> row : rows) {
      row.sort(Comparator.comparing(Seen::left));
      float base = row.getFirst().middle() + size * HEIGHT_OF_LETTERS / 2;
      List<Page.Word> line =
          row.stream()
              .map(word -> new Page.Word(word.text(), word.left(), word.right(), size(word, size)))
              .toList();
      lines.add(new Page.Line(first + lines.size(), page, base, line));
    }
    return lines;
  }

  private static void seen(String[] cells, float scale, List<Seen> words) {
    try {
      float left = Integer.parseInt(cells[6]) * scale;
      float top = Integer.parseInt(cells[7]) * scale;
      float width = Integer.parseInt(cells[8]) * scale;
      float height = Integer.parseInt(cells[9]) * scale;
      if (Double.parseDouble(cells[10]) >= LEAST_CONFIDENCE) {
        words.add(new Seen(cells[11].strip(), left, left + width, top, top + height));
      }
    } catch (NumberFormatException notAWord) {
      // Another version's heading.
    }
  }

  private static boolean isSameLine(List<Seen> row, Seen word) {
    float height = Math.min(row.getLast().height(), word.height());
    return word.middle() - row.getFirst().middle() < SAME_LINE * Math.max(height, 4);
  }

  private static float usualHeight(List<Seen> words) {
    TreeMap<Float, Integer> heights = new TreeMap<>();
    words.forEach(word -> heights.merge(word.height(), 1, Integer::sum));
    int seen = 0;
    for (var entry : heights.entrySet()) {
      seen += entry.getValue();
      if (seen * 2 >= words.size()) {
        return entry.getKey();
      }
    }
    return 0;
  }

  /** Words without tall letters have the size of their neighbours. */
  private static float size(Seen word, float usual) {
    float own = word.height() / HEIGHT_OF_LETTERS;
    return own > usual * 1.5f ? own : usual;
  }
}
