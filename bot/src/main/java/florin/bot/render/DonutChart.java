package florin.bot.render;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws {@link Shares} as a ring with the total inside, and beside it a list with names, amounts
 * and percentages. The list, not labels on the ring, so that narrow shares can never overlap.
 */
final class DonutChart {
  /** What the palette can tell apart; the rest becomes one more share. */
  static final int MOST_SHARES = 8;

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
    Canvas.Place square =
        new Canvas.Place(place.left(), place.top() + (place.height() - size) / 2, size, size);
    Ring ring = new Ring(canvas, square, slices());
    ring.paint();
    ring.total(
        shares.total().number(canvas.words()),
        shares.total().currency().map(it -> it.getCurrencyCode()).orElse(""));
    list(square.right() + 44, place);
  }

  private List<Ring.Slice> slices() {
    return IntStream.range(0, shares.shares().size())
        .mapToObj(
            index -> new Ring.Slice(shares.shares().get(index).amount().position(), color(index)))
        .toList();
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
      String value = share.amount().number(canvas.words());
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
