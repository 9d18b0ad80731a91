package florin.bot;

import florin.books.EmbeddedPostgres;
import florin.books.Inspection;
import florin.books.Migrations;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.bot.mail.MailFailed;
import florin.bot.mail.SmtpMailer;
import florin.bot.render.ChartPainter;
import florin.web.HealthProbe;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says what is in order and what is not, and what to do about it; changes nothing, and works beside
 * a running copy. Longer than most classes because it looks into every room once.
 *
 * @param given the settings as they were given, secrets masked
 */
record Doctor(BotSettings settings, Map<String, String> given, PrintStream out, Clock clock) {
  private static final long SCARCE = 1L << 30;
  private static final long EXHAUSTED = 100L << 20;
  private static final byte[] SHEET =
      "date;description;amount\n2026-03-04;lunch;-12.50\n2026-03-05;pay;100.00\n"
          .getBytes(StandardCharsets.UTF_8);

  /** 0 when nothing is amiss, 1 otherwise. */
  int examine() throws InterruptedException {
    var checkup = new Checkup(out);
    checkup.fine("Java " + Runtime.version() + " on " + System.getProperty("os.name"));
    settings(checkup);
    dataFolder(checkup);
    database(checkup);
    fonts(checkup);
    parser(checkup);
    new PlatformCheckup(settings).run(checkup);
    mail(checkup);
    site(checkup);
    return checkup.conclude();
  }

  private void settings(Checkup checkup) {
    checkup.fine(
        given.isEmpty()
            ? "settings: all as they are by default"
            : "settings: "
                + given.entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .collect(Collectors.joining(" ")));
  }

  private void dataFolder(Checkup checkup) {
    Path folder = settings.dataFolder().toAbsolutePath();
    if (!Files.exists(folder)) {
      checkup.fine("data folder " + folder + ": not there yet, the first start makes it");
      return;
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      checkup.problem(
          "data folder " + folder + ": cannot be written",
          "Give it to the user Florin runs as, or set another FLORIN_DATA_DIR.");
      return;
    }
    try {
      var others = permissions(folder).substring(3);
      if (!others.equals("------")) {
        checkup.note(
            "data folder " + folder + ": other users may look into it", "Run: chmod 700 " + folder);
      }
      room(checkup, folder);
    } catch (IOException unreadable) {
      checkup.problem("data folder " + folder + ": cannot be examined", "Look at its file system.");
    }
  }

  private static void room(Checkup checkup, Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    var found = "data folder %s: %,d MB are free".formatted(folder, free >> 20);
    if (free < EXHAUSTED) {
      checkup.problem(found, "Make room now: PostgreSQL stops when the disk is full.");
    } else if (free < SCARCE) {
      checkup.note(found, "Make room soon: PostgreSQL stops when the disk is full.");
    } else {
      checkup.fine(found);
    }
  }

  private static String permissions(Path folder) throws IOException {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
        : "rwx------";
  }

  private void database(Checkup checkup) {
    if (settings.server().isEmpty()
        && EmbeddedPostgres.running(settings.dataFolder()).isEmpty()
        && !Files.exists(settings.dataFolder().resolve("database"))) {
      checkup.fine("database: none yet, the first start makes one");
      return;
    }
    try {
      settings.server().ifPresent(Inspection::signIn);
      inspect(checkup);
    } catch (EmbeddedPostgres.Unavailable | Migrations.Unusable unusable) {
      checkup.problem(
          "database: " + unusable.getMessage(), "Nobody can record anything until this is mended.");
    }
  }

  /**
   * Opening it brings the schema up to date and refuses a role that could pass the row policies.
   */
  private void inspect(Checkup checkup) {
    try (var store = Store.beside(settings, clock)) {
      var inspection = Inspection.of(store.settings(), clock);
      checkup.fine(
          "database: PostgreSQL %s%s, schema version %s"
              .formatted(
                  inspection.server(),
                  settings.server().isPresent() ? "" : " (Florin’s own)",
                  inspection.schemaVersion()));
      books(checkup, inspection);
    } catch (EmbeddedPostgres.Unavailable | Migrations.Unusable unusable) {
      checkup.problem(
          "database: " + unusable.getMessage(), "Nobody can record anything until this is mended.");
    }
  }

  private static void books(Checkup checkup, Inspection inspection) {
    if (inspection.findings().isEmpty()) {
      checkup.fine("books: " + inspection.books() + ", all add up");
      return;
    }
    var where =
        inspection.findings().stream()
            .map(finding -> Long.toString(finding.bookId()))
            .distinct()
            .collect(Collectors.joining(", "));
    checkup.problem(
        "books: %d differences, in the books %s".formatted(inspection.findings().size(), where),
        "Make a backup now (florin backup), and send it with this line to whoever maintains"
            + " Florin.");
  }

  private static void fonts(Checkup checkup) {
    try {
      new ChartPainter();
      checkup.fine("fonts: charts have their letters");
    } catch (RuntimeException | LinkageError broken) {
      checkup.problem(
          "fonts: no letter can be drawn",
          "Install the font libraries of your system, on Debian: apt-get install fontconfig");
    }
  }

  private void parser(Checkup checkup) {
    try (var files = new florin.bot.files.Files(settings.files())) {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      var options = ReadOptions.on(today, Currency.getInstance("EUR"));
      if (!(files.read(SHEET, "check.csv", options) instanceof FileOutcome.Read)) {
        checkup.problem(
            "files: a small sheet could not be read",
            "The parser is a Java process of its own: look at memory and at"
                + " FLORIN_PARSER_HEAP_MB.");
        return;
      }
      var confinement = files.confinement();
      if (confinement.isEmpty() || confinement.equals("none")) {
        checkup.note(
            "files: read in a process of their own, which is not confined further",
            "Install unshare and setpriv (util-linux), and allow user name spaces, if files come"
                + " from strangers.");
      } else {
        checkup.fine(
            "files: read in a process of their own, without " + confinement.replace(",", " and "));
      }
    }
  }

  /** Connects as for sending, and sends nothing. */
  private void mail(Checkup checkup) throws InterruptedException {
    if (settings.mail().isEmpty()) {
      checkup.fine("mail: not sent (no FLORIN_SMTP_URL), letters are held to be read");
      return;
    }
    var server = settings.mail().get().host() + ":" + settings.mail().get().port();
    try {
      new SmtpMailer(settings.mail().get()).connect().close();
      checkup.fine("mail: " + server + " lets Florin in");
    } catch (MailFailed failed) {
      checkup.problem(
          "mail: " + server + " does not let Florin in: " + failed.getMessage(),
          "Look at FLORIN_SMTP_URL: host, port, user, password, and ?starttls=.");
    }
  }

  private void site(Checkup checkup) throws InterruptedException {
    var silent = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var place = settings.web().host() + ":" + settings.web().port();
    checkup.fine(
        new HealthProbe(settings.web(), silent).ask() == 0
            ? "web site: a running copy answers at " + place + " and is ready"
            : "web site: no copy answers at " + place + " now");
  }
}
