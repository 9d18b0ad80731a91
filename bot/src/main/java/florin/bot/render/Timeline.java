package florin.bot.render;

import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lines show: amounts over days, months or years without a gap, in one currency.
 *
 * @param step DATE, MONTH or YEAR
 * @param times first day of each step
 * @param series one amount for every step; a step without one is zero
 */
record Timeline(Column.Kind step, List<LocalDate> times, List<Line> series) {
  /** Beyond this, an empty lead-in would squeeze the data that there is. */
  private static final long LONGEST_LEAD_IN_DAYS = 366;

  record Line(String name, List<Quantity> amounts) {
    Quantity total() {
      return amounts.stream().reduce(Quantity::plus).orElseThrow();
    }

    /** Index of the highest amount, the first of equal ones. */
    int highest() {
      int highest = 0;
      for (int index = 1; index < amounts.size(); index++) {
        if (amounts.get(index).compareTo(amounts.get(highest)) > 0) {
          highest = index;
        }
      }
      return highest;
    }
  }

  /**
   * The first column of time against the first columns of figures.
   *
   * @param most how many columns of figures to take
   */
  static Timeline of(OneCurrency figures, int most, ReportWords words) {
    int time = figures.first(Column.Kind::isTime);
    TreeMap<LocalDate, List<Cell>> rows = new TreeMap<>();
    figures.table().rows().forEach(row -> rows.put(start(row.get(time)), row));
    Column.Kind step = figures.table().columns().get(time).kind();
    List<LocalDate> times = times(figures.table(), step, rows);
    List<Line> series =
        figures
            .all(Quantity::isIn)
            .limit(most)
            .mapToObj(column -> {
              Quantity zero = zero(figures, column);
              return new Line(
                  words.heading(figures.table().columns().get(column)),
                  times.stream().map(day -> amount(rows.get(day), column, zero)).toList());
            })
            .toList();
    return new Timeline(step, times, series);
  }

  /** The day of a step, with its year where there are several. */
  String day(int index, ReportWords words) {
    boolean oneYear = times.getFirst().getYear() == times.getLast().getYear();
    return words.date(times.get(index), oneYear ? "MMMd" : "yMMMd");
  }

  /** Every amount, for the scale. */
  Stream<Quantity> amounts() {
    return series.stream().flatMap(line -> line.amounts().stream());
  }

  private static Quantity amount(@Nullable List<Cell> row, int column, Quantity zero) {
    return row == null ? zero : Quantity.in(row.get(column)).orElse(zero);
  }

  private static Quantity zero(OneCurrency figures, int column) {
    return figures.table().rows().stream()
        .flatMap(row -> Quantity.in(row.get(column)).stream())
        .findFirst()
        .map(Quantity::zero)
        .orElseThrow(() -> new IllegalArgumentException("a column without a figure"));
  }

  /** Days run from the start of the period, longer steps from the first row; neither past today. */
  private static List<LocalDate> times(
      ReportTable table, Column.Kind step, TreeMap<LocalDate, List<Cell>> rows) {
    boolean whole = step == Column.Kind.DATE && table.period().days() <= LONGEST_LEAD_IN_DAYS;
    LocalDate first = whole ? table.period().from() : rows.firstKey();
    LocalDate read = table.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate end = table.period().to().isBefore(read) ? table.period().to() : read;
    LocalDate last = end.isBefore(rows.lastKey()) ? rows.lastKey() : end;
    List<LocalDate> times = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = next(day, step)) {
      times.add(day);
    }
    return times;
  }

  private static LocalDate next(LocalDate day, Column.Kind step) {
    return switch (step) {
      case MONTH -> day.plusMonths(1);
      case YEAR -> day.plusYears(1);
      default -> day.plusDays(1);
    };
  }

  private static LocalDate start(Cell cell) {
    return switch (cell) {
      case Cell.DateCell(var date) -> date;
      case Cell.MonthCell(var month) -> month.atDay(1);
      case Cell.YearCell(var year) -> year.atDay(1);
      default -> throw new IllegalArgumentException("a row without its date");
    };
  }
}
