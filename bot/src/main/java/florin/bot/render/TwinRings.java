package florin.bot.render;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Two rings side by side, shares of the amounts and shares of the entries, over one list of names
 * that gives the figures of both. A name has one colour in both.
 */
final class TwinRings {
  /** As many rows as leave the rings large enough. */
  static final int MOST_SHARES = 7;

  private static final int LARGEST_RING = 230;
  private static final double TALLEST_ROW = 28;
  private static final int HEADING = 26;
  private static final int GAP = 18;
  private static final int COLUMN = 84;

  private final Canvas canvas;
  private final Shares amounts;
  private final Shares counts;
  private final String amountsName;
  private final String countsName;

  /**
   * @param amounts named by the heading of their column
   */
  TwinRings(Canvas canvas, Shares amounts, String amountsName, Shares counts, String countsName) {
    this.canvas = canvas;
    this.amounts = amounts;
    this.amountsName = amountsName;
    this.counts = counts;
    this.countsName = countsName;
  }

  void paint() {
    Canvas.Place place = canvas.place();
    int rows = amounts.shares().size();
    double row = Math.min(TALLEST_ROW, 166.0 / rows);
    int list = (int) Math.ceil(row * rows);
    int size = Math.min(LARGEST_RING, place.height() - HEADING - GAP - list);
    ring(amounts, amountsName, place.left() + place.width() / 4, size);
    ring(counts, countsName, place.left() + place.width() * 3 / 4, size);
    list(place.bottom() - list, row);
  }

  private void ring(Shares shares, String name, int middle, int size) {
    Canvas.Place place = canvas.place();
    Lettering.Style heading = canvas.style(14.5, true, canvas.palette().muted());
    canvas.text(name, heading, middle, place.top() + 12.0, Lettering.Align.CENTER);
    List<Ring.Slice> slices = new ArrayList<>();
    for (Shares.Share share : shares.shares()) {
      if (share.amount().signum() > 0) {
        slices.add(new Ring.Slice(share.amount().position(), color(share)));
      }
    }
    Ring ring =
        new Ring(
            canvas, new Canvas.Place(middle - size / 2, place.top() + HEADING, size, size), slices);
    ring.paint();
    ring.total(
        shares.total().number(canvas.words()),
        shares.total().currency().map(it -> it.getCurrencyCode()).orElse(""));
  }

  private void list(double top, double row) {
    Canvas.Place place = canvas.place();
    double size = row < 24 ? 13 : 14.5;
    Lettering.Style name = canvas.style(size, false, canvas.palette().ink());
    Lettering.Style figure = canvas.style(size, false, canvas.palette().muted());
    Lettering.Style percent = canvas.style(size, true, canvas.palette().ink());
    double share2 = place.right();
    double count = share2 - COLUMN;
    double share1 = count - COLUMN;
    double amount = share1 - COLUMN;
    double baseline = top + row / 2 + 5;
    for (Shares.Share share : amounts.shares()) {
      Shares.Share counted = counted(share);
      String value = share.amount().text(canvas.words());
      double room = amount - canvas.lettering().width(value, figure) - place.left() - 38;
      canvas.graphics().setColor(color(share));
      canvas
          .graphics()
          .fill(new RoundRectangle2D.Double(place.left(), baseline - 11.5, 13, 13, 4, 4));
      canvas.text(
          canvas.lettering().shortened(share.name(), name, room),
          name,
          place.left() + 24.0,
          baseline,
          Lettering.Align.LEFT);
      right(value, figure, amount, baseline);
      right(canvas.words().percent(amounts.percent(share)), percent, share1, baseline);
      right(counted.amount().text(canvas.words()), figure, count, baseline);
      right(canvas.words().percent(counts.percent(counted)), percent, share2, baseline);
      baseline += row;
    }
  }

  private void right(String text, Lettering.Style style, double end, double baseline) {
    canvas.text(text, style, end, baseline, Lettering.Align.RIGHT);
  }

  private Shares.Share counted(Shares.Share share) {
    return counts.shares().stream()
        .filter(other -> other.name().equals(share.name()) && other.rest() == share.rest())
        .findFirst()
        .orElseGet(() -> new Shares.Share(share.name(), counts.total().zero(), share.rest()));
  }

  private Color color(Shares.Share share) {
    List<String> names = amounts.shares().stream().map(Shares.Share::name).toList();
    return share.rest()
        ? canvas.palette().other()
        : canvas
            .palette()
            .series()
            .get(Math.max(0, names.indexOf(share.name())) % canvas.palette().series().size());
  }
}
