package florin.bot.render;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws a {@link Matrix} as a table whose cells are the stronger the more is in them, with whole
 * numbers, short from ten thousand on ("12K").
 */
final class HeatTable {
  private static final int NAMES = 122;
  private static final double WIDEST = 150;
  private static final double WIDEST_TOTAL = 96;

  /** How much wider the column of totals is. */
  private static final double TOTAL = 1.4;

  private static final int HEADING = 26;
  private static final int TALLEST_ROW = 40;
  private static final double GAP = 2.5;
  private static final double PALEST = 0.1;
  private static final BigDecimal SHORT_FROM = BigDecimal.valueOf(10_000);

  private final Canvas canvas;
  private final Matrix matrix;
  private final NumberFormat whole;
  private final CompactDecimalFormat brief;
  private final double strongest;

  HeatTable(Canvas canvas, Matrix matrix) {
    this.canvas = canvas;
    this.matrix = matrix;
    Locale locale = canvas.words().locale();
    whole = NumberFormat.getIntegerInstance(locale);
    brief = CompactDecimalFormat.getInstance(locale, CompactDecimalFormat.CompactStyle.SHORT);
    strongest =
        matrix.rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(Optional::stream)
            .mapToDouble(cell -> Math.abs(cell.position()))
            .max()
            .orElse(1);
  }

  void paint() {
    Canvas.Place place = canvas.place();
    int columns = matrix.headings().size();
    double width = Math.min(WIDEST, (place.width() - NAMES) / (columns + TOTAL));
    double height =
        Math.min(TALLEST_ROW, (double) (place.height() - HEADING) / (matrix.rows().size() + 1));
    double size = Math.min(width > 60 ? 14 : 12, height * 0.6);
    Lettering.Style heading = canvas.style(12.5, false, canvas.palette().muted());
    for (int column = 0; column < columns; column++) {
      double middle = place.left() + NAMES + width * (column + 0.5);
      String text = canvas.lettering().shortened(matrix.headings().get(column), heading, width - 2);
      canvas.text(text, heading, middle, place.top() + 12.0, Lettering.Align.CENTER);
    }
    double end = place.left() + NAMES + width * columns + total(width);
    canvas.text(
        canvas.words().total(), heading, end - 4, place.top() + 12.0, Lettering.Align.RIGHT);
    double top = place.top() + HEADING;
    for (Matrix.Row row : matrix.rows()) {
      line(row, top, new Measures(width, height, size), false);
      top += height;
    }
    line(matrix.totals(canvas.words().total()), top, new Measures(width, height, size), true);
  }

  private static double total(double width) {
    return Math.min(WIDEST_TOTAL, width * TOTAL);
  }

  private record Measures(double width, double height, double size) {}

  private void line(Matrix.Row row, double top, Measures measures, boolean totals) {
    Canvas.Place place = canvas.place();
    double baseline = top + measures.height() / 2 + measures.size() * 0.36;
    Lettering.Style name = canvas.style(13.5, totals, canvas.palette().ink());
    canvas.text(
        canvas.lettering().shortened(row.name(), name, NAMES - 12),
        name,
        place.left(),
        baseline,
        Lettering.Align.LEFT);
    double left = place.left() + NAMES;
    for (Optional<Quantity> cell : row.cells()) {
      Color ground = totals ? canvas.palette().ground() : ground(cell);
      if (!totals) {
        canvas.graphics().setColor(ground);
        canvas
            .graphics()
            .fill(
                new RoundRectangle2D.Double(
                    left + GAP / 2,
                    top + GAP / 2,
                    measures.width() - GAP,
                    measures.height() - GAP,
                    5,
                    5));
      }
      Lettering.Style style = canvas.style(measures.size(), totals, readable(ground));
      String text = cell.filter(it -> it.signum() != 0).map(this::written).orElse("");
      canvas.text(text, style, left + measures.width() / 2, baseline, Lettering.Align.CENTER);
      left += measures.width();
    }
    Lettering.Style total = canvas.style(measures.size(), true, canvas.palette().ink());
    canvas.text(
        written(row.total()),
        total,
        left + total(measures.width()) - 4,
        baseline,
        Lettering.Align.RIGHT);
  }

  private String written(Quantity quantity) {
    return quantity.value().abs().compareTo(SHORT_FROM) < 0
        ? whole.format(quantity.value().setScale(0, RoundingMode.HALF_UP))
        : brief.format(quantity.value());
  }

  /** The root, so that one large amount does not make all others look alike. */
  private Color ground(Optional<Quantity> cell) {
    double value = cell.map(Quantity::position).orElse(0.0);
    if (value == 0) {
      return mixed(canvas.palette().ground(), canvas.palette().grid(), 0.5);
    }
    Color full = canvas.palette().series().get(value < 0 ? 1 : 0);
    double strength = PALEST + (1 - PALEST) * Math.sqrt(Math.abs(value) / strongest);
    return mixed(canvas.palette().ground(), full, strength);
  }

  private Color readable(Color ground) {
    return Stream.of(canvas.palette().ink(), canvas.palette().ground())
        .max(Comparator.comparingDouble(text -> contrast(text, ground)))
        .orElseThrow();
  }

  private static Color mixed(Color one, Color other, double part) {
    return new Color(
        (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * part),
        (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * part),
        (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * part));
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(Color one, Color other) {
    double a = Palette.luminance(one);
    double b = Palette.luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
