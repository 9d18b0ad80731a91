package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The lines of a document with the names, numbers and dates in them, and what stands beside them.
 */
final class Survey {

  private static final InvoiceWords WORDS = InvoiceWords.load();
  private static final DateFinder DATES = new DateFinder();

  /** In sizes of the font: how far below its name a value may stand. */
  private static final float BELOW = 3.3f;

  private final Page.Text text;
  private final String words;
  private final List<List<Label>> labels = new ArrayList<>();
  private final List<List<Amount>> amounts = new ArrayList<>();

  Survey(Page.Text text) {
    this.text = text;
    this.words = text.text();
    Amounts reader = Amounts.of(text.lines());
    for (Page.Line line : text.lines()) {
      labels.add(WORDS.labels(line));
      amounts.add(reader.in(line));
    }
  }

  float pageHeight() {
    return text.pageHeight();
  }

  /** All words, line by line. */
  String words() {
    return words;
  }

  List<Page.Line> lines() {
    return text.lines();
  }

  List<Label> labels(Page.Line line) {
    return labels.get(line.index());
  }

  List<Amount> amounts(Page.Line line) {
    return amounts.get(line.index());
  }

  /** Every place a name of this role stands at, from the top. */
  Stream<Label> labels(Role role) {
    return labels.stream().flatMap(List::stream).filter(label -> label.is(role));
  }

  boolean has(Role role) {
    return labels(role).findAny().isPresent();
  }

  List<DateFinder.Candidate> dates(String words) {
    return DATES.in(words);
  }

  /** The label behind this one on its line. */
  Optional<Label> next(Label label) {
    return labels(label.line()).stream().filter(other -> other.from() >= label.to()).findFirst();
  }

  /** Where the words behind a name end: at the next name that is not another word for it. */
  int endOfRight(Label label, Predicate<Label> sameThing) {
    return labels(label.line()).stream()
        .filter(other -> other.from() >= label.to() && !sameThing.test(other))
        .mapToInt(Label::from)
        .findFirst()
        .orElse(label.line().words().size());
  }

  /** What stands below a name, nearest first. */
  List<Page.Segment> below(Label label) {
    float left = label.left() - 4;
    float right =
        next(label)
            .filter(next -> next.left() > label.right())
            .map(next -> next.left() - 2)
            .orElse(label.right() + 4);
    List<Page.Segment> found = new ArrayList<>();
    for (Page.Line line : following(label.line(), BELOW)) {
      for (Page.Segment segment : line.segments()) {
        boolean overlaps = segment.left() < label.right() && segment.right() > label.left();
        boolean inColumn = segment.left() >= left && segment.left() < right;
        if (overlaps || inColumn) {
          found.add(
              inColumn || segment.from() == segment.to() - 1 ? within(segment, right) : segment);
        }
      }
    }
    return found;
  }

  /** Columns may stand so close that they look like one segment. */
  private static Page.Segment within(Page.Segment segment, float right) {
    int from = segment.from();
    int to = segment.to();
    List<Page.Word> words = segment.line().words();
    while (to - 1 > from && words.get(to - 1).left() >= right) {
      to--;
    }
    return new Page.Segment(segment.line(), from, to);
  }

  /** The lines after one on its page, no further than so many sizes of its font. */
  List<Page.Line> following(Page.Line line, float sizes) {
    List<Page.Line> found = new ArrayList<>();
    for (int i = line.index() + 1; i < text.lines().size(); i++) {
      Page.Line next = text.lines().get(i);
      if (next.page() != line.page()
          || next.base() - line.base() > sizes * Math.max(7, line.size())) {
        break;
      }
      found.add(next);
    }
    return found;
  }
}
