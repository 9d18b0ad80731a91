package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every damaged, locked, huge or odd file of the corpus ends in an answer. Of each class the first
 * and every {@code hostile.every}-th file are tried, a system property that is 20 unless set. One
 * after the other: the next process starts while a file is read, and more only wait.
 */
final class HostileFilesTest {
  private static final int EVERY = Integer.getInteger("hostile.every", 20);
  private static final Set<String> NEVER_FOR_SOUND_FILES =
      Set.of(
          "file.broken",
          "file.encrypted",
          "file.unpacks-too-large",
          "file.too-many-parts",
          "file.reading-stopped");

  private record Entry(Path file, String kind, boolean readByLibrary) {}

  private record Tried(Entry entry, String answer, Duration took) {}

  @Test
  void everyFileEndsInAnAnswerInTime() throws IOException {
    List<Entry> entries = entries(SharedFolder.of("corpora"));
    List<Tried> tried = new ArrayList<>();
    try (var files = new florin.bot.files.Files(FileLimits.standard())) {
      for (Entry entry : entries) {
        tried.add(read(files, entry));
      }
    }
    TreeMap<String, Integer> table = new TreeMap<>();
    tried.forEach(t -> table.merge(t.entry().kind() + " -> " + t.answer(), 1, Integer::sum));
    table.forEach((what, count) -> System.out.printf("%5d  %s%n", count, what));
    tried.stream()
        .sorted(Comparator.comparing(Tried::took).reversed())
        .limit(5)
        .forEach(t -> System.out.printf("%s %s %s%n", t.took(), t.entry().file(), t.answer()));

    assertThat(tried).allSatisfy(t -> assertThat(t.took()).isLessThan(Duration.ofSeconds(15)));
    assertThat(tried)
        .filteredOn(t -> t.entry().readByLibrary())
        .noneMatch(t -> NEVER_FOR_SOUND_FILES.contains(t.answer()));
    assertThat(tried)
        .filteredOn(t -> t.entry().kind().contains("encrypted") && !t.entry().readByLibrary())
        .allMatch(t -> t.answer().equals("file.encrypted") || t.answer().startsWith("file.kind."));
  }

  private static Tried read(florin.bot.files.Files files, Entry entry) throws IOException {
    byte[] bytes = Files.readAllBytes(entry.file());
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));
    long start = System.nanoTime();
    FileOutcome outcome = files.read(bytes, entry.file().getFileName().toString(), options);
    return new Tried(entry, answer(outcome), Duration.ofNanos(System.nanoTime() - start));
  }

  private static String answer(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Read _ -> "read";
      case FileOutcome.EuroRates _ -> "rates";
      case FileOutcome.Asks asks -> "asks " + asks.question().id();
      case FileOutcome.Invoice _ -> "read as an invoice";
      case FileOutcome.NoText _ -> "nothing to book: file.no-text";
      case FileOutcome.Refused refused -> refused.reason().key();
      case FileOutcome.NothingToBook nothing -> "nothing to book: " + nothing.reason().key();
    };
  }

  private static List<Entry> entries(Path corpora) throws IOException {
    List<String> lines = Files.readAllLines(corpora.resolve("manifest.csv"));
    List<Entry> all =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells ->
                new Entry(
                    corpora.resolve(cells[0]),
                    cells[0].substring(0, cells[0].indexOf('/')) + " " + cells[1],
                    (cells[1].equals("legit")
                            && (cells[0].startsWith("csv") || cells[5].startsWith("OK")))
                        || (cells[0].startsWith("pdf/encrypted") && cells[5].startsWith("OK"))))
            .toList();
    Map<String, Integer> seen = new HashMap<>();
    return all.stream()
        .filter(entry -> isTried(seen.merge(entry.kind(), 1, Integer::sum)))
        .toList();
  }

  private static boolean isTried(int number) {
    return number == 1 || number % EVERY == 0;
  }
}
