package florin.bot.bench;

import florin.Theme;
import florin.bot.render.ChartPainter;
import florin.bot.render.Drawing;
import florin.reports.ChartKind;
import florin.reports.ReportTable;
import florin.reports.SampleReports;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A chart from its figures to a PNG of 1280 by 800, beside matplotlib's of the same figures. */
final class BenchCharts implements Part {
  private static final int WARM_UPS = 30;
  private static final int TIMES = 40;
  private static final String[] CATEGORIES = {
    "Travel",
    "1204.50",
    "Rent",
    "950",
    "Food",
    "412.37",
    "Health",
    "96",
    "Clothes",
    "74.90",
    "Gifts",
    "40",
    "Phone",
    "25",
    "Insurance",
    "18.40"
  };
  private static final String[] MONTHS = {
    "3683", "2093", "2674", "1922", "3905", "3201", "3851", "2190", "3520", "1918", "5131", "3003",
    "3944", "2254", "3628", "3287", "3777", "1516", "3419", "2916", "3512", "2020", "3999", "2714"
  };

  private final Python python;

  BenchCharts(Python python) {
    this.python = python;
  }

  @Override
  public String name() {
    return "charts";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    var painter = new ChartPainter();
    ReportTable categories = SampleReports.byCategory("EUR", CATEGORIES);
    ReportTable months = SampleReports.byMonth(YearMonth.of(2025, 12), MONTHS);
    var ours = new LinkedHashMap<String, Double>();
    ours.put("bar", paint(painter, ChartKind.BAR, categories));
    ours.put("donut", paint(painter, ChartKind.DONUT, categories));
    ours.put("trend", paint(painter, ChartKind.TREND, months));
    for (var chart : ours.entrySet()) {
      figures.add("chart." + chart.getKey(), chart.getValue(), "ms", "warm, median of " + TIMES);
    }
    if (!python.has("matplotlib")) {
      figures.missing("chart.matplotlib", "no Python with matplotlib; say PYTHON=...");
      return;
    }
    List<String> lines =
        python.run(
            "matplotlib_charts.py",
            Map.of("MPLBACKEND", "agg"),
            Integer.toString(WARM_UPS / 3),
            Integer.toString(TIMES / 2),
            String.join(",", CATEGORIES),
            String.join(",", MONTHS));
    for (String line : lines) {
      String[] words = line.split(" ");
      double theirs = Double.parseDouble(words[1]) * 1000;
      figures.add("chart.matplotlib." + words[0], theirs, "ms", "the same figures, warm");
      figures.add(
          "chart.times." + words[0],
          theirs / ours.getOrDefault(words[0], Double.NaN),
          "x",
          "at least 3",
          "matplotlib over Florin");
    }
  }

  private static double paint(ChartPainter painter, ChartKind kind, ReportTable table)
      throws Exception {
    return Repeated.of(
            WARM_UPS,
            TIMES,
            () -> {
              if (!(painter.paint(kind, table, Theme.LIGHT, Locale.ENGLISH)
                  instanceof Drawing.Picture)) {
                throw new IllegalStateException("nothing was drawn");
              }
            })
        .median();
  }
}
