package florin.bot.render;

import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a report with letters, for a terminal: {@code Travel ████████ 1,204.50}. Each column of
 * money becomes a group of bars on one common scale; bars below zero are hollow.
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
    List<Integer> columns = figures.all(kind -> kind == Column.Kind.MONEY).boxed().toList();
    List<String> names =
        figures.table().rows().stream()
            .map(row -> Monospace.oneLine(words.text(row.get(name))))
            .toList();
    Measures measures = measures(figures, names, columns);
    List<String> lines = new ArrayList<>();
    for (int column : columns) {
      String code = figures.currency().getCurrencyCode();
      lines.add(words.heading(figures.table().columns().get(column)) + " " + code);
      for (int row = 0; row < names.size(); row++) {
        if (figures.table().rows().get(row).get(column) instanceof Cell.MoneyCell(Money amount)) {
          lines.add(line(names.get(row), amount, measures));
        }
      }
    }
    return String.join("\n", lines);
  }

  /**
   * @param longest the amount, either side of zero, that a full bar stands for
   */
  private record Measures(int name, int bar, int value, BigDecimal longest) {}

  private Measures measures(OneCurrency figures, List<String> names, List<Integer> columns) {
    List<Money> amounts =
        figures.table().rows().stream()
            .flatMap(row -> columns.stream().map(row::get))
            .filter(Cell.MoneyCell.class::isInstance)
            .map(cell -> ((Cell.MoneyCell) cell).money())
            .toList();
    int name = names.stream().mapToInt(Monospace::width).max().orElse(0);
    int value =
        amounts.stream().mapToInt(amount -> Monospace.width(words.amount(amount))).max().orElse(0);
    BigDecimal longest =
        amounts.stream()
            .map(amount -> amount.amount().abs())
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    int nameWidth = Math.min(name, LONGEST_NAME);
    int bar = Math.max(SHORTEST_BAR, width - nameWidth - value - 2);
    return new Measures(nameWidth, bar, value, longest);
  }

  private String line(String name, Money amount, Measures measures) {
    return Monospace.fit(name, measures.name(), false)
        + " "
        + Monospace.fit(bar(amount, measures), measures.bar(), false)
        + " "
        + Monospace.fit(words.amount(amount), measures.value(), true);
  }

  /** Exact to an eighth of a letter; the smallest amount still shows a hair. */
  private static String bar(Money amount, Measures measures) {
    if (amount.isZero()) {
      return "";
    }
    BigDecimal full = BigDecimal.valueOf((long) measures.bar() * EIGHTHS);
    int eighths =
        amount
            .amount()
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
