package florin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.people.Membership;
import florin.web.Browser;
import florin.web.SiteWorld;
import java.net.http.HttpResponse;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in by an invitation, and the claim of a fresh installation. */
final class JoiningTest {
  private final SiteWorld world = new SiteWorld();
  private Membership anna;

  @BeforeEach
  void open() {
    anna = world.books().register("Anna");
    anna =
        world.books().as(anna, books -> books.people().open("Office", Currency.getInstance("EUR")));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String invitation() {
    return "/register/"
        + world.books().as(anna, books -> books.invites().create(Role.AGENT)).code();
  }

  private static HttpResponse<String> register(
      Browser browser, String path, String address, String password, String again) {
    return browser.post(
        path, "name", "Mia Berg", "address", address, "password", password, "again", again);
  }

  @Test
  void whoIsInvitedRegistersAndIsSignedInAtOnce() {
    var path = invitation();
    var browser = world.browser();
    assertThat(browser.get(path).body())
        .contains("Join “Office”", "Anna invites you as agent", "managers and owners (Anna)");
    var answer = register(browser, path, "mia@example.org", "a few good words", "a few good words");
    assertThat(answer.headers().firstValue("Location")).hasValue("/guide?welcome=1");
    assertThat(browser.get("/guide?welcome=1").body())
        .contains("Welcome, Mia. You belong to “Office” now.");
    assertThat(world.browser().get(path).statusCode()).isEqualTo(410);
    assertThat(
            world.books().list(anna, books -> books.members().list()).stream()
                .map(member -> member.name() + " " + member.role()))
        .containsExactly("Anna OWNER", "Mia Berg AGENT");
  }

  @Test
  void whatIsWrongComesBackBesideItsFieldAndNobodyIsMade() {
    var path = invitation();
    var browser = world.browser();
    var answer = register(browser, path, "no address", "short", "other");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("cannot be a mail address", "The two passwords differ", "value=\"Mia Berg\"")
        .doesNotContain("value=\"short\"");
    assertThat(register(browser, path, "mia@example.org", "short", "short").body())
        .contains("too short");
    int people = world.books().asOwner(sql -> sql.fetchCount(org.jooq.impl.DSL.table("person")));
    assertThat(people).isEqualTo(1);
    assertThat(browser.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressProvenBySomebodyElseIsRefused() {
    world
        .books()
        .asOwner(sql ->
            sql.execute(
                "insert into mail_address (person_id, address, created_at, verified_at)"
                    + " values (?, 'anna@example.org', now(), now())",
                anna.person().id()));
    var path = invitation();
    var answer =
        register(world.browser(), path, "Anna@example.org", "a few good words", "a few good words");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("belongs to somebody registered here already");
    assertThat(world.browser().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsSignedInJoinsAsWhoTheyAre() {
    var leo = world.books().register("Leo");
    var browser = world.signedIn(leo);
    var path = invitation();
    assertThat(browser.get(path).body()).contains("Join as Leo");
    assertThat(browser.post(path + "/join").statusCode()).isEqualTo(303);
    assertThat(browser.get("/").body()).contains("Office");
  }

  @Test
  void theFirstToFollowTheClaimRunsTheInstallation() {
    var old = world.books().database().system(p -> p.claims().mint());
    var token = world.books().database().system(p -> p.claims().mint());
    assertThat(world.browser().get("/claim/" + old.text()).statusCode()).isEqualTo(410);
    var browser = world.browser();
    assertThat(browser.get("/claim/" + token.text()).body()).contains("Run this installation");
    register(
        browser,
        "/claim/" + token.text(),
        "op@example.org",
        "a few good words",
        "a few good words");
    assertThat(browser.get("/profile").body()).contains("Mia Berg", "href=\"/system\"");
    assertThat(world.browser().get("/claim/" + token.text()).statusCode()).isEqualTo(410);
    assertThat(world.books().database().<Boolean>system(p -> p.claims().isClaimed())).isTrue();
  }
}
