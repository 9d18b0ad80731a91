package florin.bot.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.style.PieStyler;

/** A ring of shares that begins at twelve and runs clockwise, with their total inside. */
final class Ring {
  private static final double THICKNESS = 0.32;
  private static final float LARGEST_TOTAL = 30;
  private static final float SMALLEST_TOTAL = 11;

  private final Canvas canvas;
  private final Canvas.Place place;
  private final List<Slice> slices;

  record Slice(double size, Color color) {}

  /**
   * @param place a square
   */
  Ring(Canvas canvas, Canvas.Place place, List<Slice> slices) {
    this.canvas = canvas;
    this.place = place;
    this.slices = slices;
  }

  void paint() {
    PieChart chart = new PieChart(place.width(), place.height());
    style(chart.getStyler());
    for (int index = 0; index < slices.size(); index++) {
      chart
          .addSeries(Integer.toString(index), slices.get(index).size())
          .setFillColor(slices.get(index).color());
    }
    Graphics2D graphics = canvas.graphics();
    AffineTransform before = graphics.getTransform();
    graphics.translate(place.left(), place.top());
    chart.paint(graphics, place.width(), place.height());
    graphics.setTransform(before);
    separate();
  }

  /**
   * @param unit below the total, smaller
   */
  void total(String total, String unit) {
    double x = place.left() + place.width() / 2.0;
    double y = place.top() + place.height() / 2.0;
    double hole = place.width() * (1 - THICKNESS * 1.25);
    float size = Math.min(LARGEST_TOTAL, place.width() / 11f);
    while (size > SMALLEST_TOTAL
        && canvas.lettering().width(total, canvas.style(size, true, Color.BLACK)) > hole) {
      size--;
    }
    float small = place.width() > 250 ? 14 : 12;
    canvas.text(
        total, canvas.style(size, true, canvas.palette().ink()), x, y + 5, Lettering.Align.CENTER);
    canvas.text(
        unit,
        canvas.style(small, false, canvas.palette().muted()),
        x,
        y + 9 + small * 1.28,
        Lettering.Align.CENTER);
  }

  /** Lines in the colour of the ground between the shares; XChart puts its own at wrong angles. */
  private void separate() {
    Graphics2D graphics = canvas.graphics();
    if (slices.size() == 1) {
      coverSeam();
      return;
    }
    graphics.setColor(canvas.palette().ground());
    graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    double radius = place.width() / 2.0;
    double x = place.left() + radius;
    double y = place.top() + radius;
    double whole = slices.stream().mapToDouble(Slice::size).sum();
    double turned = 0;
    for (Slice slice : slices) {
      double angle = 2 * Math.PI * turned / whole;
      double right = Math.sin(angle);
      double up = Math.cos(angle);
      graphics.draw(
          new Line2D.Double(
              x + right * radius / 2,
              y - up * radius / 2,
              x + right * (radius + 2),
              y - up * (radius + 2)));
      turned += slice.size();
    }
  }

  /** A whole ring shows a hair where its end meets its start. */
  private void coverSeam() {
    double x = place.left() + place.width() / 2.0;
    double thick = place.height() / 2.0 * THICKNESS;
    canvas.graphics().setColor(slices.getFirst().color());
    canvas.graphics().fill(new Rectangle2D.Double(x - 1, place.top() + 1, 2, thick - 2));
  }

  private void style(PieStyler styler) {
    styler.setChartBackgroundColor(canvas.palette().ground());
    styler.setPlotBackgroundColor(canvas.palette().ground());
    styler.setPlotBorderVisible(false);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setChartPadding(0);
    styler.setPlotContentSize(1);
    styler.setLabelsVisible(false);
    styler.setSumVisible(false);
    styler.setDefaultSeriesRenderStyle(PieSeries.PieSeriesRenderStyle.Donut);
    styler.setDonutThickness(THICKNESS);
    styler.setClockwiseDirectionType(PieStyler.ClockwiseDirectionType.CLOCKWISE);
    styler.setStartAngleInDegrees(0);
    styler.setSliceBorderWidth(0);
  }
}
