package florin.quickentry;

import florin.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides on the date of a line, or asks. */
final class DateReader {
  private final Line line;
  private final DateText dates;
  private final EntryContext context;
  private final List<Question> questions;
  private final Set<LocalDate> weekdays = new LinkedHashSet<>();
  private final Map<Integer, LocalDate> daysBesideMonth = new HashMap<>();
  private boolean said;

  DateReader(Line line, DateText dates, EntryContext context, List<Question> questions) {
    this.line = line;
    this.dates = dates;
    this.context = context;
    this.questions = questions;
  }

  /** Whether the line says its date, however it is read. */
  boolean isSaid() {
    return said;
  }

  /**
   * The numbers either side of a month, {@code 5 Oct 12}, of which one is the day and one the
   * amount.
   */
  Map<Integer, LocalDate> daysBesideMonth() {
    return Map.copyOf(daysBesideMonth);
  }

  /** The date from pieces that are nothing but dates. {@code on:} comes before all others. */
  Optional<LocalDate> readSure() {
    Set<LocalDate> found = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>();
    List<Integer> named = line.with(Field.DATE);
    if (named.isEmpty()) {
      for (int index = 0; index < line.size(); index++) {
        index = readAt(index, found, texts) - 1;
      }
    } else {
      for (int index : named) {
        DateReading reading =
            dates.readNamed(line.text(index)).orElseGet(DateReading.Impossible::new);
        note(index, index, reading, found, texts);
      }
    }
    weekdays.stream()
        .filter(day -> found.stream().noneMatch(date -> date.getDayOfWeek() == day.getDayOfWeek()))
        .toList()
        .forEach(found::add);
    said = !found.isEmpty();
    Optional<LocalDate> answer = answer();
    if (answer.isPresent() || found.isEmpty()) {
      return answer.filter(date -> said || !isMaybe(date));
    }
    if (found.size() > 1) {
      questions.add(
          new Question.WhichDate(String.join(" ", texts), found.stream().limit(3).toList(), false));
      return Optional.empty();
    }
    return settled(found.iterator().next());
  }

  /**
   * The date from a number that turned out not to be the amount.
   *
   * @param chosen whether the person has already been shown that it would be the date
   */
  Optional<LocalDate> readMaybe(List<Candidate> numbers, boolean chosen) {
    List<Candidate> candidates =
        said ? List.of() : numbers.stream().filter(number -> !number.dates().isEmpty()).toList();
    Optional<LocalDate> answer = answer();
    for (Candidate candidate : candidates) {
      if (answer.filter(candidate.dates()::contains).isPresent()) {
        line.mark(candidate.first(), Meaning.DATE);
        return answer;
      }
    }
    if (candidates.isEmpty() || answer.isPresent() || context.answer(Question.DATE).isPresent()) {
      return answer;
    }
    Candidate first = candidates.getFirst();
    if (chosen && candidates.size() == 1 && first.dates().size() == 1) {
      line.mark(first.first(), Meaning.DATE);
      return Optional.of(first.dates().getFirst());
    }
    line.mark(first.first(), Meaning.OPEN);
    questions.add(new Question.WhichDate(first.text(), first.dates(), true));
    return Optional.empty();
  }

  /** Reads what begins at the index; returns the index behind it. */
  private int readAt(int index, Set<LocalDate> found, List<String> texts) {
    if (!line.isWord(index)) {
      return index + 1;
    }
    List<String> words =
        IntStream.range(index, Math.min(index + 4, line.size()))
            .takeWhile(line::isWord)
            .mapToObj(line::text)
            .toList();
    Optional<DateText.Spelled> spelled = dates.spelled(words);
    if (spelled.isPresent()) {
      int last = index + spelled.get().tokens() - 1;
      if (spelled.get().rival().isPresent()
          && spelled.get().reading() instanceof DateReading.Sure(LocalDate date)) {
        line.mark(index + 1, Meaning.DATE);
        daysBesideMonth.put(index, date);
        daysBesideMonth.put(last, spelled.get().rival().get());
        return last + 1;
      }
      note(index, last, spelled.get().reading(), found, texts);
      return last + 1;
    }
    Optional<DateReading> reading = dates.read(line.text(index));
    if (reading.isPresent() && !(reading.get() instanceof DateReading.Maybe)) {
      note(index, index, reading.get(), found, texts);
    }
    return index + 1;
  }

  private void note(
      int first, int last, DateReading reading, Set<LocalDate> found, List<String> texts) {
    String text =
        String.join(" ", IntStream.rangeClosed(first, last).mapToObj(line::text).toList());
    switch (reading) {
      case DateReading.Sure(LocalDate date) -> found.add(date);
      case DateReading.Weekday(LocalDate date) -> weekdays.add(date);
      case DateReading.Open(List<LocalDate> either) -> found.addAll(either);
      case DateReading.Maybe(List<LocalDate> either) -> found.addAll(either);
      case DateReading.Impossible _ -> throw new Refused("entry.date.impossible", text);
    }
    texts.add(text);
    line.mark(first, last, Meaning.DATE);
  }

  private Optional<LocalDate> settled(LocalDate date) {
    if (!date.isAfter(context.today())) {
      return Optional.of(date);
    }
    LocalDate earlier = date;
    while (earlier.isAfter(context.today())) {
      earlier = earlier.minusYears(1);
    }
    questions.add(
        new Question.FutureDate(
            date, List.of(earlier, context.today()).stream().distinct().toList()));
    return Optional.empty();
  }

  private Optional<LocalDate> answer() {
    return context.answer(Question.DATE).flatMap(this::parsed);
  }

  private Optional<LocalDate> parsed(String answer) {
    if (answer.equals(Question.NO_DATE)) {
      return Optional.of(context.today());
    }
    try {
      return Optional.of(LocalDate.parse(answer));
    } catch (DateTimeException _) {
      return dates
          .readNamed(answer)
          .flatMap(reading ->
              switch (reading) {
                case DateReading.Sure(LocalDate date) -> Optional.of(date);
                case DateReading.Weekday(LocalDate date) -> Optional.of(date);
                case DateReading.Open _, DateReading.Maybe _, DateReading.Impossible _ ->
                    Optional.empty();
              });
    }
  }

  /**
   * Whether a number of the line may be this very date, so that the number must be marked first.
   */
  private boolean isMaybe(LocalDate date) {
    return IntStream.range(0, line.size())
        .filter(line::isWord)
        .mapToObj(index -> dates.read(line.text(index)))
        .anyMatch(reading ->
            reading.orElse(null) instanceof DateReading.Maybe(List<LocalDate> days)
                && days.contains(date));
  }
}
