package florin.bot.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.Workbooks;
import florin.bot.hostile.HostileRun.Result;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code make hostile} in small, with files made here. */
final class SmallHostileTest {

  /** Other tests may run beside this one. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Without a table of its objects, as damaged as it is sound. */
  private static final String PAGE =
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R\
      /Resources<</Font<</F 4 0 R>>>>>> endobj
      4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      5 0 obj <</Length 47>> stream
      BT /F 10 Tf 50 800 Td (Dear Anna, hello.) Tj ET
      endstream endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder manifest = new StringBuilder("file,class,bare_library_outcome\n");

  @Test
  void everyFileEndsInAnAnswerAndAnotherChatIsAnswered(@TempDir Path corpus) throws Exception {
    add("months.xlsx", "legit", "OK:sheets=1", Workbooks.incomeAndExpenses());
    add("letter.pdf", "legit", "OK:pages=1", PAGE.getBytes(StandardCharsets.US_ASCII));
    add("words.csv", "legit", "OK", "there,is\nno,table\n".getBytes(StandardCharsets.UTF_8));
    add("unclear.csv", "legit", "OK", unclear());
    add("locked.xlsx", "encrypted", "EXC", Workbooks.lockedXlsx());
    add("torn.xlsx", "malformed", "EXC", half(Workbooks.incomeAndExpenses()));
    write(corpus);

    var lines = new StringWriter();
    HostileReport report;
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path folder = Files.createTempDirectory(target, "hostile");
    try (var run = new HostileRun(corpus, folder, PATIENCE)) {
      report = run.send(CorpusFile.of(corpus), 1, lines);
    }
    Hostile.delete(folder);

    Map<String, String> outcomes =
        report.results().stream()
            .collect(Collectors.toMap(result -> result.file().file(), SmallHostileTest::words));
    assertThat(outcomes)
        .containsEntry("months.xlsx", "read: months.xlsx · sheet “Sheet1” · 24 rows")
        .containsEntry("letter.pdf", "read: nothing to book")
        .containsEntry("words.csv", "read: nothing to book")
        .containsEntry("unclear.csv", "asked: file.ask.date-order")
        .containsEntry("locked.xlsx", "refused: file.encrypted")
        .containsEntry("torn.xlsx", "refused: file.broken");
    assertThat(report.wronged()).isEmpty();
    assertThat(report.deaths().all()).isZero();
    assertThat(report.others()).isNotEmpty();
    assertThat(report.isWell()).isTrue();
    assertThat(lines.toString().lines())
        .hasSize(files.size())
        .allMatch(line ->
            line.matches("\\{\"file\":\".+\",\"outcome\":\".+\",\"reason\":\".+\",\"ms\":\\d+}"));
  }

  @Test
  void deathsOfParsersAreCountedByWhatTheProgramLogs() {
    var log =
        List.of(
            "INFO ParserProcess parser ended late=true exit=137 seen=java.io.EOFException",
            "INFO ParserProcess parser ended late=false exit=3 seen=java.io.EOFException",
            "INFO ParserProcess parser ended late=false exit=134 seen=java.io.EOFException",
            "INFO Something else");
    assertThat(ParserDeaths.of(log)).isEqualTo(new ParserDeaths(1, 1, 1, 0));
    assertThat(ParserDeaths.of(log).restarts()).isEqualTo(3);
  }

  private static String words(Result result) {
    return result.verdict().outcome().word() + ": " + result.verdict().reason();
  }

  private void add(String name, String kind, String bare, byte[] bytes) {
    files.put(name, bytes);
    manifest.append(name).append(',').append(kind).append(',').append(bare).append('\n');
  }

  private void write(Path corpus) throws IOException {
    for (var file : files.entrySet()) {
      Files.write(corpus.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(corpus.resolve("manifest.csv"), manifest);
  }

  private static byte[] unclear() {
    return "Date,Description,Amount\n03/04/2026,tea,-1.50\n05/06/2026,bread,-2.50\n"
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] half(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }
}
