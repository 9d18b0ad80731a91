package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.Detail;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.ReadTable;
import florin.bot.files.reading.Remark;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real gate and the real parser process. */
final class FilesTest {
  private static final ReadOptions OPTIONS =
      ReadOptions.on(LocalDate.of(2026, 3, 5), Currency.getInstance("EUR"));

  private static Files files;

  @BeforeAll
  static void start() {
    files = new Files(FileLimits.standard());
  }

  @AfterAll
  static void stop() {
    files.close();
  }

  @Test
  void aPdfLockedForTheHolderOfACertificateIsCalledLocked() {
    var pdf =
        new StringBuilder(
            """
            %PDF-1.6
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
            3 0 obj <</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 1/Recipients[(x)]>> endobj
            """);
    int table = pdf.length();
    pdf.append("xref\n0 4\n0000000000 65535 f \n");
    for (int object = 1; object <= 3; object++) {
      pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.indexOf(object + " 0 obj")));
    }
    pdf.append("trailer <</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]>>\n");
    pdf.append("startxref\n").append(table).append("\n%%EOF\n");
    byte[] bytes = pdf.toString().getBytes(StandardCharsets.US_ASCII);
    assertThat(files.read(bytes, "locked.pdf", OPTIONS))
        .isEqualTo(new FileOutcome.Refused(Remark.of("file.encrypted")));
  }

  @Test
  void aWorkbookOfMonthsBecomesAnEntryForEachFigure() {
    ReadTable table = table(files.read(Workbooks.incomeAndExpenses(), "budget.xlsx", OPTIONS));

    assertThat(table.rows()).hasSize(24);
    assertThat(sum(table, 1)).isEqualByComparingTo("348447");
    assertThat(sum(table, -1)).isEqualByComparingTo("-140687");
    assertThat(table.rows())
        .extracting(ReadRow::date)
        .contains(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 12, 31));
    assertThat(table.rows()).allMatch(row -> row.detail(Detail.CURRENCY).orElse("").equals("ZAR"));
    assertThat(table.problems()).isEmpty();
    assertThat(table.remarks()).extracting("key").containsExactly("file.remark.year-taken");
    assertThat(table.choices()).singleElement().extracting("id").isEqualTo("newest-year");
  }

  @Test
  void howManyRowsAreReadIsToldMeanwhile() {
    var sheet = new StringBuilder("Date,Amount\n");
    for (int row = 0; row < 2500; row++) {
      sheet.append("2026-01-02,-3\n");
    }
    List<Integer> told = new ArrayList<>();
    byte[] bytes = sheet.toString().getBytes(StandardCharsets.UTF_8);

    ReadTable table = table(files.read(bytes, "a.csv", OPTIONS, told::add));

    assertThat(table.rows()).hasSize(2500);
    assertThat(told).containsExactly(1000, 2000);
  }

  @Test
  void lockedFilesAreCalledLocked() {
    assertThat(refusal(files.read(Workbooks.lockedXlsx(), "a.xlsx", OPTIONS)))
        .isEqualTo("file.encrypted");
    assertThat(refusal(files.read(Workbooks.lockedXls(), "a.xls", OPTIONS)))
        .isEqualTo("file.encrypted");
  }

  @Test
  void aFileThatNeedsTooMuchMemoryEndsOnlyItsOwnProcess() {
    byte[] bomb = Workbooks.memoryBomb(1_200_000);
    try (Files small = new Files(FileLimits.of(20, 40, 15))) {
      assertThat(refusal(small.read(bomb, "a.xlsx", OPTIONS))).isEqualTo("file.too-complex");
      assertThat(table(small.read(Workbooks.incomeAndExpenses(), "b.xlsx", OPTIONS)).rows())
          .hasSize(24);
    }
  }

  @Test
  void aFileThatTakesTooLongIsGivenUp() {
    FileLimits shipped = FileLimits.standard();
    FileLimits hasty =
        new FileLimits(
            shipped.uploadBytes(),
            100,
            shipped.unpackedBytes(),
            256,
            Duration.ofMillis(150),
            1,
            Duration.ofSeconds(60));
    try (Files impatient = new Files(hasty)) {
      assertThat(refusal(impatient.read(Workbooks.longCsv(600_000), "a.csv", OPTIONS)))
          .isEqualTo("file.too-slow");
    }
  }

  @Test
  void aParserThatDiesWhileItWaitsIsReplaced() {
    try (ParserPool pool = new ParserPool(FileLimits.standard())) {
      ParserProcess waiting = pool.waiting().orElseThrow();
      ProcessHandle.of(waiting.pid()).orElseThrow().destroyForcibly();
      waiting.close();
      assertThat(
              pool.read(content("Date,Amount\n2026-01-02,-3\n2026-01-03,4"), OPTIONS, rows -> {}))
          .isInstanceOf(FileOutcome.Read.class);
    }
  }

  @Test
  void aParserKilledWhileItReadsLeavesAnAnswer() throws Exception {
    try (ParserPool pool = new ParserPool(FileLimits.standard());
        ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor()) {
      ProcessHandle parser = ProcessHandle.of(pool.waiting().orElseThrow().pid()).orElseThrow();
      byte[] slow = Workbooks.longCsv(700_000);
      Future<FileOutcome> outcome =
          reading.submit(
              () -> pool.read(new FileContent(FileKind.CSV, "a.csv", slow), OPTIONS, rows -> {}));
      Thread.sleep(100);
      parser.destroyForcibly();
      assertThat(refusal(outcome.get())).isEqualTo("file.reading-stopped");
      assertThat(
              pool.read(content("Date,Amount\n2026-01-02,-3\n2026-01-03,4"), OPTIONS, rows -> {}))
          .isInstanceOf(FileOutcome.Read.class);
    }
  }

  @Test
  void theParserSeesNoEnvironmentAndStandsInAnEmptyFolder() throws IOException {
    Assumptions.assumeTrue(
        java.nio.file.Files.isDirectory(Path.of("/proc/self")), "there is no /proc on this system");
    try (ParserPool pool = new ParserPool(FileLimits.standard())) {
      Path process = Path.of("/proc", String.valueOf(pool.waiting().orElseThrow().pid()));
      assertThat(java.nio.file.Files.readAllBytes(process.resolve("environ"))).isEmpty();
      try (var inside = java.nio.file.Files.list(process.resolve("cwd").toRealPath())) {
        assertThat(inside).isEmpty();
      }
      System.out.printf("parser confined: %s%n", pool.confinedBy().orElseThrow());
      if (pool.confinedBy().orElseThrow().contains("network")) {
        String devices =
            java.nio.file.Files.readString(process.resolve("net/dev"), StandardCharsets.UTF_8);
        assertThat(devices.lines().skip(2)).allMatch(line -> line.strip().startsWith("lo:"));
      }
    }
  }

  @Test
  void theFolderOfAKilledProgramsParserIsClearedAwayAndNoOther() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path left = java.nio.file.Files.createTempDirectory("florin-parser-" + gone.pid() + "-");
    long own = ProcessHandle.current().pid();
    Path used = java.nio.file.Files.createTempDirectory("florin-parser-" + own + "-");
    ParserProcess.clearLeftBehind();
    assertThat(left).doesNotExist();
    assertThat(used).exists();
    java.nio.file.Files.delete(used);
  }

  @Test
  void manyFilesAtOnceAreAllRead() throws Exception {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<FileOutcome>> sent = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        sent.add(() -> files.read(Workbooks.incomeAndExpenses(), "a.xlsx", OPTIONS));
      }
      for (Future<FileOutcome> outcome : senders.invokeAll(sent)) {
        assertThat(table(outcome.get()).rows()).hasSize(24);
      }
    }
  }

  @Test
  void aWaitingParserReadsTheNextFile() {
    try (ParserPool pool = new ParserPool(FileLimits.standard())) {
      byte[] workbook = Workbooks.incomeAndExpenses();
      pool.waiting();
      long start = System.nanoTime();
      FileOutcome outcome =
          pool.read(new FileContent(FileKind.XLSX, "a.xlsx", workbook), OPTIONS, rows -> {});
      System.out.printf(
          "small workbook by a waiting parser: %d ms%n", (System.nanoTime() - start) / 1_000_000);
      assertThat(outcome).isInstanceOf(FileOutcome.Read.class);
    }
  }

  private static FileContent content(String csv) {
    return new FileContent(FileKind.CSV, "a.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadTable table(FileOutcome outcome) {
    assertThat(outcome).isInstanceOf(FileOutcome.Read.class);
    return ((FileOutcome.Read) outcome).tables().getFirst();
  }

  private static String refusal(FileOutcome outcome) {
    return outcome instanceof FileOutcome.Refused refused
        ? refused.reason().key()
        : outcome.toString();
  }

  private static BigDecimal sum(ReadTable table, int sign) {
    return table.rows().stream()
        .map(ReadRow::signedAmount)
        .filter(amount -> amount.signum() == sign)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
