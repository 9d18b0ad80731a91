package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a document where they stand. Lengths are in points, downwards and to the right. */
final class Page {

  private Page() {}

  /**
   * @param size of the font
   */
  record Word(String text, float left, float right, float size) {}

  /**
   * Words on one base line of one page, from left to right.
   *
   * @param index of the line in the document
   * @param page from 0
   * @param base distance of the base line from the top of the page
   */
  record Line(int index, int page, float base, List<Word> words) {

    String text() {
      return text(0, words.size());
    }

    /** The words from one up to, but not with, another. */
    String text(int from, int to) {
      return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    float left() {
      return words.getFirst().left();
    }

    float right() {
      return words.getLast().right();
    }

    float size() {
      return words.getFirst().size();
    }

    /** Runs of words with no more than ordinary spaces between them. */
    List<Segment> segments() {
      List<Segment> segments = new ArrayList<>();
      int from = 0;
      for (int i = 1; i <= words.size(); i++) {
        if (i == words.size() || isWide(words.get(i - 1), words.get(i))) {
          segments.add(new Segment(this, from, i));
          from = i;
        }
      }
      return segments;
    }

    private static boolean isWide(Word before, Word after) {
      return after.left() - before.right() > 1.1f * Math.max(before.size(), after.size());
    }
  }

  /** Words of a line from one up to, but not with, another. */
  record Segment(Line line, int from, int to) {
    String text() {
      return line.text(from, to);
    }

    float left() {
      return line.words().get(from).left();
    }

    float right() {
      return line.words().get(to - 1).right();
    }

    float size() {
      return line.words().get(from).size();
    }
  }

  /** All pages. */
  record Text(List<Line> lines, float pageHeight) {
    boolean isEmpty() {
      return lines.isEmpty();
    }

    String text() {
      return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
  }
}
