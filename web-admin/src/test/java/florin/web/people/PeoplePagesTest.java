package florin.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.people.Membership;
import florin.web.SiteWorld;
import java.util.Currency;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners and managers do with the members of their book. */
final class PeoplePagesTest {
  private static final Pattern SECRET = Pattern.compile("readonly value=\"http://[^/]+([^\"]+)\"");
  private final SiteWorld world = new SiteWorld();
  private Membership anna;
  private Membership max;
  private Membership mia;

  @BeforeEach
  void open() {
    anna = world.books().register("Anna");
    anna =
        world.books().as(anna, books -> books.people().open("Office", Currency.getInstance("EUR")));
    max = world.books().join(world.books().register("Max"), anna.book().id(), Role.MANAGER);
    mia = world.books().join(world.books().register("Mia"), anna.book().id(), Role.AGENT);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anInvitationIsShownOnceAndLetsSomebodyIn() {
    var browser = world.signedIn(max).at("/people");
    var made = browser.post("/people/invite", "role", "AGENT");
    var found = SECRET.matcher(made.body());
    assertThat(found.find()).isTrue();
    assertThat(made.body()).contains("<svg class=\"florin-square\"");
    assertThat(world.browser().get(found.group(1)).body()).contains("Max invites you as agent");
    assertThat(browser.get("/people").body())
        .contains("As agent, by Max")
        .doesNotContain(found.group(1));
    assertThat(browser.post("/people/invite", "role", "MANAGER").statusCode()).isEqualTo(422);
    assertThat(browser.post("/people/invite", "role", "KING").statusCode()).isEqualTo(400);
  }

  @Test
  void aManagerMakesALinkForAMemberButNotForAnOwner() {
    var browser = world.signedIn(max).at("/people");
    var made = browser.post("/people/link", "person", Long.toString(mia.person().id()));
    var found = SECRET.matcher(made.body());
    assertThat(found.find()).isTrue();
    var reader = world.browser();
    assertThat(reader.get(found.group(1)).body()).contains("Continue as Mia?");
    assertThat(reader.post(found.group(1)).statusCode()).isEqualTo(303);
    assertThat(browser.get("/people").body()).contains("made by Max", "used");

    assertThat(browser.post("/people/link", "person", Long.toString(anna.person().id())).body())
        .contains("Only an owner can make a link for an owner");
    var stranger = world.books().register("Zoe");
    assertThat(browser.post("/people/link", "person", Long.toString(stranger.person().id())).body())
        .contains("does not belong to this book");
  }

  @Test
  void onlyAnOwnerGivesRolesAndRemoves() {
    var person = Long.toString(mia.person().id());
    var manager = world.signedIn(max).at("/people");
    assertThat(manager.post("/people/role", "person", person, "role", "MANAGER").statusCode())
        .isEqualTo(403);
    assertThat(manager.post("/people/remove", "person", person).statusCode()).isEqualTo(403);
    assertThat(world.signedIn(mia).get("/people").statusCode()).isEqualTo(403);

    var owner = world.signedIn(anna).at("/people");
    owner.post("/people/role", "person", person, "role", "VIEWER");
    assertThat(world.signedIn(mia).get("/profile").body()).contains("viewer");
    var gone = world.signedIn(mia);
    assertThat(owner.post("/people/remove", "person", person).statusCode()).isEqualTo(303);
    assertThat(gone.get("/profile").body()).doesNotContain("Office");
    assertThat(
            owner.post("/people/remove", "person", Long.toString(anna.person().id())).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatSomebodyElseMayUseCanBeTakenBack() {
    var browser = world.signedIn(anna).at("/people");
    var made = browser.post("/people/link", "person", Long.toString(max.person().id()));
    var found = SECRET.matcher(made.body());
    assertThat(found.find()).isTrue();
    long id =
        world.books().list(anna, books -> books.plumbing().accessLinks().list()).getFirst().id();
    assertThat(browser.post("/people/link/revoke", "id", Long.toString(id)).statusCode())
        .isEqualTo(303);
    assertThat(world.browser().get(found.group(1)).body()).contains("taken back");

    var other = world.books().register("Zoe");
    var mine = world.link(max, "/", florin.access.AccessLink.Purpose.CHAT);
    long foreign =
        world.books().list(anna, books -> books.plumbing().accessLinks().list()).getFirst().id();
    var elsewhere = world.signedIn(other).at("/people");
    assertThat(elsewhere.post("/people/link/revoke", "id", Long.toString(foreign)).statusCode())
        .isEqualTo(404);
    assertThat(world.browser().get("/login/" + mine).statusCode()).isEqualTo(200);
  }
}
