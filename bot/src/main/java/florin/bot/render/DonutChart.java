package florin.bot.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.style.PieStyler;

/**
 * Draws {@link Shares} as a ring with the total inside, and beside it a list with names, amounts
 * and percentages. The list, not labels on the ring, so that narrow shares can never overlap.
 */
final class DonutChart {
  /** What the palette can tell apart; the rest becomes one more share. */
  static final int MOST_SHARES = 8;

  private static final double THICKNESS = 0.32;
  private static final int TALLEST_ROW = 44;

  private final Canvas canvas;
  private final Shares shares;

  DonutChart(Canvas canvas, Shares shares) {
    this.canvas = canvas;
    this.shares = shares;
  }

  void paint() {
    Canvas.Place place = canvas.place();
    int size = Math.min(place.height(), 340);
    Canvas.Place ring =
        new Canvas.Place(place.left(), place.top() + (place.height() - size) / 2, size, size);
    paintRing(ring);
    total(ring);
    list(ring.right() + 44, place);
  }

  private void paintRing(Canvas.Place ring) {
    PieChart chart = new PieChart(ring.width(), ring.height());
    style(chart.getStyler());
    for (int index = 0; index < shares.shares().size(); index++) {
      Shares.Share share = shares.shares().get(index);
      chart
          .addSeries(index + share.name(), Scale.position(share.amount()))
          .setFillColor(color(index));
    }
    Graphics2D graphics = canvas.graphics();
    AffineTransform before = graphics.getTransform();
    graphics.translate(ring.left(), ring.top());
    chart.paint(graphics, ring.width(), ring.height());
    graphics.setTransform(before);
    separate(ring);
  }

  /** Lines in the colour of the ground between the shares; XChart puts its own at wrong angles. */
  private void separate(Canvas.Place ring) {
    Graphics2D graphics = canvas.graphics();
    if (shares.shares().size() == 1) {
      coverSeam(ring);
      return;
    }
    graphics.setColor(canvas.palette().ground());
    graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    double radius = ring.width() / 2.0;
    double x = ring.left() + radius;
    double y = ring.top() + radius;
    double turned = 0;
    for (Shares.Share share : shares.shares()) {
      double angle = 2 * Math.PI * turned / Scale.position(shares.total());
      double right = Math.sin(angle);
      double up = Math.cos(angle);
      graphics.draw(
          new Line2D.Double(
              x + right * radius / 2,
              y - up * radius / 2,
              x + right * (radius + 2),
              y - up * (radius + 2)));
      turned += Scale.position(share.amount());
    }
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

  /** A whole ring shows a hair where its end meets its start. */
  private void coverSeam(Canvas.Place ring) {
    double x = ring.left() + ring.width() / 2.0;
    double thick = ring.height() / 2.0 * THICKNESS;
    canvas.graphics().setColor(color(0));
    canvas.graphics().fill(new Rectangle2D.Double(x - 1, ring.top() + 1, 2, thick - 2));
  }

  private void total(Canvas.Place ring) {
    double x = ring.left() + ring.width() / 2.0;
    double y = ring.top() + ring.height() / 2.0;
    double hole = ring.width() * (1 - THICKNESS * 1.25);
    String amount = canvas.words().amount(shares.total());
    float size = 30;
    while (size > 13
        && canvas.lettering().width(amount, canvas.style(size, true, Color.BLACK)) > hole) {
      size--;
    }
    canvas.text(
        amount, canvas.style(size, true, canvas.palette().ink()), x, y + 5, Lettering.Align.CENTER);
    canvas.text(
        shares.total().currency().getCurrencyCode(),
        canvas.style(14, false, canvas.palette().muted()),
        x,
        y + 27,
        Lettering.Align.CENTER);
  }

  private void list(int left, Canvas.Place place) {
    int rows = shares.shares().size();
    double row = Math.min(TALLEST_ROW, (double) place.height() / rows);
    double top = place.top() + (place.height() - row * rows) / 2;
    Lettering.Style name = canvas.style(14.5, false, canvas.palette().ink());
    Lettering.Style amount = canvas.style(14.5, false, canvas.palette().muted());
    Lettering.Style percent = canvas.style(14.5, true, canvas.palette().ink());
    double amountEnd = place.right() - 74.0;
    for (int index = 0; index < rows; index++) {
      Shares.Share share = shares.shares().get(index);
      double baseline = top + row * (index + 0.5) + 5;
      canvas.graphics().setColor(color(index));
      canvas.graphics().fill(new RoundRectangle2D.Double(left, baseline - 11.5, 13, 13, 4, 4));
      String value = canvas.words().amount(share.amount());
      double room = amountEnd - left - 24 - 14 - canvas.lettering().width(value, amount);
      canvas.text(
          canvas.lettering().shortened(share.name(), name, room),
          name,
          left + 24.0,
          baseline,
          Lettering.Align.LEFT);
      canvas.text(value, amount, amountEnd, baseline, Lettering.Align.RIGHT);
      canvas.text(
          canvas.words().percent(shares.percent(share)),
          percent,
          place.right(),
          baseline,
          Lettering.Align.RIGHT);
    }
  }

  private Color color(int index) {
    return shares.shares().get(index).rest()
        ? canvas.palette().other()
        : canvas.palette().series().get(index % canvas.palette().series().size());
  }
}
