package florin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import florin.access.MailAddress;
import florin.access.Passwords;
import florin.people.Membership;
import florin.testing.FreshBooks;
import florin.web.Browser;
import florin.web.SiteWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signing in with an address and a password, or by a link sent to the address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInTest {
  private static final String PASSWORD = "corréct horse battery";
  private final SiteWorld world = new SiteWorld();
  private final String kept = Passwords.kept(PASSWORD);
  private int test;
  private String address;
  private Membership anna;

  /** Another Anna, an hour after what was tried in the test before. */
  @BeforeEach
  void register() {
    test++;
    address = "anna" + test + "@example.org";
    anna = world.books().register("Anna", FreshBooks.identity("Anna " + test));
    world.books().clock().advance(Duration.ofMinutes(61));
    world
        .books()
        .run(
            anna,
            books -> {
              books
                  .plumbing()
                  .mailAddresses()
                  .claim(MailAddress.of("Anna" + test + "@Example.org"));
              books.plumbing().credentials().set(kept);
            });
  }

  @AfterAll
  void close() {
    world.close();
  }

  private static int signIn(Browser browser, String address, String password) {
    return browser
        .post("/sign-in", "address", address, "password", password, "back", "/profile")
        .statusCode();
  }

  @Test
  void theRightOneLetsInHoweverTheAddressIsWritten() {
    var browser = world.browser();
    var answer =
        browser.post(
            "/sign-in",
            "address",
            " " + address.replace("example", "EXAMPLE") + " ",
            "password",
            PASSWORD,
            "back",
            "/profile");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/profile");
    assertThat(browser.get("/profile").body()).contains("Anna");
  }

  @Test
  void unknownAndWrongGetTheSameAnswer() {
    var unknown =
        world.browser().post("/sign-in", "address", "leo@example.org", "password", PASSWORD);
    var wrong =
        world.browser().post("/sign-in", "address", "leo@example.org", "password", "something");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).isEqualTo(wrong.body()).contains("No one is known");
    assertThat(signIn(world.browser(), address, "wrong password")).isEqualTo(422);
  }

  /**
   * By turns, so that both meet the same machine. Who only looked for the address needs a tenth.
   */
  @Test
  void unknownTakesAsLongAsWrong() {
    for (int i = 0; i < 3; i++) {
      Passwords.matches("warm up", java.util.Optional.empty());
    }
    long unknown = Long.MAX_VALUE;
    long wrong = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      unknown = Math.min(unknown, nanosToRefuse("leo@example.org"));
      wrong = Math.min(wrong, nanosToRefuse(address));
    }
    assertThat((double) unknown / wrong).isBetween(1 / 3.0, 3.0);
  }

  private long nanosToRefuse(String unproven) {
    long begun = System.nanoTime();
    assertThat(signIn(world.browser(), unproven, "wrong password")).isEqualTo(422);
    return System.nanoTime() - begun;
  }

  @Test
  void whoGuessesTooOftenWaits() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(world.browser(), address, "guess " + i)).isEqualTo(422);
    }
    assertThat(signIn(world.browser(), address, PASSWORD)).isEqualTo(429);
    world.books().clock().advance(Duration.ofMinutes(16));
    assertThat(signIn(world.browser(), address, PASSWORD)).isEqualTo(303);
  }

  @Test
  void whereToGoAfterwardsIsAPageOfThisSite() {
    for (var elsewhere :
        new String[] {
          "https://evil.example", "//evil.example", "/\\evil.example", "", "javascript:1"
        }) {
      var answer =
          world
              .browser()
              .post("/sign-in", "address", address, "password", PASSWORD, "back", elsewhere);
      assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }
  }

  @Test
  void aLinkIsMailedOnlyToAProvenAddressAndTheAnswerTellsNobody() {
    var unproven = world.browser().post("/sign-in/link", "address", address);
    var unknown = world.browser().post("/sign-in/link", "address", "leo@example.org");
    assertThat(unproven.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"));
    assertThat(letters()).isZero();

    prove();
    for (int i = 0; i < 5; i++) {
      world.books().clock().advance(Duration.ofMinutes(1));
      assertThat(world.browser().post("/sign-in/link", "address", address).statusCode())
          .isEqualTo(303);
    }
    assertThat(letters()).isEqualTo(2);
  }

  private int letters() {
    return world
        .books()
        .asOwner(sql ->
            sql.fetchCount(
                org.jooq.impl.DSL.table("outbox"),
                org.jooq.impl.DSL.condition("payload::text like ?", "%" + address + "%")));
  }

  private void prove() {
    var token =
        world
            .books()
            .as(
                anna,
                books -> books.plumbing().mailAddresses().mintProof(anna.person().id(), address));
    var seen = world.browser().get("/mail/proof/" + token.text());
    assertThat(seen.body()).contains("Is this address yours?", address);
    assertThat(own().verified()).isFalse();
    assertThat(world.browser().post("/mail/proof/" + token.text()).body())
        .contains("The address is proven");
    assertThat(own().verified()).isTrue();
    assertThat(world.browser().post("/mail/proof/" + token.text()).statusCode()).isEqualTo(410);
  }

  private florin.access.MailAddresses.Known own() {
    return world.books().as(anna, books -> books.plumbing().mailAddresses().own()).orElseThrow();
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndEndsEveryOtherSession() {
    var here = world.signedIn(anna);
    var there = world.signedIn(anna);
    here.at("/profile");
    var wrong =
        here.post(
            "/profile/password",
            "current",
            "not it",
            "password",
            "brand new words",
            "again",
            "brand new words");
    assertThat(wrong.body()).contains("That is not your password so far");
    var differ =
        here.post(
            "/profile/password", "current", PASSWORD, "password", "brand new words", "again", "x");
    assertThat(differ.body()).contains("The two passwords differ");
    here.post(
        "/profile/password",
        "current",
        PASSWORD,
        "password",
        "brand new words",
        "again",
        "brand new words");
    assertThat(here.get("/profile").body()).contains("Anna");
    assertThat(there.get("/profile").statusCode()).isEqualTo(303);
    assertThat(signIn(world.browser(), address, PASSWORD)).isEqualTo(422);
    assertThat(signIn(world.browser(), address, "brand new words")).isEqualTo(303);
  }

  @Test
  void anAddressSomebodyElseHasProvenIsTakenAndAnUnprovenClaimGivesWay() {
    var leo = world.books().register("Leo");
    world
        .books()
        .run(
            leo,
            books ->
                books
                    .plumbing()
                    .mailAddresses()
                    .claim(MailAddress.of(address.replace("anna", "ANNA"))));
    prove();
    assertThat(world.books().as(leo, books -> books.plumbing().mailAddresses().own()).isPresent())
        .isFalse();
    var browser = world.signedIn(leo).at("/profile");
    assertThat(browser.post("/profile/address", "address", address).body())
        .contains("belongs to somebody registered here already");
  }

  @Test
  void somebodySignedOutIsLedToThePageAndBack() {
    var browser = world.browser();
    var sent = browser.get("/profile?x=1");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue("/sign-in?back=%2Fprofile%3Fx%3D1");
    var partial =
        browser.get(
            "/profile", "HX-Request", "true", "HX-Current-URL", "http://any.example/invoices?p=2");
    assertThat(partial.statusCode()).isEqualTo(204);
    assertThat(partial.headers().firstValue("HX-Redirect"))
        .hasValue("/sign-in?back=%2Finvoices%3Fp%3D2");
    assertThat(browser.post("/profile", "name", "x").statusCode()).isEqualTo(401);
  }
}
