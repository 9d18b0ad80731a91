package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import florin.Environment;
import florin.books.DatabaseSettings;
import florin.testing.FreshBooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {
  private static final String TOKEN = "123456:secret-token";

  private static FreshBooks books;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    books = new FreshBooks();
    books.register("Anna");
  }

  @AfterAll
  static void close() {
    books.close();
  }

  /** What the doctor said, and how it ended. */
  private record Visit(int code, String said) {}

  @Test
  void aHealthyInstallationIsWellInEveryRespect() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    var visit = visit(Map.of());
    assertThat(visit.said())
        .contains("ok    Java 25", "ok    data folder " + folder, "ok    database: PostgreSQL 18.")
        .contains("ok    books: 1, all add up", "ok    fonts: ", "files: read in a process")
        .contains(
            "ok    Telegram: not used", "ok    mail: not sent", "ok    web site: no copy answers")
        .contains("FLORIN_DATABASE_PASSWORD=***")
        .doesNotContain("BAD", books.settings().password().value())
        .endsWith("All is well.\n");
    assertThat(visit.code()).isZero();
  }

  @Test
  void aBookThatDoesNotAddUpIsNamed() throws Exception {
    long book = books.asOwner(sql -> sql.fetchSingle("select id from book").get(0, Long.class));
    books.asOwner(sql ->
        sql.execute(
            "insert into month_total (book_id, month, sign, category_id, location_id, bucket_id,"
                + " author_id, currency, amount, entries) select b.id, '2026-03-01', 'NEGATIVE', 0,"
                + " l.id, k.id, b.personal_of, 'EUR', 5, 1 from book b join location l on l.book_id"
                + " = b.id join bucket k on k.book_id = b.id limit 1"));
    try {
      var visit = visit(Map.of());
      assertThat(visit.said())
          .containsPattern("BAD   books: \\d+ differences, in the books " + book);
      assertThat(visit.code()).isOne();
    } finally {
      books.asOwner(sql -> sql.execute("delete from month_total"));
    }
  }

  @Test
  void aDatabaseThatIsAwayIsASentence() throws Exception {
    var visit = visit(Map.of("FLORIN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere"));
    assertThat(visit.said()).contains("BAD   database: The database cannot be reached: ");
    assertThat(visit.code()).isOne();
  }

  @Test
  void aDataFolderOthersMayReadIsNoted() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var visit = visit(Map.of());
    assertThat(visit.said()).contains("note  data folder", "Run: chmod 700 " + folder);
    assertThat(visit.code()).isZero();
  }

  @Test
  void aTokenTelegramDoesNotKnowIsToldAndNeverShown() throws Exception {
    var visit = visitWithTelegramAnswering(401);
    assertThat(visit.said())
        .contains("BAD   Telegram: http://127.0.0.1:", " does not know the token")
        .contains("FLORIN_TELEGRAM_TOKEN=***")
        .doesNotContain(TOKEN);
    assertThat(visit.code()).isOne();
  }

  @Test
  void aTokenTelegramKnowsIsFine() throws Exception {
    assertThat(visitWithTelegramAnswering(200).said()).contains(" knows the bot");
  }

  @Test
  void aTelegramThatIsSilentIsToldWithoutTheToken() throws Exception {
    var visit =
        visit(
            Map.of(
                "FLORIN_TELEGRAM_TOKEN", TOKEN, "FLORIN_TELEGRAM_API_URL", "http://127.0.0.1:1"));
    assertThat(visit.said()).contains("does not answer").doesNotContain(TOKEN);
    assertThat(visit.code()).isOne();
  }

  @Test
  void aMailServerThatIsAwayIsToldWithoutThePassword() throws Exception {
    var visit =
        visit(
            Map.of(
                "FLORIN_SMTP_URL", "smtp://bot:secret-word@127.0.0.1:1",
                "FLORIN_MAIL_FROM", "florin@example.org"));
    assertThat(visit.said())
        .contains("BAD   mail: 127.0.0.1:1 does not let Florin in")
        .doesNotContain("secret-word");
    assertThat(visit.code()).isOne();
  }

  private Visit visitWithTelegramAnswering(int status) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean asked = exchange.getRequestURI().getPath().equals("/bot" + TOKEN + "/getMe");
          exchange.sendResponseHeaders(asked ? status : 500, -1);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort();
      return visit(Map.of("FLORIN_TELEGRAM_TOKEN", TOKEN, "FLORIN_TELEGRAM_API_URL", address));
    } finally {
      server.stop(0);
    }
  }

  private Visit visit(Map<String, String> more) throws InterruptedException, IOException {
    DatabaseSettings database = books.settings();
    var given = new HashMap<String, String>();
    given.put("FLORIN_DATA_DIR", folder.toString());
    given.put("FLORIN_WEB_PORT", "1");
    given.put("FLORIN_DATABASE_URL", database.url());
    given.put("FLORIN_DATABASE_USER", database.user());
    given.put("FLORIN_DATABASE_PASSWORD", database.password().value());
    given.putAll(more);
    var environment = Environment.of(given);
    var settings = BotSettings.read(environment);
    environment.check();
    var said = new ByteArrayOutputStream();
    try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      int code = new Doctor(settings, environment.given(), out, books.clock()).examine();
      return new Visit(code, said.toString(StandardCharsets.UTF_8));
    }
  }
}
