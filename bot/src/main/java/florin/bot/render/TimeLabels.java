package florin.bot.render;

import florin.reports.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The words below a time axis, thinned so that they never touch. */
final class TimeLabels {
  private static final double GAP = 14;
  private static final int MOST_DAYS = 70;

  private final Canvas canvas;
  private final AxesPlot plot;

  TimeLabels(Canvas canvas, AxesPlot plot) {
    this.canvas = canvas;
    this.plot = plot;
  }

  /** Whether a second line says where a year begins; within one year the title says it. */
  static boolean showYears(Timeline timeline) {
    return timeline.step() != Column.Kind.YEAR
        && timeline.times().getFirst().getYear() != timeline.times().getLast().getYear();
  }

  /**
   * @param baseline of the first line; the year stands on a second one where it changes
   */
  void paint(Timeline timeline, double baseline) {
    Lettering.Style style = canvas.style(12, false, canvas.palette().muted());
    Lettering.Style strong = canvas.style(12, true, canvas.palette().muted());
    List<LocalDate> times = timeline.times();
    int year = Integer.MIN_VALUE;
    for (int index : labelled(timeline, style)) {
      LocalDate time = times.get(index);
      String label = label(time, timeline);
      double half = canvas.lettering().width(label, style) / 2;
      double x = Math.min(plot.x(index), canvas.place().right() - half);
      canvas.text(label, style, x, baseline, Lettering.Align.CENTER);
      if (showYears(timeline) && time.getYear() != year) {
        year = time.getYear();
        canvas.text(
            canvas.words().date(time, "y"), strong, x, baseline + 17, Lettering.Align.CENTER);
      }
    }
  }

  /** Every point, or every second, third, ... so that the widest label has air on both sides. */
  private List<Integer> labelled(Timeline timeline, Lettering.Style style) {
    List<Integer> candidates =
        IntStream.range(0, timeline.times().size())
            .filter(index -> !byMonth(timeline) || timeline.times().get(index).getDayOfMonth() == 1)
            .boxed()
            .toList();
    if (candidates.size() < 2) {
      return candidates;
    }
    double widest =
        candidates.stream()
            .limit(12)
            .map(index -> label(timeline.times().get(index), timeline))
            .mapToDouble(label -> canvas.lettering().width(label, style))
            .max()
            .orElse(0);
    double distance =
        (plot.x(candidates.getLast()) - plot.x(candidates.getFirst())) / (candidates.size() - 1);
    int least = (int) Math.ceil((widest + GAP) / distance);
    int every = steps(timeline).filter(step -> step >= least).findFirst().orElse(least);
    return IntStream.range(0, candidates.size())
        .filter(index -> index % every == 0)
        .mapToObj(candidates::get)
        .toList();
  }

  private static IntStream steps(Timeline timeline) {
    boolean months = timeline.step() == Column.Kind.MONTH || byMonth(timeline);
    return months
        ? IntStream.of(1, 2, 3, 6, 12, 24, 60, 120)
        : timeline.step() == Column.Kind.YEAR
            ? IntStream.of(1, 2, 5, 10, 20, 50)
            : IntStream.of(1, 2, 3, 7, 14);
  }

  /** Many days are labelled where a month begins. */
  private static boolean byMonth(Timeline timeline) {
    return timeline.step() == Column.Kind.DATE && timeline.times().size() > MOST_DAYS;
  }

  private String label(LocalDate time, Timeline timeline) {
    String skeleton =
        switch (timeline.step()) {
          case YEAR -> "y";
          case MONTH -> "LLL";
          default -> byMonth(timeline) ? "LLL" : "MMMd";
        };
    return canvas.words().date(time, skeleton);
  }
}
