package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that stand flush below each other at the head of the first page. */
final class AddressBlocks {

  /** A postal code beside the name of a place, as most countries write them. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:.*[\\s,])?(?:[A-Z]{1,3}-)?(?:\\d{4,6}|\\d{3}"
              + " \\d{2}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{5}-\\d{3,4}|\\d{4}"
              + " [A-Z]{2}|[A-Z]{1,2}\\d[\\dA-Z]? ?\\d[A-Z]{2})[,]?(?: +\\p{L}.*)?|〒.*");

  /** Of the page's height: where heads end. */
  private static final float HEAD = 0.55f;

  private static final float LINE_GAP = 2.1f;
  private static final float FLUSH = 3f;

  /** Segments below each other, and whether a place is among them. */
  record Block(List<Page.Segment> segments) {
    boolean hasPlace() {
      return segments.size() > 1
          && segments.stream()
              .skip(1)
              .anyMatch(
                  s -> PLACE.matcher(s.text()).matches() && s.text().matches(".*\\p{L}{2}.*"));
    }

    Page.Segment last() {
      return segments.getLast();
    }
  }

  private AddressBlocks() {}

  static List<Block> of(Survey survey) {
    List<Block> blocks = new ArrayList<>();
    for (Page.Line line : survey.lines()) {
      if (line.page() > 0 || line.base() > survey.pageHeight() * HEAD) {
        break;
      }
      for (Page.Segment segment : line.segments()) {
        blocks.stream()
            .filter(block -> continues(block.last(), segment))
            .findFirst()
            .ifPresentOrElse(
                block -> block.segments().add(segment),
                () -> blocks.add(new Block(new ArrayList<>(List.of(segment)))));
      }
    }
    return blocks;
  }

  private static boolean continues(Page.Segment above, Page.Segment segment) {
    float gap = segment.line().base() - above.line().base();
    boolean flush =
        Math.abs(above.left() - segment.left()) < FLUSH
            || Math.abs(above.right() - segment.right()) < FLUSH;
    return gap > 0 && gap < LINE_GAP * Math.max(7, Math.max(above.size(), segment.size())) && flush;
  }
}
