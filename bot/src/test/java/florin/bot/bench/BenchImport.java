package florin.bot.bench;

import florin.bot.commands.ImportUnderTest;
import florin.bot.files.FileLimits;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.documents.Upload;
import florin.imports.Booked;
import florin.imports.Import;
import florin.people.Membership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A long sheet on its way into a book, by the parts of its way: read in the parser process, staged,
 * summed up for the preview, booked, undone; and what pandas needs to put it into one bare table of
 * the same server.
 */
final class BenchImport implements Part {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int WARM_UP_ROWS = 5_000;
  private static final int WARM_UPS = 2;
  private static final int TIMES = 3;

  private static final String MEDIA =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final int rows;
  private final Python python;

  BenchImport(int rows, Python python) {
    this.rows = rows;
    this.python = python;
  }

  @Override
  public String name() {
    return "import";
  }

  /** Milliseconds. */
  private record Run(double read, double stage, double preview, double book, double undo) {
    double staged() {
      return read + stage;
    }

    double booked() {
      return read + stage + preview + book;
    }
  }

  @Override
  public void measure(Figures figures) throws Exception {
    byte[] sheet = Statement.xlsx(rows);
    // A million rows take longer than a file may; that is what is measured then.
    int seconds = Math.max(15, rows / 10_000);
    try (var files = new florin.bot.files.Files(FileLimits.of(200, 256, seconds));
        var books = DurableBooks.open();
        var memory = new ParserMemory()) {
      byte[] small = Statement.xlsx(WARM_UP_ROWS);
      for (int i = 0; i < WARM_UPS; i++) {
        run(files, books, "warm" + i, small);
      }
      List<Run> runs = new ArrayList<>();
      for (int i = 0; i < (rows > 300_000 ? 1 : TIMES); i++) {
        runs.add(run(files, books, "run" + i, sheet));
      }
      Run typical = typical(runs);
      String note =
          "%,d rows, %.1f MB, median of %d".formatted(rows, sheet.length / 1e6, runs.size());
      part(figures, "import.read", typical.read(), "in the parser process; " + note);
      part(figures, "import.stage", typical.stage(), "document kept, rows staged");
      part(figures, "import.preview", typical.preview(), "sums and duplicates");
      part(figures, "import.book", typical.book(), "entries, postings, totals, history");
      part(figures, "import.undo", typical.undo(), "");
      figures.add("import.booked.rate", rows / typical.booked() * 1000, "rows/s", "all but undo");
      figures.add(
          "import.parser.memory",
          memory.megabytes(),
          "MB",
          "heap at most 256",
          "most the process held, its heap bounded to 256 MB");
      compare(figures, books, sheet, typical);
    }
  }

  private static void part(Figures figures, String name, double millis, String note)
      throws IOException {
    figures.add(name, millis, "ms", note);
  }

  private static Run typical(List<Run> runs) {
    return new Run(
        Repeated.median(runs.stream().mapToDouble(Run::read).toArray()),
        Repeated.median(runs.stream().mapToDouble(Run::stage).toArray()),
        Repeated.median(runs.stream().mapToDouble(Run::preview).toArray()),
        Repeated.median(runs.stream().mapToDouble(Run::book).toArray()),
        Repeated.median(runs.stream().mapToDouble(Run::undo).toArray()));
  }

  /** The steps of an upload in a chat, each in a transaction of its own as there. */
  private static Run run(
      florin.bot.files.Files files, DurableBooks books, String person, byte[] sheet) {
    Membership anna = books.register("bench", person);
    long began = System.nanoTime();
    var options = ReadOptions.on(TODAY, Currency.getInstance("EUR"));
    FileOutcome outcome = files.read(sheet, "statement.xlsx", options);
    if (!(outcome instanceof FileOutcome.Read read)) {
      throw new IllegalStateException("not read: " + outcome);
    }
    long afterRead = System.nanoTime();
    Import staged =
        books.as(
            anna,
            open -> {
              var upload = Upload.of(sheet, "statement.xlsx", MEDIA);
              long document = open.documents().store(upload).id();
              return open.imports().stage(ImportUnderTest.draft(document, read));
            });
    long afterStage = System.nanoTime();
    books.read(anna, open -> open.imports().summary(staged.number()));
    long afterPreview = System.nanoTime();
    Booked booked = books.as(anna, open -> open.imports().book(staged.number(), true));
    long afterBook = System.nanoTime();
    books.as(anna, open -> open.imports().undo(booked.number()));
    long end = System.nanoTime();
    return new Run(
        (afterRead - began) / 1e6,
        (afterStage - afterRead) / 1e6,
        (afterPreview - afterStage) / 1e6,
        (afterBook - afterPreview) / 1e6,
        (end - afterBook) / 1e6);
  }

  private void compare(Figures figures, DurableBooks books, byte[] sheet, Run ours)
      throws IOException, InterruptedException {
    if (!python.has("pandas", "openpyxl", "sqlalchemy", "psycopg2")) {
      figures.missing(
          "import.pandas", "no Python with pandas, openpyxl, sqlalchemy, psycopg2; say PYTHON=...");
      return;
    }
    Path file = books.folder().resolve("statement.xlsx");
    Files.write(file, sheet);
    Map<String, Double> seconds = new HashMap<>();
    for (String line : python.run("pandas_import.py", credentials(books), file.toString())) {
      String[] words = line.split(" ");
      seconds.put(words[0], Double.parseDouble(words[1]) * 1000);
    }
    double read = seconds.getOrDefault("read", Double.NaN);
    double insert = seconds.getOrDefault("to_sql", Double.NaN);
    double copy = seconds.getOrDefault("copy", Double.NaN);
    figures.add("import.pandas.read", read, "ms", "pandas.read_excel");
    figures.add("import.pandas.to_sql", insert, "ms", "one bare table of the same server");
    figures.add("import.pandas.copy", copy, "ms", "COPY into the same table");
    figures.add(
        "import.booked.times",
        (read + insert) / ours.booked(),
        "x",
        "more than 1",
        "read_excel + to_sql, over upload to booked entries");
    figures.add(
        "import.staged.times",
        (read + copy) / ours.staged(),
        "x",
        "at least 5",
        "read_excel + COPY, over read and staged");
  }

  private static Map<String, String> credentials(DurableBooks books) {
    var url = java.net.URI.create(books.settings().url().substring("jdbc:".length()));
    return Map.of(
        "PGHOST", url.getHost(),
        "PGPORT", Integer.toString(url.getPort()),
        "PGDATABASE", url.getPath().substring(1),
        "PGUSER", books.settings().user(),
        "PGPASSWORD", books.settings().password().value());
  }
}
