package florin.bot.render;

import florin.reports.Column;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a {@link Timeline}: a legend with totals, then lines over days, months or years. */
final class LineChart {
  private static final int LEGEND_HEIGHT = 38;
  private static final int LABELS_HEIGHT = 28;
  private static final int YEARS_HEIGHT = 17;

  /** With more points than this, marks on the line would become one thick line. */
  private static final int MOST_MARKED_POINTS = 40;

  private static final List<Marker> MARKERS = List.of(SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND);

  private final Canvas canvas;
  private final Timeline timeline;

  LineChart(Canvas canvas, Timeline timeline) {
    this.canvas = canvas;
    this.timeline = timeline;
  }

  void paint() {
    Canvas.Place place = canvas.place();
    legend(place.top() + 12);
    Scale scale = Scale.of(timeline.amounts());
    ValueAxis values = new ValueAxis(canvas, scale);
    Canvas.Place axes =
        new Canvas.Place(
            place.left() + values.width(),
            place.top() + LEGEND_HEIGHT,
            place.width() - values.width(),
            place.height() - LEGEND_HEIGHT - labelsHeight());
    values.paint(axes);
    AxesPlot plot = new AxesPlot(canvas, axes, scale, timeline.times().size());
    for (int index = 0; index < timeline.series().size(); index++) {
      Timeline.Line line = timeline.series().get(index);
      plot.add(index + line.name(), positions(line), look(index));
    }
    plot.paint();
    new TimeLabels(canvas, plot).paint(timeline, axes.bottom() + 22);
    if (timeline.series().size() == 1) {
      Timeline.Line line = timeline.series().getFirst();
      int top = line.highest();
      double value = line.amounts().get(top).position();
      peak(line.amounts().get(top), plot.x(top), AxesPlot.y(value, scale, axes));
    }
  }

  private int labelsHeight() {
    return TimeLabels.showYears(timeline) ? LABELS_HEIGHT + YEARS_HEIGHT : LABELS_HEIGHT;
  }

  private AxesPlot.Look look(int index) {
    boolean few = timeline.times().size() <= MOST_MARKED_POINTS;
    boolean months = timeline.step() != Column.Kind.DATE;
    Marker marker =
        (few && months) || timeline.times().size() == 1
            ? MARKERS.get(index % MARKERS.size())
            : SeriesMarkers.NONE;
    return new AxesPlot.Look(color(index), marker, timeline.series().size() == 1);
  }

  private Color color(int index) {
    return canvas.palette().series().get(index % canvas.palette().series().size());
  }

  private void legend(double baseline) {
    double x = canvas.place().left();
    for (int index = 0; index < timeline.series().size(); index++) {
      Timeline.Line line = timeline.series().get(index);
      sign(index, x + 5, baseline - 5);
      Lettering.Style name = canvas.style(14, false, canvas.palette().muted());
      Lettering.Style value = canvas.style(14, true, canvas.palette().ink());
      String label = canvas.lettering().shortened(line.name(), name, 160);
      String total = line.total().text(canvas.words());
      canvas.text(label, name, x + 17, baseline, Lettering.Align.LEFT);
      x += 17 + canvas.lettering().width(label, name) + 8;
      canvas.text(total, value, x, baseline, Lettering.Align.LEFT);
      x += canvas.lettering().width(total, value) + 34;
    }
  }

  /** As the series is marked in the plot, so that colour is not the only difference. */
  private void sign(int index, double x, double y) {
    canvas.graphics().setColor(color(index));
    if (index % MARKERS.size() == 0) {
      canvas.graphics().fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
      return;
    }
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, y - 6.2);
    diamond.lineTo(x + 6.2, y);
    diamond.lineTo(x, y + 6.2);
    diamond.lineTo(x - 6.2, y);
    diamond.closePath();
    canvas.graphics().fill(diamond);
  }

  /** Names the highest point, because an axis alone gives no figure. */
  private void peak(Quantity highest, double x, double y) {
    if (highest.signum() <= 0) {
      return;
    }
    canvas.graphics().setColor(canvas.palette().ground());
    canvas.graphics().fill(new Ellipse2D.Double(x - 6.5, y - 6.5, 13, 13));
    canvas.graphics().setColor(color(0));
    canvas.graphics().fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9));
    Lettering.Style style = canvas.style(13, true, canvas.palette().ink());
    String text = highest.text(canvas.words());
    double half = canvas.lettering().width(text, style) / 2;
    double middle = Math.clamp(x, canvas.place().left() + half, canvas.place().right() - half);
    canvas.graphics().setColor(canvas.palette().ground());
    canvas.graphics().fill(new Rectangle2D.Double(middle - half - 4, y - 27, 2 * half + 8, 18));
    canvas.text(text, style, middle, y - 13, Lettering.Align.CENTER);
  }

  private static List<Double> positions(Timeline.Line line) {
    return line.amounts().stream().map(Quantity::position).toList();
  }
}
