package florin.bot.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What became of parser processes, by what the program logged. Each file has a process of its own;
 * one that dies is followed by a new one for the next file.
 *
 * @param late killed because their time was up
 * @param exhausted ended for want of memory
 * @param other ended in any other way
 * @param notStarted attempts to start one that failed
 */
record ParserDeaths(int late, int exhausted, int other, int notStarted) {
  private static final Pattern ENDED = Pattern.compile("parser ended late=(\\w+) exit=(-?\\d+)");
  private static final Pattern NOT_STARTED =
      Pattern.compile("no parser process can be started|no spare parser process");
  private static final String OUT_OF_MEMORY = "3";
  private static final String TOO_SLOW = "4";

  static ParserDeaths in(Path log) throws IOException {
    return of(Files.readAllLines(log, StandardCharsets.UTF_8));
  }

  static ParserDeaths of(List<String> log) {
    int late = 0;
    int exhausted = 0;
    int other = 0;
    int notStarted = 0;
    for (String line : log) {
      var ended = ENDED.matcher(line);
      if (ended.find()) {
        boolean tooSlow = ended.group(1).equals("true") || ended.group(2).equals(TOO_SLOW);
        late += tooSlow ? 1 : 0;
        exhausted += !tooSlow && ended.group(2).equals(OUT_OF_MEMORY) ? 1 : 0;
        other += !tooSlow && !ended.group(2).equals(OUT_OF_MEMORY) ? 1 : 0;
      } else if (NOT_STARTED.matcher(line).find()) {
        notStarted++;
      }
    }
    return new ParserDeaths(late, exhausted, other, notStarted);
  }

  int all() {
    return late + exhausted + other;
  }

  int restarts() {
    return all() - Math.min(all(), notStarted);
  }
}
