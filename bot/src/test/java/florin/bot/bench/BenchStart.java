package florin.bot.bench;

import florin.books.EmbeddedPostgres;
import florin.bot.program.ProgramProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program as people start it, with the database it brings along, from the second time on. */
final class BenchStart implements Part {
  private static final int TIMES = 3;
  private static final Duration AT_REST = Duration.ofSeconds(5);
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    Path folder = Files.createTempDirectory("florin-bench");
    List<Double> starts = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    boolean packed = jars().size() == classPath().size();
    try (var program = new ProgramProcess(folder, Map.of("FLORIN_DEMO", "true"), options(folder))) {
      double first = program.awaitReady().toMillis();
      program.stop();
      for (int i = 0; i < TIMES; i++) {
        program.startAgain();
        starts.add((double) program.awaitReady().toMillis());
        Thread.sleep(AT_REST);
        memory.add(ParserMemory.of(program.pid(), RESIDENT) / 1024.0);
        program.stop();
      }
      figures.add("start.first", first, "ms", "makes the database and its demo books");
      figures.add(
          "start.second",
          Repeated.median(starts.stream().mapToDouble(s -> s).toArray()),
          "ms",
          "at most 3000",
          "from the JVM's start to /readyz, median of " + TIMES + (packed ? "" : ", not packed"));
      figures.add(
          "start.memory",
          Repeated.median(memory.stream().mapToDouble(m -> m).toArray()),
          "MB",
          "under 350",
          "resident, five seconds later");
    } finally {
      EmbeddedPostgres.start(folder.resolve("data")).close();
      DurableBooks.delete(folder);
    }
  }

  /** What {@code bin/florin} gives the JVM, its archive of classes included. */
  private static List<String> options(Path folder) {
    return List.of(
        ProgramProcess.LOG_OF_THE_PROGRAM,
        "-XX:+UseCompactObjectHeaders",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
        "-Xlog:cds*=off",
        "-Xlog:aot*=off",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        "-Dorg.jooq.no-logo=true",
        "-Dorg.jooq.no-tips=true",
        "-cp",
        jars().stream().collect(Collectors.joining(File.pathSeparator)));
  }

  /** Where the program is packed, its jars; elsewhere everything, and no archive is possible. */
  private static List<String> jars() {
    List<String> packed =
        classPath().stream().filter(entry -> entry.contains("/target/app/lib/")).toList();
    return packed.isEmpty() ? classPath() : packed;
  }

  private static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
  }
}
