package florin.bot.hostile;

import florin.bot.hostile.HostileRun.Result;
import florin.bot.hostile.Verdict.Outcome;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the files and of the program.
 *
 * @param others how long another chat's answers took, in milliseconds, shortest first
 * @param unanswered how many of its messages found no answer
 * @param up whether the program was ready in the end
 */
record HostileReport(
    List<Result> results, ParserDeaths deaths, List<Long> others, int unanswered, boolean up) {

  /** Whether all that was promised was kept. */
  boolean isWell() {
    return up && unanswered == 0 && count(Outcome.NO_ANSWER) == 0 && wronged().isEmpty();
  }

  long count(Outcome outcome) {
    return results.stream().filter(result -> result.verdict().outcome() == outcome).count();
  }

  /** Sound files that were called broken, dangerous or encrypted. */
  List<Result> wronged() {
    return results.stream().filter(result -> result.verdict().wrongs(result.file())).toList();
  }

  void print(PrintStream out) {
    var classes = new TreeMap<String, Map<Outcome, Integer>>();
    var reasons = new TreeMap<String, Integer>();
    for (Result result : results) {
      classes
          .computeIfAbsent(result.file().kind(), _ -> new TreeMap<>())
          .merge(result.verdict().outcome(), 1, Integer::sum);
      String key = result.verdict().reason();
      String word = result.verdict().outcome().word();
      reasons.merge(
          key.startsWith("file.") || key.equals(Verdict.NOTHING_TO_BOOK) ? word + ": " + key : word,
          1,
          Integer::sum);
    }
    out.printf("%-20s", "class");
    for (Outcome outcome : Outcome.values()) {
      out.printf(" %10s", outcome.word());
    }
    out.println();
    classes.forEach((kind, counts) -> {
      out.printf("%-20s", kind);
      for (Outcome outcome : Outcome.values()) {
        out.printf(" %10d", counts.getOrDefault(outcome, 0));
      }
      out.println();
    });
    out.printf("%-20s", "in total " + results.size());
    for (Outcome outcome : Outcome.values()) {
      out.printf(" %10d", count(outcome));
    }
    out.println();
    out.println();
    reasons.forEach((reason, count) -> out.printf("  %5d  %s%n", count, reason));
    out.println();
    results.stream()
        .max(Comparator.comparingLong(Result::millis))
        .ifPresent(slowest ->
            out.printf("longest answer: %d ms, %s%n", slowest.millis(), slowest.file().file()));
    out.printf(
        "parser: deaths=%d (too late %d, out of memory %d, other %d) restarts=%d not started=%d%n",
        deaths.all(),
        deaths.late(),
        deaths.exhausted(),
        deaths.other(),
        deaths.restarts(),
        deaths.notStarted());
    if (!others.isEmpty()) {
      out.printf(
          "another chat meanwhile: %d answers, median %d ms, longest %d ms, unanswered=%d%n",
          others.size(), others.get(others.size() / 2), others.getLast(), unanswered);
    }
    list(
        out,
        "no answer within 15 s",
        results.stream()
            .filter(result -> result.verdict().outcome() == Outcome.NO_ANSWER)
            .toList());
    list(out, "sound, but called broken, dangerous or encrypted", wronged());
    out.println("program up=" + (up ? "yes" : "no"));
  }

  private static void list(PrintStream out, String what, List<Result> some) {
    if (!some.isEmpty()) {
      out.println(what + ":");
      some.forEach(
          result -> out.println("  " + result.file().file() + " " + result.verdict().reason()));
    }
  }
}
