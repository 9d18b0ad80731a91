package florin.bot.files.invoice;

import florin.invoices.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the number of the invoice: what stands behind or below the words for it. */
final class Numbers {

  private static final Pattern FILLER =
      Pattern.compile(
          "[#:=>•.\\-–/]+|(?i)(no|nr|nº|n°|num|numer|number|nro)[.:]*:?|(?i)lautet:?|is:?");
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d#(][\\p{L}\\d/\\-–_.#:*()]*");
  private static final Pattern PREFIX = Pattern.compile("[\\p{Lu}]{1,5}[.\\-/]?");
  private static final int LONGEST = 40;

  private final Survey survey;

  Numbers(Survey survey) {
    this.survey = survey;
  }

  Found<String> find() {
    List<String> strong = all(Role.NUMBER, 1);
    if (!strong.isEmpty()) {
      boolean one = strong.stream().distinct().count() == 1;
      return one ? certain(strong.getFirst()) : likely(strong.getFirst());
    }
    List<String> title = all(Role.TITLE, 3);
    title.addAll(all(Role.CREDIT, 3));
    if (!title.isEmpty()) {
      return title.stream().distinct().count() == 1
          ? certain(title.getFirst())
          : likely(title.getFirst());
    }
    List<String> weak = all(Role.WEAK_NUMBER, 2);
    return weak.isEmpty() ? afterProse().orElseGet(Found::missing) : likely(weak.getFirst());
  }

  private static Found<String> certain(String number) {
    return Found.certain(number, number);
  }

  private static Found<String> likely(String number) {
    return Found.likely(number, number);
  }

  /** The numbers at names of this role, those right behind a name before those below one. */
  private List<String> all(Role role, int shortest) {
    Predicate<Label> same =
        other -> other.is(Role.NUMBER) || other.is(Role.TITLE) || other.is(Role.WEAK_NUMBER);
    List<String> behind = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (Label label : survey.labels(role).toList()) {
      if (role == Role.WEAK_NUMBER && !label.endsWithColon() && !label.endsSegment()) {
        continue;
      }
      int end = survey.endOfRight(label, same);
      boolean far = role != Role.TITLE || announces(label);
      Optional<String> right = at(label.line(), label.to(), end, shortest, far);
      if (right.isPresent()) {
        behind.add(right.get());
      } else if (end == label.line().words().size()
          || label.endsSegment()
          || label.endsWithColon()) {
        survey.below(label).stream()
            .takeWhile(segment -> !startsWithLabel(segment))
            .map(segment ->
                at(segment.line(), segment.from(), segment.to(), Math.max(2, shortest), true))
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(below::add);
      }
    }
    behind.addAll(below);
    return behind;
  }

  /** A heading followed by a number sign has its number behind it, however far. */
  private static boolean announces(Label label) {
    int behind = Math.min(label.line().words().size(), label.to() + 1);
    return label
        .line()
        .text(label.from(), behind)
        .matches("(?iu).*(#|\\bn[or°º]?[.:°]*|\\bnum\\w*[.:]*)[.:]*");
  }

  /** Below a heading the names of other values may stand, with values of their own. */
  private boolean startsWithLabel(Page.Segment segment) {
    return survey.labels(segment.line()).stream()
        .anyMatch(label -> label.from() == segment.from() && !label.is(Role.WEAK_NUMBER));
  }

  private Optional<String> at(Page.Line line, int from, int to, int shortest, boolean far) {
    List<Page.Word> words = line.words();
    int at = from;
    while (at < to && FILLER.matcher(words.get(at).text()).matches()) {
      at++;
    }
    if (at >= to
        || (!far
            && at > 0
            && words.get(at).left() - words.get(at - 1).right() > 4f * words.get(at).size())) {
      return Optional.empty();
    }
    String first = tidy(words.get(at).text());
    if (PREFIX.matcher(first).matches() && at + 1 < to) {
      Page.Word second = words.get(at + 1);
      boolean near = second.left() - words.get(at).right() < 0.8f * second.size();
      String rest = tidy(second.text());
      if (near && isNumber(rest, 1)) {
        return Optional.of(first + " " + rest);
      }
    }
    boolean date =
        survey.dates(line.text(at, Math.min(to, at + 4))).stream().anyMatch(d -> d.start() == 0);
    boolean amount =
        survey.amounts(line).stream()
            .anyMatch(a ->
                a.currency().isPresent()
                    && a.from() <= words.indexOf(words.get(from)) + 1
                    && a.to() > from);
    return !date && !amount && isNumber(first, shortest) ? Optional.of(first) : Optional.empty();
  }

  private static boolean isNumber(String text, int shortest) {
    return text.length() >= shortest
        && text.length() <= LONGEST
        && NUMBER.matcher(text).matches()
        && text.chars().anyMatch(Character::isDigit);
  }

  private static String tidy(String word) {
    return word.replaceAll("[,;.:]+$", "").replaceAll("^[\"'„“(]+|[\"'“”)]+$", "");
  }

  /** In a sentence the number comes some words after its name. */
  private Optional<Found<String>> afterProse() {
    for (Label label : survey.labels(Role.NUMBER).toList()) {
      List<Page.Word> words = label.line().words();
      for (int i = label.to(); i < Math.min(words.size(), label.to() + 7); i++) {
        String word = tidy(words.get(i).text());
        if (isNumber(word, 3) && survey.dates(words.get(i).text()).isEmpty()) {
          return Optional.of(likely(word));
        }
      }
    }
    return Optional.empty();
  }
}
