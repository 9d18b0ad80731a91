package florin.bot.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws {@link Allotments}: for each a pale bar of what there was and a narrower one in front of
 * what was used, in another colour where that is more.
 */
final class AllotmentChart {
  /** What fits legibly. */
  static final int MOST_ROWS = 11;

  private static final int TALLEST_ROW = 56;
  private static final int NAMES_WIDTH = 200;
  private static final int GAP = 12;
  private static final double ALLOTTED_PART = 0.62;
  private static final double USED_PART = 0.3;
  private static final int PALE = 72;

  private final Canvas canvas;
  private final List<Allotments.Row> rows;
  private final Lettering.Style name;
  private final Lettering.Style value;

  AllotmentChart(Canvas canvas, Allotments allotments) {
    this.canvas = canvas;
    this.rows = allotments.rows();
    float size = rows.size() > 8 ? 13 : 14;
    this.name = canvas.style(size, false, canvas.palette().ink());
    this.value = canvas.style(size, true, canvas.palette().ink());
  }

  void paint() {
    Canvas.Place whole = canvas.place();
    List<String> names =
        rows.stream()
            .map(row -> canvas.lettering().shortened(row.name(), name, NAMES_WIDTH))
            .toList();
    List<String> values = rows.stream().map(this::figures).toList();
    double left = whole.left() + widest(names, name) + GAP;
    double right = whole.right() - widest(values, value) - GAP;
    double height = Math.min(TALLEST_ROW, (double) whole.height() / rows.size());
    double unit = (right - left) / longest();
    for (int index = 0; index < rows.size(); index++) {
      double middle = whole.top() + height * (index + 0.5);
      double baseline = middle + name.size() * 0.36;
      canvas.text(names.get(index), name, left - GAP, baseline, Lettering.Align.RIGHT);
      bar(rows.get(index).allotted(), pale(), left, unit, middle, height * ALLOTTED_PART);
      bar(rows.get(index).used(), color(rows.get(index)), left, unit, middle, height * USED_PART);
      canvas.text(values.get(index), value, whole.right(), baseline, Lettering.Align.RIGHT);
    }
    canvas.graphics().setColor(canvas.palette().muted());
    canvas.graphics().setStroke(new BasicStroke(1));
    canvas
        .graphics()
        .draw(new Line2D.Double(left, whole.top(), left, whole.top() + height * rows.size()));
  }

  /** Nothing is drawn of what came back. */
  private void bar(
      Quantity amount, Color color, double left, double unit, double middle, double height) {
    double width = Math.max(0, amount.position()) * unit;
    canvas.graphics().setColor(color);
    canvas.graphics().fill(new Rectangle2D.Double(left, middle - height / 2, width, height));
  }

  private double longest() {
    return rows.stream()
        .mapToDouble(row -> Math.max(row.allotted().position(), row.used().position()))
        .filter(amount -> amount > 0)
        .max()
        .orElse(1);
  }

  /** "300.00 of 400.00 · 75%". */
  private String figures(Allotments.Row row) {
    String used = row.used().number(canvas.words());
    String of = canvas.words().say("chart.of", used, row.allotted().number(canvas.words()));
    return row.percent()
        .map(percent -> of + " · " + canvas.words().say("budget.used", percent))
        .orElse(of);
  }

  private Color color(Allotments.Row row) {
    return canvas.palette().series().get(row.isOver() ? 1 : 0);
  }

  private Color pale() {
    Color other = canvas.palette().other();
    return new Color(other.getRed(), other.getGreen(), other.getBlue(), PALE);
  }

  private double widest(List<String> texts, Lettering.Style style) {
    return texts.stream()
        .mapToDouble(text -> canvas.lettering().width(text, style))
        .max()
        .orElse(0);
  }
}
