package florin.bot.render;

import florin.reports.Column;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a report with letters, for a terminal: {@code Travel ████████ 1,204.50}. Each column of
 * figures becomes a group of bars on one common scale; bars below zero are hollow.
 */
public final class TextBars {
  private static final int LONGEST_NAME = 18;
  private static final int SHORTEST_BAR = 6;
  private static final int EIGHTHS = 8;
  private static final String PARTS = " ▏▎▍▌▋▊▉";

  private final ReportWords words;
  private final int width;

  public TextBars(Messages messages, int width) {
    this.words = new ReportWords(messages);
    this.width = width;
  }

  /** The bars, or the sentence that says there are none. */
  public String render(ReportTable table) {
    if (table.isEmpty()) {
      return words.nothing(table);
    }
    OneCurrency figures = OneCurrency.of(table);
    int name = figures.first(kind -> kind == Column.Kind.TEXT || kind.isTime());
    List<Integer> columns = figures.all(Quantity::isIn).boxed().toList();
    List<String> names =
        figures.table().rows().stream()
            .map(row -> Monospace.oneLine(words.text(row.get(name))))
            .toList();
    Measures measures = measures(figures, names, columns);
    List<String> lines = new ArrayList<>();
    for (int column : columns) {
      List<Optional<Quantity>> values =
          figures.table().rows().stream().map(row -> Quantity.in(row.get(column))).toList();
      String unit =
          values.stream()
              .flatMap(Optional::stream)
              .flatMap(value -> value.currency().stream())
              .findFirst()
              .map(currency -> " " + currency.getCurrencyCode())
              .orElse("");
      lines.add(words.heading(figures.table().columns().get(column)) + unit);
      for (int row = 0; row < names.size(); row++) {
        String rowName = names.get(row);
        values.get(row).ifPresent(value -> lines.add(line(rowName, value, measures)));
      }
    }
    return String.join("\n", lines);
  }

  /**
   * @param longest the amount, either side of zero, that a full bar stands for
   */
  private record Measures(int name, int bar, int value, BigDecimal longest) {}

  private Measures measures(OneCurrency figures, List<String> names, List<Integer> columns) {
    List<Quantity> amounts =
        figures.table().rows().stream()
            .flatMap(row -> columns.stream().map(row::get))
            .flatMap(cell -> Quantity.in(cell).stream())
            .toList();
    int name = names.stream().mapToInt(Monospace::width).max().orElse(0);
    int value =
        amounts.stream().mapToInt(amount -> Monospace.width(amount.number(words))).max().orElse(0);
    BigDecimal longest =
        amounts.stream()
            .map(amount -> amount.value().abs())
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    int nameWidth = Math.min(name, LONGEST_NAME);
    int bar = Math.max(SHORTEST_BAR, width - nameWidth - value - 2);
    return new Measures(nameWidth, bar, value, longest);
  }

  private String line(String name, Quantity amount, Measures measures) {
    return Monospace.fit(name, measures.name(), false)
        + " "
        + Monospace.fit(bar(amount, measures), measures.bar(), false)
        + " "
        + Monospace.fit(amount.number(words), measures.value(), true);
  }

  /** Exact to an eighth of a letter; the smallest amount still shows a hair. */
  private static String bar(Quantity amount, Measures measures) {
    if (amount.signum() == 0) {
      return "";
    }
    BigDecimal full = BigDecimal.valueOf((long) measures.bar() * EIGHTHS);
    int eighths =
        amount
            .value()
            .abs()
            .multiply(full)
            .divide(measures.longest(), 0, RoundingMode.HALF_UP)
            .intValueExact();
    int shown = Math.max(1, eighths);
    if (amount.signum() < 0) {
      return "░".repeat(Math.ceilDiv(shown, EIGHTHS));
    }
    int part = shown % EIGHTHS;
    return "█".repeat(shown / EIGHTHS) + (part == 0 ? "" : PARTS.substring(part, part + 1));
  }
}
