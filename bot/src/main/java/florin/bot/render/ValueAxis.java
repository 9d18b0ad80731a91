package florin.bot.render;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The horizontal lines behind a plot with their numbers, right-aligned, and the currency on top.
 */
final class ValueAxis {
  private static final int GAP = 12;

  private final Canvas canvas;
  private final Scale scale;
  private final Lettering.Style style;
  private final List<String> labels;

  ValueAxis(Canvas canvas, Scale scale) {
    this.canvas = canvas;
    this.scale = scale;
    this.style = canvas.style(12, false, canvas.palette().muted());
    var written = scale.labels(canvas.words().locale());
    this.labels =
        IntStream.range(0, scale.lines()).mapToObj(line -> written.apply(value(line))).toList();
  }

  /** How much of the plot's width the numbers take. */
  int width() {
    double widest =
        labels.stream()
            .mapToDouble(label -> canvas.lettering().width(label, style))
            .max()
            .orElse(0);
    return (int) Math.ceil(widest) + GAP;
  }

  /**
   * @param plot where the data will be drawn, to the right of the numbers
   */
  void paint(Canvas.Place plot) {
    canvas.graphics().setStroke(new BasicStroke(1));
    for (int line = 0; line < labels.size(); line++) {
      boolean zero = Math.abs(value(line)) < scale.step() / 2;
      double y = AxesPlot.y(value(line), scale, plot);
      canvas.graphics().setColor(zero ? canvas.palette().axis() : canvas.palette().grid());
      canvas.graphics().draw(new Line2D.Double(plot.left(), y, plot.right(), y));
      canvas.text(labels.get(line), style, plot.left() - GAP, y + 4.3, Lettering.Align.RIGHT);
    }
  }

  private double value(int line) {
    return scale.min() + line * scale.step();
  }
}
