package florin.bot.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.HorizontalBarStyler;

/** Draws {@link Shares} as horizontal bars, the largest on top, each with its name and value. */
final class BarChart {
  /** What fits legibly; the rest becomes one more bar. */
  static final int MOST_BARS = 11;

  private static final int TALLEST_ROW = 56;
  private static final int NAMES_WIDTH = 200;
  private static final int GAP = 12;
  private static final int SPACE = 8;

  private final Canvas canvas;
  private final Shares shares;
  private final Lettering.Style nameStyle;
  private final Lettering.Style valueStyle;

  BarChart(Canvas canvas, Shares shares) {
    this.canvas = canvas;
    this.shares = shares;
    float size = shares.shares().size() > 8 ? 13 : 14;
    this.nameStyle = canvas.style(size, false, canvas.palette().ink());
    this.valueStyle = canvas.style(size, true, canvas.palette().ink());
  }

  void paint() {
    List<Shares.Share> rows = shares.shares();
    List<String> values = rows.stream().map(row -> row.amount().text(canvas.words())).toList();
    List<String> names =
        rows.stream()
            .map(row -> canvas.lettering().shortened(row.name(), nameStyle, NAMES_WIDTH))
            .toList();
    int namesWidth = (int) Math.ceil(widest(names, nameStyle)) + GAP;
    Canvas.Place whole = canvas.place();
    int height = Math.min(whole.height(), TALLEST_ROW * rows.size());
    Canvas.Place bars =
        new Canvas.Place(
            whole.left() + namesWidth, whole.top(), whole.width() - namesWidth, height);
    Span span = span(bars.width(), widest(values, valueStyle) + GAP);
    paintBars(bars, span);
    double rowHeight = (double) height / rows.size();
    for (int index = 0; index < rows.size(); index++) {
      double baseline = bars.top() + rowHeight * (index + 0.5) + nameStyle.size() * 0.36;
      canvas.text(names.get(index), nameStyle, bars.left() - GAP, baseline, Lettering.Align.RIGHT);
      boolean below = rows.get(index).amount().signum() < 0;
      double end = bars.left() + span.x(rows.get(index).amount().position(), bars.width());
      value(values.get(index), below, end, baseline);
    }
    double zero = bars.left() + span.x(0, bars.width());
    canvas.graphics().setColor(canvas.palette().muted());
    canvas.graphics().setStroke(new BasicStroke(1));
    canvas.graphics().draw(new Line2D.Double(zero, bars.top(), zero, bars.bottom()));
  }

  private void value(String value, boolean below, double end, double baseline) {
    if (below) {
      canvas.text(value, valueStyle, end - SPACE, baseline, Lettering.Align.RIGHT);
    } else {
      canvas.text(value, valueStyle, end + SPACE, baseline, Lettering.Align.LEFT);
    }
  }

  /** The values at both edges of the bars. */
  private record Span(double min, double max) {
    double x(double value, double width) {
      return (value - min) / (max - min) * width;
    }
  }

  /** Wide enough that a value's text still fits beyond the longest bar on either side. */
  private Span span(double width, double textWidth) {
    List<Double> all = shares.shares().stream().map(row -> row.amount().position()).toList();
    double max = Math.max(0, all.stream().max(Comparator.naturalOrder()).orElse(0.0));
    double min = Math.min(0, all.stream().min(Comparator.naturalOrder()).orElse(0.0));
    double texts = (min < 0 ? textWidth : 0) + (max > 0 || min == 0 ? textWidth : 0);
    double unit = (max - min) / Math.max(1, width - texts);
    if (unit == 0) {
      return new Span(0, 1);
    }
    return new Span(min < 0 ? min - textWidth * unit : 0, max > 0 ? max + textWidth * unit : max);
  }

  private void paintBars(Canvas.Place bars, Span span) {
    HorizontalBarChart chart = new HorizontalBarChart(bars.width(), bars.height());
    style(chart.getStyler(), span);
    List<Shares.Share> rows = shares.shares();
    Color color = canvas.palette().series().getFirst();
    chart
        .addSeries(
            "bars",
            rows.stream().map(row -> row.amount().position()).toList(),
            IntStream.range(0, rows.size()).mapToObj(Integer::toString).toList())
        .setFillColor(color);
    Graphics2D graphics = canvas.graphics();
    AffineTransform before = graphics.getTransform();
    graphics.translate(bars.left(), bars.top());
    chart.paint(graphics, bars.width(), bars.height());
    graphics.setTransform(before);
  }

  private void style(HorizontalBarStyler styler, Span span) {
    Palette palette = canvas.palette();
    styler.setChartBackgroundColor(palette.ground());
    styler.setPlotBackgroundColor(palette.ground());
    styler.setPlotBorderVisible(false);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setChartPadding(0);
    styler.setPlotMargin(0);
    styler.setPlotContentSize(1);
    styler.setAxisTitlesVisible(false);
    styler.setAxisTicksVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setAxisTicksLineVisible(false);
    styler.setAvailableSpaceFill(0.62);
    styler.setXAxisMin(span.min());
    styler.setXAxisMax(span.max());
  }

  private double widest(List<String> texts, Lettering.Style style) {
    return texts.stream()
        .mapToDouble(text -> canvas.lettering().width(text, style))
        .max()
        .orElse(0);
  }
}
