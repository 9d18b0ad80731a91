package florin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.access.AccessLink.Purpose;
import florin.access.AccessLinks;
import florin.access.WebSessions;
import florin.people.Membership;
import florin.web.SiteWorld;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link does for its reader, and does not do for whatever else opens it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessLinkTest {
  private SiteWorld world;
  private Membership anna;
  private Membership max;

  @BeforeAll
  void open() {
    world = new SiteWorld();
    anna = world.books().register("Anna");
    max = world.books().join(world.books().register("Max"), anna.book().id(), Role.MANAGER);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TelegramBot (like TwitterBot)",
        "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
        "facebookexternalhit/1.1",
        "WhatsApp/2.23"
      })
  void whoeverLooksSpendsNothing(String crawler) {
    var path = "/login/" + world.link(max, "/invoices", Purpose.CHAT);
    for (int i = 0; i < 3; i++) {
      var seen = world.browser().get(path, "User-Agent", crawler);
      assertThat(seen.statusCode()).isEqualTo(200);
      assertThat(seen.body()).contains("Continue as Max?", "manager");
      assertThat(seen.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(world.browser().head(path, "User-Agent", crawler).statusCode()).isEqualTo(200);
    }
    var reader = world.browser();
    assertThat(reader.post(path).headers().firstValue("Location")).hasValue("/invoices");
    assertThat(reader.get("/").body()).contains("Dashboard", "Max");
  }

  @Test
  void ofFiftyAtOnceOneIsLetIn() throws Exception {
    var path = "/login/" + world.link(max, "/", Purpose.CHAT);
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      tries.add(() -> world.browser().post(path).statusCode());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var codes = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(tries)) {
        codes.add(answer.get());
      }
      assertThat(codes).filteredOn(code -> code == 303).hasSize(1);
      assertThat(codes).filteredOn(code -> code == 410).hasSize(49);
    }
  }

  @Test
  void usedTooOldTakenBackOrMadeUpItSaysSo() {
    var used = "/login/" + world.link(max, "/", Purpose.CHAT);
    world.browser().post(used);
    assertThat(world.browser().get(used).body()).contains("used already");
    assertThat(world.browser().post(used).statusCode()).isEqualTo(410);

    var revoked = "/login/" + world.link(max, "/", Purpose.NEWS);
    long id =
        world.books().list(anna, books -> books.plumbing().accessLinks().list()).getFirst().id();
    world.books().run(anna, books -> books.plumbing().accessLinks().revoke(id));
    assertThat(world.browser().post(revoked).body()).contains("taken back");

    var old = "/login/" + world.link(max, "/", Purpose.CHAT);
    world.books().clock().advance(AccessLinks.CHAT_LIFE.plusSeconds(1));
    assertThat(world.browser().get(old).body()).contains("too old");
    assertThat(world.browser().post(old).statusCode()).isEqualTo(410);

    assertThat(world.browser().get("/login/made-up").statusCode()).isEqualTo(410);
    assertThat(world.browser().post("/login/made-up").statusCode()).isEqualTo(410);
  }

  @Test
  void theTokenIsNowhereInTheDatabaseNorSentOn() {
    var token = world.link(max, "/", Purpose.CHAT);
    var seen = world.browser().get("/login/" + token);
    assertThat(seen.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(seen.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(seen.body()).doesNotContain(token);
    String stored = world.books().asOwner(sql -> sql.fetch("select * from access_link").toString());
    assertThat(stored).doesNotContain(token);
  }

  @Test
  void whoLeavesTheBookIsSignedOutOfItAtOnce() {
    var leo = world.books().join(world.books().register("Leo"), anna.book().id(), Role.VIEWER);
    var browser = world.signedIn(leo);
    var open = "/login/" + world.link(leo, "/", Purpose.NEWS);
    assertThat(browser.get("/").body()).contains("Leo");
    world.books().run(anna, books -> books.members().remove(leo.person().id()));
    assertThat(browser.get("/").body()).doesNotContain("Leo");
    assertThat(world.browser().post(open).statusCode()).isEqualTo(410);
  }

  @Test
  void aSessionEndsWhenNobodyUsesItAndAfterTwelveHoursAnyway() {
    var idle = world.signedIn(max);
    world.books().clock().advance(WebSessions.IDLE.plusSeconds(1));
    assertThat(idle.get("/").body()).doesNotContain("Max");

    var busy = world.signedIn(max);
    for (int i = 0; i < 35; i++) {
      world.books().clock().advance(Duration.ofMinutes(20));
      assertThat(busy.get("/").body()).contains("Max");
    }
    world.books().clock().advance(Duration.ofMinutes(21));
    assertThat(busy.get("/").body()).doesNotContain("Max");
  }

  @Test
  void aFormThatIsNotFromAPageOfTheSessionChangesNothing() {
    var browser = world.signedIn(max);
    assertThat(browser.post("/sign-out", "csrf", "guessed").statusCode()).isEqualTo(403);
    assertThat(browser.get("/").body()).contains("Max");
    assertThat(browser.post("/sign-out").statusCode()).isEqualTo(303);
    assertThat(browser.get("/").body()).doesNotContain("Max");
  }

  @Test
  void aFormOfAnotherSiteSignsNobodyIn() {
    var path = "/login/" + world.link(max, "/", Purpose.CHAT);
    var foreign =
        world
            .browser()
            .send(
                "POST", path, HttpRequest.BodyPublishers.noBody(), "Sec-Fetch-Site", "cross-site");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(world.browser().post(path).statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionThatCameWithNewsIsForItsBookAlone() {
    var browser = world.browser();
    browser.post("/login/" + world.link(max, "/", Purpose.NEWS));
    long own =
        world.books().list(max, books -> books.people().memberships()).stream()
            .filter(one -> one.book().personal())
            .findFirst()
            .orElseThrow()
            .book()
            .id();
    assertThat(browser.at("/").post("/book", "book", Long.toString(own)).body())
        .contains("You came by a link for this one book");

    var asked = world.signedIn(max);
    assertThat(asked.at("/").post("/book", "book", Long.toString(own)).statusCode()).isEqualTo(303);
  }
}
