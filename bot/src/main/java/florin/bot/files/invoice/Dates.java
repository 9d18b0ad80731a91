package florin.bot.files.invoice;

import florin.invoices.Found;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the date of the invoice and the day it is due, and which of day and month stands first. */
final class Dates {

  /** What stands behind American place names: a state and a ZIP code. */
  private static final Pattern AMERICAN =
      Pattern.compile("(?<!\\p{L})[A-Z]{2},? +\\d{5}(?:-\\d{4})?(?!\\d)");

  private static final Pattern ENGLISH_ONLY =
      Pattern.compile("(?i)\\b(invoice|receipt|bill to)\\b");
  private static final int LONGEST_TERM = 200;

  private final Survey survey;
  private final boolean monthsFirst;

  /** Whether the order of day and month is known and not only assumed. */
  private final boolean orderKnown;

  private final Set<Page.Line> otherLines = new HashSet<>();

  Dates(Survey survey) {
    this.survey = survey;
    List<DateFinder.Candidate> all =
        survey.lines().stream().flatMap(line -> survey.dates(line.text()).stream()).toList();
    boolean onlyDay =
        all.stream()
            .anyMatch(d ->
                d.dayFirst().isPresent()
                    && d.monthFirst().isEmpty()
                    && d.text().matches("\\d+[/-].*\\d"));
    boolean onlyMonth =
        all.stream().anyMatch(d -> d.dayFirst().isEmpty() && d.monthFirst().isPresent());
    String text = survey.words();
    boolean english = ENGLISH_ONLY.matcher(text).find();
    boolean american = english && AMERICAN.matcher(text).results().count() > 0;
    this.monthsFirst = onlyMonth || (!onlyDay && american);
    this.orderKnown = onlyMonth != onlyDay || (!onlyDay && !english);
    survey.labels(Role.OTHER_DATE).map(Label::line).forEach(otherLines::add);
  }

  Found<LocalDate> issued() {
    List<DateFinder.Candidate> strong = all(Role.DATE);
    if (!strong.isEmpty()) {
      return found(strong.getFirst(), distinct(strong) == 1);
    }
    List<DateFinder.Candidate> titled = besideTitle();
    if (!titled.isEmpty()) {
      return found(titled.getFirst(), distinct(titled) == 1);
    }
    List<DateFinder.Candidate> weak = all(Role.WEAK_DATE);
    if (!weak.isEmpty()) {
      return found(weak.getFirst(), distinct(weak) == 1);
    }
    return nearTitle().map(date -> found(date, false)).orElseGet(Found::missing);
  }

  Found<LocalDate> due(Found<LocalDate> issued) {
    List<DateFinder.Candidate> dates = all(Role.DUE);
    if (dates.isEmpty()) {
      return Found.missing();
    }
    Found<LocalDate> due = found(dates.getFirst(), distinct(dates) == 1);
    boolean sensible =
        issued.value().isEmpty()
            || (ChronoUnit.DAYS.between(issued.value().get(), due.value().orElseThrow()) >= 0
                && ChronoUnit.DAYS.between(issued.value().get(), due.value().orElseThrow())
                    <= LONGEST_TERM);
    return sensible ? due : Found.likely(due.value().orElseThrow(), due.words());
  }

  /** In the order of day and month that the document uses. */
  LocalDate day(DateFinder.Candidate date) {
    return date.date(monthsFirst);
  }

  private long distinct(List<DateFinder.Candidate> dates) {
    return dates.stream().map(this::day).distinct().count();
  }

  private Found<LocalDate> found(DateFinder.Candidate date, boolean sure) {
    LocalDate day = day(date);
    return sure && (!date.isOpen() || orderKnown)
        ? Found.certain(day, date.text())
        : Found.likely(day, date.text());
  }

  private List<DateFinder.Candidate> all(Role role) {
    List<DateFinder.Candidate> found = new ArrayList<>();
    for (Label label : survey.labels(role).toList()) {
      behind(label, role).or(() -> below(label)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<DateFinder.Candidate> behind(Label label, Role role) {
    int end =
        survey.endOfRight(
            label,
            other -> !other.roles().stream().anyMatch(Dates::isDateOrNumber) || other.is(role));
    List<DateFinder.Candidate> dates = survey.dates(label.line().text(label.to(), end));
    if (role == Role.WEAK_DATE
        && !dates.isEmpty()
        && dates.getFirst().start() > (label.endsWithColon() ? 20 : 3)) {
      return Optional.empty();
    }
    return dates.stream().findFirst();
  }

  private static boolean isDateOrNumber(Role role) {
    return role.ordinal() >= Role.NUMBER.ordinal() && role.ordinal() <= Role.OTHER_NUMBER.ordinal();
  }

  private Optional<DateFinder.Candidate> below(Label label) {
    if (!label.endsWithColon() && !label.endsSegment() && survey.next(label).isEmpty()) {
      return Optional.empty();
    }
    return survey.below(label).stream()
        .flatMap(segment -> survey.dates(segment.text()).stream())
        .findFirst();
  }

  /** {@code Rechnung Nr. 12 vom 3. Mai 2026}. */
  private List<DateFinder.Candidate> besideTitle() {
    return survey
        .labels(Role.WEAK_DATE)
        .filter(label ->
            survey.labels(label.line()).stream()
                .anyMatch(other ->
                    other.from() < label.from() && (other.is(Role.TITLE) || other.is(Role.NUMBER))))
        .flatMap(label -> behind(label, Role.WEAK_DATE).stream())
        .toList();
  }

  /** Without a name for it, the date that stands alone beside the title. */
  private Optional<DateFinder.Candidate> nearTitle() {
    return survey
        .labels(Role.TITLE)
        .flatMap(label ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(label.line()),
                survey.following(label.line(), 6f).stream()))
        .filter(line -> !otherLines.contains(line))
        .filter(line -> survey.labels(line).stream().noneMatch(label -> label.is(Role.DUE)))
        .flatMap(line -> line.segments().stream())
        .flatMap(segment ->
            survey.dates(segment.text()).stream()
                .filter(date -> date.text().length() * 2 > segment.text().length()))
        .findFirst();
  }
}
