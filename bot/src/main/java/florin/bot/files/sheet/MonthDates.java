package florin.bot.files.sheet;

import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import florin.bot.files.text.MonthNames;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates from a column of months. An entry is dated on its month's last day, or today where the
 * month is not over. Where no year is written, the lines are taken for the months that end at the
 * newest one given, and the newest one for the last of its name that has begun.
 */
final class MonthDates implements EntryDates {

  static final String QUESTION = "newest-year";

  private static final Pattern NUMERIC =
      Pattern.compile("(?:(\\d{4})[-/. ](\\d{1,2})|(\\d{1,2})[-/. ](\\d{4}))");
  private static final Pattern NAMED = Pattern.compile("(\\p{L}+)\\.?[-/., ']*(\\d{4}|\\d{2})?");
  private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})[-/., ]*(\\p{L}+)\\.?");
  private static final int YEARS_OFFERED = 3;

  /** A month as a line gives it, with its year if the line has one. */
  private record Given(int row, Month month, OptionalInt year) {}

  private final Columns columns;
  private final MonthNames names;
  private final LocalDate today;
  private final List<Given> given = new ArrayList<>();
  private final Map<Integer, YearMonth> settled = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Question> choices = new ArrayList<>();

  MonthDates(Columns columns, MonthNames names, LocalDate today) {
    this.columns = columns;
    this.names = names;
    this.today = today;
  }

  @Override
  public ColumnRole role() {
    return ColumnRole.MONTH;
  }

  @Override
  public boolean see(SheetRow row) {
    Optional<Given> month = read(row);
    month.ifPresent(given::add);
    return month.isPresent();
  }

  @Override
  public int found() {
    return given.size();
  }

  @Override
  public Optional<Question> settle(ReadOptions options) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    boolean allYears = given.stream().allMatch(g -> g.year().isPresent());
    if (allYears) {
      given.forEach(g -> settled.put(g.row(), YearMonth.of(g.year().getAsInt(), g.month())));
      return Optional.empty();
    }
    settleWithoutYears(options);
    return Optional.empty();
  }

  private void settleWithoutYears(ReadOptions options) {
    boolean ascending = runs(given);
    boolean sorted = ascending || runs(given.reversed());
    List<Given> newestFirst = newestFirst(ascending, sorted);
    Month newest = newestFirst.getFirst().month();
    int usual = lastYearOf(newest);
    YearMonth at =
        YearMonth.of(options.answer(QUESTION).map(Integer::parseInt).orElse(usual), newest);
    for (Given each : newestFirst) {
      YearMonth month = YearMonth.of(each.year().orElse(at.getYear()), each.month());
      at = sorted && month.isAfter(at) ? month.minusYears(1) : month;
      settled.put(each.row(), at);
    }
    YearMonth oldest = settled.values().stream().min(YearMonth::compareTo).orElseThrow();
    YearMonth latest = settled.values().stream().max(YearMonth::compareTo).orElseThrow();
    remarks.add(Remark.of("file.remark.year-taken", oldest, latest));
    choices.add(yearChoice(newest, usual));
  }

  /** Lines in no order are all of one year, so the last month of the calendar is the newest. */
  private List<Given> newestFirst(boolean ascending, boolean sorted) {
    if (sorted) {
      return ascending ? given.reversed() : given;
    }
    return given.stream().sorted(Comparator.comparing(Given::month).reversed()).toList();
  }

  /** The year of the last such month that has begun. */
  private int lastYearOf(Month month) {
    YearMonth current = YearMonth.from(today);
    return month.compareTo(current.getMonth()) > 0 ? current.getYear() - 1 : current.getYear();
  }

  private static Question yearChoice(Month newest, int year) {
    List<Question.Option> options = new ArrayList<>();
    for (int y = year; y > year - YEARS_OFFERED; y--) {
      options.add(
          new Question.Option(
              String.valueOf(y), Remark.of("file.option.newest-month", YearMonth.of(y, newest))));
    }
    return new Question(QUESTION, Remark.of("file.ask.newest-year"), options);
  }

  /** Whether the months follow one another: step by step for years, or with gaps for one. */
  private static boolean runs(List<Given> lines) {
    boolean steps = true;
    int turns = 0;
    for (int i = 1; i < lines.size(); i++) {
      Month before = lines.get(i - 1).month();
      Month month = lines.get(i).month();
      steps &= month == before || month == before.plus(1);
      turns += month.compareTo(before) < 0 ? 1 : 0;
    }
    boolean oneYear = lines.getLast().month().compareTo(lines.getFirst().month()) < 0;
    return steps || turns == 0 || (turns == 1 && oneYear);
  }

  @Override
  public Optional<LocalDate> of(SheetRow row) {
    return Optional.ofNullable(settled.get(row.number()))
        .map(YearMonth::atEndOfMonth)
        .map(last -> isRunning(last) ? today : last);
  }

  private boolean isRunning(LocalDate lastDay) {
    return lastDay.isAfter(today) && YearMonth.from(lastDay).equals(YearMonth.from(today));
  }

  @Override
  public String format() {
    return "mmm";
  }

  @Override
  public List<Remark> remarks() {
    return remarks;
  }

  @Override
  public List<Question> choices() {
    return choices;
  }

  private Optional<Given> read(SheetRow row) {
    OptionalInt year = yearOf(columns.text(row, ColumnRole.YEAR));
    return switch (columns.cell(row, ColumnRole.MONTH)) {
      case Cell.Day(LocalDate day) ->
          given(row, day.getMonthValue(), OptionalInt.of(day.getYear()));
      case Cell cell -> text(row, cell.text(), year);
    };
  }

  private Optional<Given> text(SheetRow row, String text, OptionalInt year) {
    if (text.matches("\\d{1,2}")) {
      return given(row, Integer.parseInt(text), year);
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.matches()) {
      boolean yearFirst = numeric.group(1) != null;
      return given(
          row,
          Integer.parseInt(numeric.group(yearFirst ? 2 : 3)),
          OptionalInt.of(Integer.parseInt(numeric.group(yearFirst ? 1 : 4))));
    }
    Matcher yearNamed = YEAR_NAMED.matcher(text);
    if (yearNamed.matches()) {
      return named(row, yearNamed.group(2), OptionalInt.of(Integer.parseInt(yearNamed.group(1))));
    }
    Matcher named = NAMED.matcher(text);
    if (!named.matches()) {
      return Optional.empty();
    }
    String written = named.group(2);
    OptionalInt own =
        written == null
            ? year
            : OptionalInt.of(Integer.parseInt(written.length() == 2 ? "20" + written : written));
    return named(row, named.group(1), own);
  }

  private Optional<Given> named(SheetRow row, String name, OptionalInt year) {
    return names.month(name).map(month -> new Given(row.number(), month, year));
  }

  private static Optional<Given> given(SheetRow row, int month, OptionalInt year) {
    return month >= 1 && month <= 12
        ? Optional.of(new Given(row.number(), Month.of(month), year))
        : Optional.empty();
  }

  private static OptionalInt yearOf(String text) {
    return text.matches("(19|20)\\d{2}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
