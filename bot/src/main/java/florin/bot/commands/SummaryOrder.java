package florin.bot.commands;

import florin.Refused;
import florin.schedules.Channel;
import florin.schedules.Rhythm;
import florin.text.Messages;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody says of a summary, in any order: how often, on which day, when, and how it comes.
 *
 * @param test whether one is wanted at once
 */
record SummaryOrder(
    Optional<Rhythm.Kind> kind,
    Optional<LocalTime> at,
    Optional<DayOfWeek> weekday,
    Optional<Integer> day,
    Optional<Channel> channel,
    boolean test) {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.h](\\d{2})");
  private static final Pattern LIKE_A_TIME = Pattern.compile("\\d*[:.h]\\d*");
  private static final Pattern DAY = Pattern.compile("([1-9]|[12]\\d|3[01])\\.?");
  private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);
  private static final SummaryOrder NOTHING =
      new SummaryOrder(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /**
   * @throws Refused {@code summary.bad-time}, or {@code summary.unknown} with the word
   */
  static SummaryOrder read(String text) {
    SummaryOrder order = NOTHING;
    for (String word : text.toLowerCase(Locale.ROOT).split("\\s+")) {
      order = word.isEmpty() ? order : order.and(word);
    }
    return order;
  }

  private SummaryOrder and(String word) {
    if (Spoken.isOne("summary.words.test", word)) {
      return new SummaryOrder(kind, at, weekday, day, channel, true);
    }
    Optional<Rhythm.Kind> often = Spoken.find(Rhythm.Kind.class, "summary.words", word);
    if (often.isPresent()) {
      return new SummaryOrder(often, at, weekday, day, channel, test);
    }
    Optional<Channel> way = Spoken.find(Channel.class, "summary.words", word);
    if (way.isPresent()) {
      return new SummaryOrder(kind, at, weekday, day, way, test);
    }
    Optional<DayOfWeek> called = weekday(word);
    if (called.isPresent()) {
      return new SummaryOrder(kind, at, called, day, channel, test);
    }
    if (DAY.matcher(word).matches()) {
      int number = Integer.parseInt(word.replace(".", ""));
      return new SummaryOrder(kind, at, weekday, Optional.of(number), channel, test);
    }
    return new SummaryOrder(kind, Optional.of(time(word)), weekday, day, channel, test);
  }

  private static LocalTime time(String word) {
    var time = TIME.matcher(word);
    if (time.matches()) {
      int hour = Integer.parseInt(time.group(1));
      int minute = Integer.parseInt(time.group(2));
      if (hour < 24 && minute < 60) {
        return LocalTime.of(hour, minute);
      }
    }
    throw new Refused(
        LIKE_A_TIME.matcher(word).matches() ? "summary.bad-time" : "summary.unknown",
        PlainNumber.cut(word));
  }

  private static Optional<DayOfWeek> weekday(String word) {
    String plain = word.replace(".", "");
    return Arrays.stream(DayOfWeek.values())
        .filter(one ->
            Messages.languages().stream()
                .anyMatch(language ->
                    plain.equals(name(one, TextStyle.FULL, language))
                        || plain.equals(name(one, TextStyle.SHORT, language))))
        .findFirst();
  }

  private static String name(DayOfWeek day, TextStyle style, Locale language) {
    return day.getDisplayName(style, language).replace(".", "").toLowerCase(language);
  }

  /** How often it is meant: a weekday or a day of the month tells, too. */
  Rhythm.Kind kindMeant() {
    return kind.orElse(
        weekday.isPresent()
            ? Rhythm.Kind.WEEKLY
            : day.isPresent() ? Rhythm.Kind.MONTHLY : Rhythm.Kind.DAILY);
  }

  /** The rhythm meant; what was not said stays as it was, at first ten o'clock. */
  Rhythm rhythm(Optional<Rhythm> before) {
    LocalTime time = at.or(() -> before.map(Rhythm::at)).orElse(USUAL_TIME);
    return switch (kindMeant()) {
      case DAILY -> new Rhythm.Daily(time);
      case WEEKLY ->
          new Rhythm.Weekly(
              time,
              weekday.orElseGet(() ->
                  before.filter(Rhythm.Weekly.class::isInstance).isPresent()
                      ? ((Rhythm.Weekly) before.get()).day()
                      : DayOfWeek.MONDAY));
      case MONTHLY ->
          new Rhythm.Monthly(
              time,
              day.orElseGet(() ->
                  before.filter(Rhythm.Monthly.class::isInstance).isPresent()
                      ? ((Rhythm.Monthly) before.get()).day()
                      : 1));
    };
  }
}
