package florin.bot.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A program: {@code CrashTest UPDATES KILLS [SEED]}. Its last line is exactly {@code sent=N
 * recorded=N lost=0 doubled=0 wrong=0} when all is well; it ends with 0 then and with 1 otherwise.
 */
public final class CrashTest {
  private static final int CHATS = 20;

  private CrashTest() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    var numbers = Arrays.stream(arguments).mapToLong(Long::parseLong).toArray();
    int updates = numbers.length > 0 ? Math.toIntExact(numbers[0]) : 300;
    int kills = numbers.length > 1 ? Math.toIntExact(numbers[1]) : 20;
    long seed = numbers.length > 2 ? numbers[2] : System.nanoTime() % 1_000_000;
    out.println("seed=" + seed);
    Path folder = Files.createTempDirectory("florin-crash");
    var size = new CrashRun.Size(updates, CHATS, kills);
    boolean well;
    try (var run = new CrashRun(size, seed, folder, out)) {
      var findings = run.play();
      boolean everywhere = kills < Kill.LEAST * KillPoint.values().length || run.wasEverywhere();
      well = findings.isWell() && everywhere;
      findings.differences().forEach(out::println);
      if (!everywhere) {
        out.println("not every moment was hit " + Kill.LEAST + " times");
      }
      out.println(findings.replies());
      if (!well) {
        out.println("kept for a look: " + folder);
      }
      out.println(findings.verdict());
    }
    if (well) {
      delete(folder);
    }
    System.exit(well ? 0 : 1);
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
