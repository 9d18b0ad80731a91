package florin.bot.accuracy;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts verdicts and prints them file by file, then in total. */
final class Tally {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<String> rows = new ArrayList<>();

  /**
   * @param verdicts the columns of the total, in order
   */
  Tally(String... verdicts) {
    for (String verdict : verdicts) {
      counts.put(verdict, 0);
    }
  }

  void add(String file, String verdict, String why) {
    counts.merge(verdict, 1, Integer::sum);
    rows.add(String.format("%-15s %s%s", verdict, file, why.isEmpty() ? "" : ": " + why));
  }

  int count(String verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  void print(String title, PrintStream out) {
    out.println();
    out.println(title);
    rows.forEach(row -> out.println("  " + row));
    out.println("  in total: " + rows.size());
    counts.forEach((verdict, count) ->
        out.printf(
            "  %5d  %5.1f %%  %s%n", count, 100.0 * count / Math.max(1, rows.size()), verdict));
  }
}
