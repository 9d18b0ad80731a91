package florin.bot.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;

/**
 * A program: {@code Bench OUT=folder ONLY=invoices,charts ROWS=100000 ENTRIES=100000
 * PYTHON=python3}. Measures, writes {@code OUT/bench.jsonl}, a line a figure, and prints them
 * beside the goals. Ratios within one run say more than single figures: they do not depend on the
 * machine.
 */
public final class Bench {
  private Bench() {}

  private static List<Part> parts(BenchSettings settings) {
    var python = new Python(settings.python());
    return List.of(
        new BenchInvoices(settings.samples().resolve("invoices")),
        new BenchImport(settings.rows(), python),
        new BenchCharts(python),
        new BenchUpdates(),
        new BenchBooks(settings.entries()),
        new BenchStart());
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("logback.configurationFile", "florin/bot/bench/logback.xml");
    var settings = BenchSettings.of(arguments);
    PrintStream out = System.out;
    List<Part> all = parts(settings);
    List<Part> wanted = all.stream().filter(settings::wants).toList();
    if (wanted.isEmpty()) {
      out.println("There is no such part: " + all.stream().map(Part::name).toList());
      System.exit(1);
    }
    Files.createDirectories(settings.out());
    var file = settings.out().resolve("bench.jsonl");
    boolean well = true;
    try (var figures = new Figures(file, out)) {
      for (Part part : wanted) {
        figures.title(part.name());
        try {
          part.measure(figures);
        } catch (Exception failed) {
          well = false;
          figures.missing(part.name(), "failed: " + failed);
          failed.printStackTrace(out);
        }
      }
    }
    out.println();
    out.println("Figures: " + file);
    System.exit(well ? 0 : 1);
  }
}
