package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.ChatsWorld;
import florin.bot.chat.PlatformUnderTest.Seen;
import florin.bot.files.Workbooks;
import florin.bot.platform.telegram.FakePerson;
import florin.bot.platform.telegram.FakeTelegram;
import florin.bot.stories.StoryInvoices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole program, its own PostgreSQL, a Telegram-like server and the real client library: what a
 * newcomer does in the first minutes, and what they see.
 */
final class EndToEndTest {
  private static Path folder;
  private static FakeTelegram telegram;
  private static RunningFlorin florin;

  @BeforeAll
  static void start() throws IOException {
    folder =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target").toAbsolutePath()), "end-to-end");
    telegram = new FakeTelegram();
    florin =
        new RunningFlorin(
            folder,
            Map.of(
                "FLORIN_TELEGRAM_TOKEN",
                telegram.token(),
                "FLORIN_TELEGRAM_API_URL",
                telegram.url().toString()));
  }

  @AfterAll
  static void stop() throws IOException {
    florin.close();
    telegram.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void fromTheFirstWordToTheChart() throws Exception {
    var anna = telegram.person(501, "en");
    anna.writes("lunch 12.50 #food");
    assertThat(answer(anna, 1).text()).contains("/start");
    anna.writes("/start");
    assertThat(answer(anna, 2).text()).contains("Welcome");

    anna.writes("lunch 12.50 #food");
    Seen card = answer(anna, 3);
    assertThat(card.text()).contains("Saved · #1").contains("12.50").contains("food");
    assertThat(card.buttons()).containsExactly("Edit", "Undo");
    assertThat(ofBook(501, "select sum(amount) from posting p where not voided and "))
        .isEqualTo("-12.5000");

    anna.presses(card, "Undo");
    ChatsWorld.await(
        "the card says it is undone", () -> anna.sees().get(2).text().contains("Undone"));
    assertThat(anna.sees()).hasSize(3);
    assertThat(anna.sees().get(2).id()).isEqualTo(card.id());
    assertThat(ofBook(501, "select count(*) from posting p where not voided and ")).isEqualTo("0");

    anna.sends("months.xlsx", Workbooks.incomeAndExpenses(), "");
    ChatsWorld.await("the preview", () -> anna.sees().getLast().buttons().contains("Save 24"));
    Seen preview = anna.sees().getLast();
    assertThat(preview.text())
        .contains("Income: 348,447.00 ZAR")
        .contains("Expenses: 140,687.00 ZAR");
    assertThat(ofBook(501, "select count(*) from posting p where not voided and ")).isEqualTo("0");
    anna.presses(preview, "Save 24");
    ChatsWorld.await(
        "the receipt", () -> anna.sees().getLast().text().contains("Imported 24 rows"));
    assertThat(
            ofBook(501, "select sum(amount) from posting p where not voided and amount > 0 and "))
        .isEqualTo("348447.0000");
    assertThat(
            ofBook(501, "select sum(amount) from posting p where not voided and amount < 0 and "))
        .isEqualTo("-140687.0000");
    assertThat(
            ofBook(
                501,
                "select count(distinct date_trunc('month', entry_date)) from posting p where not"
                    + " voided and "))
        .isEqualTo("12");

    String year =
        ofBook(
            501, "select max(extract(year from entry_date)) from posting p where not voided and ");
    anna.writes("/chart trend " + year);
    Seen chart = answer(anna, 5);
    assertThat(chart.text()).contains("348,447.00").contains("140,687.00");
    assertThat(chart.file()).as(chart.text()).isPresent();
    var picture = ImageIO.read(new ByteArrayInputStream(chart.file().orElseThrow().bytes()));
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isEqualTo(800);
  }

  @Test
  void aRestartInTheMiddleOfAQuestionLosesNothing() throws Exception {
    var boris = telegram.person(502, "en");
    boris.writes("/start");
    answer(boris, 1);
    boris.writes("coffee");
    assertThat(answer(boris, 2).text()).contains("coffee").endsWith("Send the amount.");
    florin.restart();
    boris.writes("3");
    assertThat(answer(boris, 3).text()).contains("Saved · #1").contains("3.00").contains("coffee");
    assertThat(ofBook(502, "select sum(amount) from posting p where not voided and "))
        .isEqualTo("-3.0000");
  }

  @Test
  void anInvoiceGoesToTheManagersAndBack() throws Exception {
    var anna = telegram.person(511, "en");
    var mia = telegram.person(512, "en");
    var ben = telegram.person(513, "en");
    for (FakePerson person : List.of(anna, mia, ben)) {
      person.writes("/start");
      answer(person, 1);
    }
    anna.writes("/book new Studio EUR");
    answer(anna, 2);
    joins(mia, invited(anna, "manager"));
    joins(ben, invited(anna, "agent"));

    ben.sends("acme.pdf", StoryInvoices.acme(), "");
    Seen draft = sees(ben, "119.00 EUR · draft");
    ben.presses(draft, "Submit");
    Seen annas = sees(anna, "asks for your approval");
    Seen mias = sees(mia, "asks for your approval");
    assertThat(annas.buttons()).contains("Approve", "Reject", "Document");

    mia.presses(mias, "Approve");

    ChatsWorld.await(
        "the other manager's card has changed",
        () ->
            anna.sees().stream()
                .anyMatch(
                    one -> one.id().equals(annas.id()) && one.text().contains("Approved by")));
    assertThat(sees(ben, "approved your invoice").buttons()).contains("Paid", "Pay by code");
    assertThat(sees(mia, "Approved by").buttons()).doesNotContain("Approve");

    ben.presses(sees(ben, "approved your invoice"), "Pay by code");
    ChatsWorld.await("the code", () -> ben.sees().getLast().file().isPresent());
  }

  private static String invited(FakePerson owner, String role) {
    owner.writes("/invite " + role);
    var code = Pattern.compile("one " + role + " of.*/start (\\S+)", Pattern.DOTALL);
    var found = code.matcher(sees(owner, "one " + role + " of").text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static void joins(FakePerson person, String code) {
    person.writes("/start " + code);
    person.presses(sees(person, "invites you"), "Join");
    sees(person, "You belong to");
  }

  private static Seen sees(FakePerson person, String words) {
    ChatsWorld.await(
        words, () -> person.sees().stream().anyMatch(one -> one.text().contains(words)));
    return person.sees().stream()
        .filter(one -> one.text().contains(words))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @Test
  void healthTellsTheTruth() throws Exception {
    assertThat(florin.get("/healthz").status()).isEqualTo(200);
    awaitReady(200, "\"status\" : \"ready\"");

    telegram.breaks(4);
    telegram.person(503, "en").writes("/start");
    awaitReady(200, "\"status\" : \"degraded\"");
    awaitReady(200, "\"status\" : \"ready\"");

    florin.withoutDatabase(() -> {
      awaitReady(503, "\"status\" : \"down\"");
      assertThat(status("/healthz")).isEqualTo(200);
    });
    awaitReady(200, "\"status\" : \"ready\"");
  }

  private static Seen answer(FakePerson person, int count) {
    ChatsWorld.await(count + " answers", () -> person.sees().size() >= count);
    assertThat(person.sees()).hasSize(count);
    return person.sees().getLast();
  }

  private static void awaitReady(int status, String words) {
    ChatsWorld.await(
        status + " with " + words,
        () -> {
          try {
            var answer = florin.get("/readyz");
            return answer.status() == status && answer.body().contains(words);
          } catch (IOException | InterruptedException unanswered) {
            return false;
          }
        });
  }

  private static int status(String path) {
    try {
      return florin.get(path).status();
    } catch (IOException | InterruptedException unanswered) {
      return 0;
    }
  }

  private static String ofBook(long person, String sql) throws Exception {
    return florin.ask(
        sql
            + "p.book_id = (select current_book_id from person join identity i on i.person_id ="
            + " person.id where i.platform = 'telegram' and i.external_id = '"
            + person
            + "')");
  }
}
