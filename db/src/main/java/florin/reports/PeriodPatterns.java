package florin.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one day, month, quarter or year written out, in the words of {@link PeriodVocabulary}. */
final class PeriodPatterns {
  private static final String ORDINAL = "(\\d{1,2})(?:\\.|st|nd|rd|th)?";
  private static final String MONTH = "#(\\d\\d)\\.?";
  private static final String YEAR = "(?:,? ?(\\d{4}))?";

  private record Form(Pattern pattern, Function<Matcher, Optional<PeriodEnd>> reading) {
    Form(String pattern, Function<Matcher, Optional<PeriodEnd>> reading) {
      this(Pattern.compile(pattern), reading);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("(\\d{4})", m -> fixed(() -> Period.year(Year.of(number(m, 1))))),
          new Form("(\\d{4})-(\\d{1,2})", m -> month(number(m, 1), number(m, 2))),
          new Form("(\\d{1,2})[./](\\d{4})", m -> month(number(m, 2), number(m, 1))),
          new Form(
              "(\\d{4})-(\\d{1,2})-(\\d{1,2})", m -> day(number(m, 3), number(m, 2), m.group(1))),
          new Form(
              "(\\d{1,2})\\.(\\d{1,2})\\.(?: ?(\\d{4}))?",
              m -> day(number(m, 1), number(m, 2), m.group(3))),
          new Form(MONTH + YEAR, m -> dated(m.group(2), year -> wholeMonth(year, number(m, 1)))),
          new Form(
              ORDINAL + " ?(?:of )?" + MONTH + YEAR,
              m -> day(number(m, 1), number(m, 2), m.group(3))),
          new Form(MONTH + " " + ORDINAL + YEAR, m -> day(number(m, 2), number(m, 1), m.group(3))),
          new Form("q([1-4])" + YEAR, m -> dated(m.group(2), year -> quarter(year, number(m, 1)))),
          new Form("(\\d{4})[ -]?q([1-4])", m -> fixed(() -> quarter(number(m, 1), number(m, 2)))));

  private PeriodPatterns() {}

  static Optional<PeriodEnd> read(String fixed) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(fixed);
      if (matcher.matches()) {
        return form.reading().apply(matcher);
      }
    }
    return Optional.empty();
  }

  private static Optional<PeriodEnd> month(int year, int month) {
    return fixed(() -> wholeMonth(year, month));
  }

  private static Optional<PeriodEnd> day(int day, int month, @Nullable String year) {
    return dated(year, known -> Period.day(LocalDate.of(known, month, day)));
  }

  private static Optional<PeriodEnd> dated(
      @Nullable String year, Function<Integer, Period> inYear) {
    if (year != null) {
      return fixed(() -> inYear.apply(Integer.valueOf(year)));
    }
    return Optional.of(new PeriodEnd.Yearless(any -> real(() -> inYear.apply(any))));
  }

  private static Optional<PeriodEnd> fixed(Supplier<Period> period) {
    return real(period).map(PeriodEnd.Fixed::new);
  }

  /** Nothing where the calendar has no such day or month. */
  private static Optional<Period> real(Supplier<Period> period) {
    try {
      return Optional.of(period.get());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Period wholeMonth(int year, int month) {
    return Period.month(YearMonth.of(year, month));
  }

  private static Period quarter(int year, int quarter) {
    return Period.quarterOf(LocalDate.of(year, quarter * 3, 1));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
