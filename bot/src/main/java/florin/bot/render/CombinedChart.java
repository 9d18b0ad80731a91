package florin.bot.render;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws a {@link Timeline} as lines, and its last series as pale bars behind them: parts and their
 * total, or income and expenses and what is left.
 */
final class CombinedChart {
  private static final int LEGEND_LINE = 24;
  private static final int LABELS_HEIGHT = 28;
  private static final int YEARS_HEIGHT = 17;
  private static final int WIDEST_BAR = 56;
  private static final int BAR_ALPHA = 84;
  private static final int SIGN = 17;
  private static final int NEXT = 26;

  /** With more points than this, marks on the lines would hide one another. */
  private static final int MOST_MARKED_POINTS = 40;

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.TRIANGLE_DOWN);

  private final Canvas canvas;
  private final Timeline timeline;
  private final Lettering.Style name;
  private final Lettering.Style value;

  CombinedChart(Canvas canvas, Timeline timeline) {
    this.canvas = canvas;
    this.timeline = timeline;
    this.name = canvas.style(14, false, canvas.palette().muted());
    this.value = canvas.style(14, true, canvas.palette().ink());
  }

  void paint() {
    Canvas.Place place = canvas.place();
    int legend = legend(place.top() + 12);
    Scale scale = Scale.of(timeline.amounts());
    ValueAxis values = new ValueAxis(canvas, scale);
    Canvas.Place axes =
        new Canvas.Place(
            place.left() + values.width(),
            place.top() + legend + 14,
            place.width() - values.width(),
            place.height() - legend - 14 - labelsHeight());
    values.paint(axes);
    AxesPlot plot = new AxesPlot(canvas, axes, scale, timeline.times().size());
    bars(plot, scale, axes);
    List<Timeline.Line> lines = timeline.series().subList(0, timeline.series().size() - 1);
    for (int index = 0; index < lines.size(); index++) {
      plot.add(
          index + lines.get(index).name(),
          lines.get(index).amounts().stream().map(Quantity::position).toList(),
          new AxesPlot.Look(color(index), marker(index), false));
    }
    plot.paint();
    new TimeLabels(canvas, plot).paint(timeline, axes.bottom() + 22);
  }

  private int labelsHeight() {
    return TimeLabels.showYears(timeline) ? LABELS_HEIGHT + YEARS_HEIGHT : LABELS_HEIGHT;
  }

  private void bars(AxesPlot plot, Scale scale, Canvas.Place axes) {
    double width = Math.min(WIDEST_BAR, plot.step() * 0.62);
    double zero = AxesPlot.y(0, scale, axes);
    canvas.graphics().setColor(bar());
    List<Quantity> totals = timeline.series().getLast().amounts();
    for (int index = 0; index < totals.size(); index++) {
      double y = AxesPlot.y(totals.get(index).position(), scale, axes);
      canvas
          .graphics()
          .fill(
              new Rectangle2D.Double(
                  plot.expectedX(index) - width / 2, Math.min(y, zero), width, Math.abs(zero - y)));
    }
  }

  private Marker marker(int index) {
    return timeline.times().size() <= MOST_MARKED_POINTS
        ? MARKERS.get(index % MARKERS.size())
        : SeriesMarkers.NONE;
  }

  private Color color(int index) {
    return canvas.palette().series().get(index % canvas.palette().series().size());
  }

  private Color bar() {
    int rgb = canvas.palette().other().getRGB() & 0xFFFFFF;
    return new Color(rgb | BAR_ALPHA << 24, true);
  }

  /** Each series with its sign and total, on as many lines as that takes. */
  private int legend(double top) {
    int last = timeline.series().size() - 1;
    double right = canvas.place().right();
    double x = canvas.place().left();
    double baseline = top;
    for (int index : IntStream.rangeClosed(0, last).toArray()) {
      Timeline.Line line = timeline.series().get(index);
      String label = canvas.lettering().shortened(line.name(), name, 160);
      String total = line.total().text(canvas.words());
      double width =
          SIGN + canvas.lettering().width(label, name) + 8 + canvas.lettering().width(total, value);
      if (x > canvas.place().left() && x + width > right) {
        x = canvas.place().left();
        baseline += LEGEND_LINE;
      }
      sign(index, index == last, x + 5, baseline - 5);
      canvas.text(label, name, x + SIGN, baseline, Lettering.Align.LEFT);
      canvas.text(total, value, x + width, baseline, Lettering.Align.RIGHT);
      x += width + NEXT;
    }
    return (int) (baseline - canvas.place().top()) + 12;
  }

  private void sign(int index, boolean bars, double x, double y) {
    if (bars) {
      canvas.graphics().setColor(bar());
      canvas.graphics().fill(new Rectangle2D.Double(x - 6, y - 6, 12, 12));
      return;
    }
    canvas.graphics().setColor(color(index));
    MARKERS.get(index % MARKERS.size()).paint(canvas.graphics(), x, y, 10);
  }
}
