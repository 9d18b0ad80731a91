package florin.bot.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;

/**
 * A program: {@code Hostile CORPUS OUT}. Sends every file that {@code CORPUS/manifest.csv} names to
 * the running program, writes {@code OUT/hostile.jsonl}, a line a file, and prints what became of
 * them. Ends with 0 when every file was answered in time, no sound one was wronged, and the program
 * is still up.
 */
public final class Hostile {
  /** As many as the program reads at once: a file must not wait behind those of others. */
  private static final int SENDERS = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Hostile() {}

  public static void main(String[] arguments) throws Exception {
    Path corpus = Path.of(arguments.length > 0 ? arguments[0] : "../shared/corpora");
    Path target = Path.of(arguments.length > 1 ? arguments[1] : "target/hostile");
    PrintStream out = System.out;
    if (!Files.exists(corpus.resolve("manifest.csv"))) {
      out.println("There is no manifest.csv in " + corpus + "; say CORPUS=folder.");
      System.exit(1);
    }
    Files.createDirectories(target);
    Path folder = Files.createTempDirectory("florin-hostile");
    HostileReport report;
    try (var run = new HostileRun(corpus, folder, PATIENCE);
        var lines = Files.newBufferedWriter(target.resolve("hostile.jsonl"))) {
      report = run.send(CorpusFile.of(corpus), SENDERS, lines);
      Files.copy(run.log(), target.resolve("florin.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    delete(folder);
    report.print(out);
    out.println("File by file: " + target.resolve("hostile.jsonl"));
    System.exit(report.isWell() ? 0 : 1);
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
