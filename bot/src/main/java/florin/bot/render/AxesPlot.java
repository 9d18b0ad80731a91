package florin.bot.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;

/**
 * Lines over evenly spaced points. XChart draws the data only; it leaves out the outermost grid
 * lines and cannot fall back to another font, so {@link ValueAxis} draws grid and numbers.
 */
final class AxesPlot {
  private static final float LINE_WIDTH = 2.6f;
  private static final float THIN_LINE_WIDTH = 1.6f;
  private static final int MANY_POINTS = 100;
  private static final int AREA_ALPHA = 38;
  private static final Color NONE = new Color(0, 0, 0, 0);

  /** Room beyond the outermost values, so that no mark on them is cut off. */
  private static final double EDGE = 7;

  private final Canvas canvas;
  private final Canvas.Place place;
  private final XYChart chart;
  private final int points;
  private final double air;

  /** How one series looks. */
  record Look(Color color, Marker marker, boolean filled) {}

  AxesPlot(Canvas canvas, Canvas.Place place, Scale scale, int points) {
    this.canvas = canvas;
    this.place = place;
    this.points = points;
    this.air = Math.max(0.35, points * 0.02);
    this.chart = new XYChart(place.width(), place.height());
    style(scale);
  }

  void add(String name, List<Double> values, Look look) {
    double[] x = IntStream.range(0, values.size()).asDoubleStream().toArray();
    double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
    XYSeries series = chart.addSeries(name, x, y);
    series.setLineColor(look.color());
    float width = values.size() > MANY_POINTS ? THIN_LINE_WIDTH : LINE_WIDTH;
    series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    series.setMarker(look.marker());
    series.setMarkerColor(look.color());
    if (look.filled()) {
      int rgb = look.color().getRGB() & 0xFFFFFF;
      series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
      series.setFillColor(new Color(rgb | AREA_ALPHA << 24, true));
    }
  }

  void paint() {
    Graphics2D graphics = canvas.graphics();
    AffineTransform before = graphics.getTransform();
    graphics.translate(place.left(), place.top());
    chart.paint(graphics, place.width(), place.height());
    graphics.setTransform(before);
  }

  /** The distance between two points. */
  double step() {
    return place.width() / (points - 1 + 2 * air);
  }

  /** Where a point will stand in the picture, for what is drawn behind the lines. */
  double expectedX(int point) {
    return place.left() + (point + air) * step();
  }

  /** Where a point stands in the picture, once painted. */
  double x(int point) {
    return place.left() + chart.getScreenXFromChart(point);
  }

  private void style(Scale scale) {
    XYStyler styler = chart.getStyler();
    styler.setChartBackgroundColor(NONE);
    styler.setPlotBackgroundColor(NONE);
    styler.setPlotBorderVisible(false);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setChartPadding(0);
    styler.setPlotMargin(0);
    styler.setPlotContentSize(1);
    styler.setAxisTitlesVisible(false);
    styler.setAxisTicksVisible(false);
    styler.setAxisTicksLineVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setMarkerSize(9);
    double edge = (scale.max() - scale.min()) * EDGE / place.height();
    styler.setYAxisMin(scale.min() - edge);
    styler.setYAxisMax(scale.max() + edge);
    styler.setXAxisMin(-air);
    styler.setXAxisMax(points - 1 + air);
  }

  /** Where a value stands in the picture. */
  static double y(double value, Scale scale, Canvas.Place place) {
    double inner = place.height() - 2 * EDGE;
    return place.top() + EDGE + inner * (scale.max() - value) / (scale.max() - scale.min());
  }
}
