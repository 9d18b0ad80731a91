package florin.bot.files.invoice;

import florin.invoices.Clue;
import florin.invoices.InvoiceClues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands behind, beside or below words of any kind. Nobody need know the words: a correction
 * tells later which of them meant what.
 */
final class Pairs {

  private static final int MOST_LABEL_WORDS = 6;
  private static final float ABOVE = 2.8f;
  private static final Pattern BETWEEN = Pattern.compile("[\\p{Lu}/&+–-]{1,3}");
  private static final Pattern EDGES = Pattern.compile("^[\\s•·|*>–-]+|[\\s:|]+$");

  private final Survey survey;
  private final Dates dates;
  private final Set<Clue> found = new LinkedHashSet<>();

  private Pairs(Survey survey, Dates dates) {
    this.survey = survey;
    this.dates = dates;
  }

  /** From the top; of very many those at the head and at the foot of the document. */
  static List<Clue> of(Survey survey, Dates dates) {
    Pairs pairs = new Pairs(survey, dates);
    survey.lines().forEach(pairs::collect);
    List<Clue> all = List.copyOf(pairs.found);
    int half = InvoiceClues.MOST_PAIRS / 2;
    return all.size() <= InvoiceClues.MOST_PAIRS
        ? all
        : Stream.concat(
                all.stream().limit(half), all.subList(all.size() - half, all.size()).stream())
            .toList();
  }

  private void collect(Page.Line line) {
    boolean[] figures = figures(line);
    Optional<String> left = Optional.empty();
    for (Page.Segment segment : line.segments()) {
      Optional<String> beside = left;
      if (!line.words().subList(segment.from(), segment.to()).stream().anyMatch(Pairs::isColon)) {
        beside
            .or(() -> above(segment))
            .ifPresent(label -> add(label, line, segment.from(), segment.to()));
      }
      left = inside(segment, figures);
    }
  }

  /** The words of a line that are numbers, dates or parts of them. */
  private boolean[] figures(Page.Line line) {
    List<Page.Word> words = line.words();
    boolean[] figures = new boolean[words.size()];
    List<DateFinder.Candidate> days = survey.dates(line.text());
    int start = 0;
    for (int i = 0; i < figures.length; i++) {
      String word = words.get(i).text();
      int from = start;
      int to = start + word.length();
      figures[i] =
          word.chars().anyMatch(Character::isDigit)
              || days.stream().anyMatch(day -> day.start() < to && from < day.end());
      start = to + 1;
    }
    for (Amount amount : survey.amounts(line)) {
      for (int i = amount.from(); i < amount.to(); i++) {
        figures[i] = true;
      }
    }
    return figures;
  }

  /** Returns the words at the end that announce what stands to the right of them. */
  private Optional<String> inside(Page.Segment segment, boolean[] figures) {
    Page.Line line = segment.line();
    int label = segment.from();
    int at = label;
    while (at < segment.to()) {
      boolean colon = isColon(line.words().get(at)) && !figures[at];
      if (colon && at + 1 < segment.to()) {
        int end = endOfValue(segment, at + 1, figures);
        add(line.text(label, at + 1), line, at + 1, end);
        label = end;
        at = end;
      } else if (figures[at]) {
        int end = endOfFigures(segment, at, figures);
        if (at > label) {
          add(line.text(label, at), line, at, end);
        }
        label = end;
        at = end;
      } else {
        at++;
      }
    }
    return label < segment.to() ? label(line.text(label, segment.to())) : Optional.empty();
  }

  private static boolean isColon(Page.Word word) {
    return word.text().endsWith(":");
  }

  /** Signs and few capitals between figures belong to them. */
  private static int endOfFigures(Page.Segment segment, int from, boolean[] figures) {
    int end = from;
    for (int i = from; i < segment.to(); i++) {
      if (figures[i]) {
        end = i + 1;
      } else if (!BETWEEN.matcher(segment.line().words().get(i).text()).matches()) {
        break;
      }
    }
    return end;
  }

  /** Words reach up to the one that is the next label. */
  private static int endOfValue(Page.Segment segment, int from, boolean[] figures) {
    if (figures[from]) {
      return endOfFigures(segment, from, figures);
    }
    for (int i = from + 1; i < segment.to(); i++) {
      if (isColon(segment.line().words().get(i))) {
        return i;
      }
    }
    return segment.to();
  }

  private Optional<String> above(Page.Segment value) {
    Page.Line line = value.line();
    for (int i = line.index() - 1; i >= 0; i--) {
      Page.Line over = survey.lines().get(i);
      if (over.page() != line.page()
          || line.base() - over.base() > ABOVE * Math.max(7, line.size())) {
        return Optional.empty();
      }
      for (Page.Segment segment : over.segments()) {
        if (segment.left() < value.right() && segment.right() > value.left()) {
          return label(segment.text());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> label(String words) {
    String label = EDGES.matcher(words).replaceAll("");
    boolean isLabel =
        label.length() <= Clue.LONGEST_LABEL
            && label.split(" ").length <= MOST_LABEL_WORDS
            && label.chars().anyMatch(Character::isLetter)
            && label.chars().noneMatch(Character::isDigit);
    return isLabel ? Optional.of(label) : Optional.empty();
  }

  private void add(String words, Page.Line line, int from, int to) {
    String value = line.text(from, to).strip();
    Optional<String> label = label(words);
    if (label.isEmpty() || value.isEmpty() || value.length() > Clue.LONGEST_VALUE) {
      return;
    }
    Optional<LocalDate> date =
        survey.dates(value).stream()
            .filter(day -> day.start() == 0 && day.text().length() * 2 > value.length())
            .map(dates::day)
            .findFirst();
    Optional<BigDecimal> amount =
        survey.amounts(line).stream()
            .filter(a -> a.from() == from && a.to() == to && !a.percent() && date.isEmpty())
            .map(Amount::value)
            .findFirst();
    found.add(new Clue(label.get(), value, date, amount));
  }
}
