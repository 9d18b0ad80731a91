package florin.bot.render;

import florin.reports.Column;
import florin.reports.ReportWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What bars of use show: by name what there was, and what was used of it.
 *
 * @param rows the most used first, those that were given nothing before all others
 */
record Allotments(List<Row> rows) {

  /**
   * @param used below zero where more came back than was used
   */
  record Row(String name, Quantity allotted, Quantity used) {

    /** Whole per cent, half up; empty where there was nothing to use. */
    Optional<BigDecimal> percent() {
      return allotted.signum() <= 0
          ? Optional.empty()
          : Optional.of(used.percentOf(allotted).setScale(0, RoundingMode.HALF_UP));
    }

    boolean isOver() {
      return used.compareTo(allotted) > 0;
    }
  }

  /** The first column of text against the first two of money, what there was and what was used. */
  static Allotments of(OneCurrency figures, ReportWords words) {
    int name = figures.first(kind -> kind == Column.Kind.TEXT);
    int[] columns = figures.all(kind -> kind == Column.Kind.MONEY).limit(2).toArray();
    Comparator<Row> byPercent =
        Comparator.comparing(row -> row.percent().orElse(BigDecimal.valueOf(Long.MAX_VALUE)));
    return new Allotments(
        figures.table().rows().stream()
            .map(row ->
                new Row(
                    Monospace.flat(words.text(row.get(name))),
                    Quantity.in(row.get(columns[0])).orElseThrow(),
                    Quantity.in(row.get(columns[1])).orElseThrow()))
            .sorted(byPercent.reversed().thenComparing(Row::name))
            .toList());
  }

  Row total() {
    return rows.stream()
        .reduce((one, other) ->
            new Row("", one.allotted().plus(other.allotted()), one.used().plus(other.used())))
        .orElseThrow();
  }

  Allotments first(int count) {
    return new Allotments(rows.stream().limit(count).toList());
  }

  /** The names behind the first ones. */
  List<String> after(int count) {
    return rows.stream().skip(count).map(Row::name).toList();
  }
}
