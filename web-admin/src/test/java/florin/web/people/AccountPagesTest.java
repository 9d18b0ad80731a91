package florin.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.access.AccessLink;
import florin.people.Identity;
import florin.people.Membership;
import florin.testing.FreshBooks;
import florin.web.Browser;
import florin.web.SiteWorld;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connecting another account on the site, and taking one off. */
final class AccountPagesTest {
  private static final Pattern LINE = Pattern.compile("readonly value=\"/link ([^\"]+)\"");
  private static final Identity TELEGRAM = new Identity("telegram", "4711");

  private final SiteWorld world = new SiteWorld();
  private Membership anna;

  @BeforeEach
  void open() {
    anna = world.books().register("Anna");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aCodeShownOnceMakesAnAccountTheirs() {
    Browser browser = world.signedIn(anna).at("/profile");
    assertThat(browser.get("/profile").body()).doesNotContain("Take off");

    String code = code(browser);
    assertThat(browser.get("/profile").body()).doesNotContain(code);
    send(code, TELEGRAM);

    assertThat(browser.get("/profile").body()).contains("Telegram · Anna T.", "Take off");
    assertThat(code(browser)).isNotEqualTo(code);
  }

  @Test
  void anAccountIsTakenOffButNotTheLast() {
    Browser browser = world.signedIn(anna).at("/profile");
    send(code(browser), TELEGRAM);

    var done =
        browser.post("/profile/accounts/take-off", "platform", "telegram", "account", "4711");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(browser.get("/profile?done=account").body())
        .contains("The account is taken off.")
        .doesNotContain("Anna T.");

    Identity first = FreshBooks.identity("Anna");
    var last =
        browser.post(
            "/profile/accounts/take-off",
            "platform",
            first.platform(),
            "account",
            first.externalId());
    assertThat(last.statusCode()).isEqualTo(422);
    assertThat(last.body()).contains("the only account you write from");
  }

  @Test
  void whoCameForOneBookAloneChangesNoAccounts() {
    Browser guest = world.browser();
    String path = world.link(anna, "/profile", AccessLink.Purpose.NEWS);
    guest.post("/login/" + path);
    guest.at("/profile");

    assertThat(guest.get("/profile").body()).doesNotContain("Connect another account");
    assertThat(guest.post("/profile/accounts/code").statusCode()).isEqualTo(403);
    assertThat(
            guest
                .post("/profile/accounts/take-off", "platform", "telegram", "account", "1")
                .statusCode())
        .isEqualTo(403);
  }

  private static String code(Browser browser) {
    var line = LINE.matcher(browser.post("/profile/accounts/code").body());
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  /** As the bot does with what somebody sends who is a stranger there. */
  private void send(String code, Identity account) {
    world
        .books()
        .database()
        .transact(
            Actor.guest(FreshBooks.CAUSE),
            books -> {
              var links = books.identityLinks();
              return links.add(links.find(code).key(), account, "Anna T.");
            });
  }
}
