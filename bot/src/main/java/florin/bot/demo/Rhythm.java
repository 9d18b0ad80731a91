package florin.bot.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When something recurs. */
sealed interface Rhythm {

  /**
   * {@code day 28}, {@code 5 times}, {@code weekends 3 times} (both a month), {@code first} or
   * {@code today}.
   */
  static Rhythm of(String written) {
    String[] words = written.split(" ");
    return switch (words[0]) {
      case "first" -> new FirstDay();
      case "today" -> new LastDay();
      case "day" -> new OnDay(Integer.parseInt(words[1]));
      case "weekends" -> new Times(Integer.parseInt(words[1]), true);
      default -> new Times(Integer.parseInt(words[0]), false);
    };
  }

  /** The days in a span, drawing as often whatever the span's ends are. */
  List<LocalDate> days(Span span, RandomGenerator random);

  /** Once a month, on its last day where the month is shorter. */
  record OnDay(int day) implements Rhythm {
    @Override
    public List<LocalDate> days(Span span, RandomGenerator random) {
      return span.months().stream()
          .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())))
          .filter(span::contains)
          .toList();
    }
  }

  /** Some times a month, on days nobody plans. */
  record Times(int times, boolean weekends) implements Rhythm {
    @Override
    public List<LocalDate> days(Span span, RandomGenerator random) {
      return span.months().stream()
          .flatMap(month -> drawn(month, random))
          .filter(span::contains)
          .toList();
    }

    private Stream<LocalDate> drawn(YearMonth month, RandomGenerator random) {
      List<LocalDate> possible =
          IntStream.rangeClosed(1, month.lengthOfMonth())
              .mapToObj(month::atDay)
              .filter(day -> !weekends || isWeekend(day))
              .toList();
      return IntStream.range(0, times)
          .mapToObj(time -> possible.get(random.nextInt(possible.size())));
    }

    private static boolean isWeekend(LocalDate day) {
      return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
  }

  /** Once, on the first day of all. */
  record FirstDay() implements Rhythm {
    @Override
    public List<LocalDate> days(Span span, RandomGenerator random) {
      return List.of(span.from());
    }
  }

  /** Once, on the last day of all. */
  record LastDay() implements Rhythm {
    @Override
    public List<LocalDate> days(Span span, RandomGenerator random) {
      return List.of(span.to());
    }
  }
}
