package florin.bot.jobs;

import florin.books.Database;
import florin.books.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;

/**
 * A program: {@code TwoNodes TIMES [SEED]}. Its last line is exactly {@code due=N sent=N missed=0
 * doubled=0} when all is well; it ends with 0 then and with 1 otherwise.
 */
public final class TwoNodes {
  private TwoNodes() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime() % 1_000_000;
    out.println("seed=" + seed);
    Path folder = Files.createTempDirectory("florin-two-nodes");
    TwoNodesRun.Findings findings;
    try (var server = EmbeddedPostgres.start(folder.resolve("data"))) {
      Database.open(server.settings(), Clock.systemUTC()).close();
      try (var run =
          new TwoNodesRun(server.settings(), times, seed, folder.resolve("nodes.log"), out)) {
        findings = run.play();
      }
    }
    if (findings.isWell()) {
      delete(folder);
    } else {
      out.println("kept for a look: " + folder);
    }
    out.println(findings.verdict());
    System.exit(findings.isWell() ? 0 : 1);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
