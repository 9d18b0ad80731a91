package florin.web.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import florin.Role;
import florin.access.AccessLink.Purpose;
import florin.access.WebSessions;
import florin.web.Chromium;
import florin.web.Chromium.Look;
import florin.web.Desk;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way in and out, and the pages about people, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessPagesBrowserTest {
  // Whoever runs the installation; and into a personal book nobody is invited.
  @RegisterExtension
  final Desk desk =
      new Desk(office ->
          office
              .world
              .books()
              .asOwner(sql ->
                  sql.execute(
                          "update person set operator = true where id = ?",
                          office.anna.person().id())
                      + sql.execute(
                          "update book set personal_of = null where id = ?",
                          office.anna.book().id())));

  private Page annasPage(Look look) {
    return desk.come(desk.office().anna, "/", look);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void aLinkLetsInOnceAndThenSaysSo() {
    var office = desk.office();
    var token = office.world.link(office.mia, "/guide", Purpose.CHAT);
    var page = desk.chromium().open(office.world, token, Look.DESKTOP);
    assertThat(page).hasURL(office.world.address() + "/guide");
    page.navigate("/login/" + token);
    assertThat(page.locator("h1")).hasText("This link no longer works");
    Chromium.picture(page, "link-used");
  }

  @Test
  void anInvitationIsMadeWithItsSquareAndTakenBack() {
    var page = annasPage(Look.DESKTOP);
    page.navigate("/people");
    button(page, "Invite").click();
    assertThat(page.locator(".florin-square")).isVisible();
    Chromium.picture(page, "people-desktop");
    page.navigate("/people");
    assertThat(page.locator(".florin-square")).hasCount(0);
    int before = page.getByText("Take back").count();
    page.locator("section:has(#invites) .florin-list button").first().click();
    page.waitForLoadState();
    Assertions.assertThat(page.getByText("Take back").count()).isLessThan(before);
  }

  @Test
  void whoIsInvitedRegistersWithTheKeyboardAlone() {
    var office = desk.office();
    var code =
        office.world.books().as(office.anna, books -> books.invites().create(Role.AGENT)).code();
    var page = desk.come(desk.office().vera, "/", Look.PHONE);
    page.locator(".florin-menu summary").click();
    button(page, "Sign out").click();
    page.waitForLoadState();
    page.navigate("/register/" + code);
    Chromium.picture(page, "register-phone");
    page.locator("#name").focus();
    page.keyboard().type("Nora Lind");
    page.keyboard().press("Tab");
    page.keyboard().type("nora@example.org");
    page.keyboard().press("Tab");
    page.keyboard().type("one two three");
    page.keyboard().press("Tab");
    page.keyboard().type("one two four");
    page.keyboard().press("Enter");
    assertThat(page.locator(".florin-errors")).containsText("The two passwords differ");
    assertThat(page.locator("#name")).hasValue("Nora Lind");
    Chromium.picture(page, "register-wrong-phone");
    page.locator("#password").fill("one two three");
    page.locator("#again").fill("one two three");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=status]")).containsText("Welcome, Nora");
  }

  @Test
  void aSessionThatEndedAsksToSignInAndComesBack() {
    var office = desk.office();
    var page = annasPage(Look.DESKTOP);
    page.navigate("/profile");
    office.world.books().clock().advance(WebSessions.IDLE.plusSeconds(60));
    page.reload();
    assertThat(page).hasURL(office.world.address() + "/sign-in?back=%2Fprofile");
    page.navigate("/login/" + office.link(office.anna, "/profile"));
    page.locator("button.btn-primary").click();
    assertThat(page.locator("h1")).hasText("Profile");
  }

  @Test
  void theEndOfASessionIsAnnouncedAndCanBePutOff() {
    var page = annasPage(Look.DESKTOP);
    page.navigate("/guide");
    page.evaluate(
        "document.body.dataset.idle = '60'; document.dispatchEvent(new"
            + " CustomEvent('htmx:afterRequest'))");
    assertThat(page.locator("#expiry")).isVisible();
    assertThat(page.locator("#stay")).isFocused();
    page.evaluate("document.body.dataset.idle = '1800'");
    page.locator("#stay").click();
    assertThat(page.locator("#expiry")).isHidden();
  }

  @Test
  void nothingSeriousStandsInAnybodysWay() {
    var office = desk.office();
    for (var look : List.of(Look.DESKTOP, Look.DESKTOP.dark(), Look.PHONE, Look.PHONE.dark())) {
      var page = annasPage(look);
      for (var path : List.of("/people", "/profile", "/guide", "/system")) {
        page.navigate(path);
        look(page, path.substring(1), look);
      }
      page.navigate("/profile");
      button(page, "Connect another account").click();
      assertThat(page.locator("#code")).hasValue(Pattern.compile("/link [A-Z0-9-]+"));
      look(page, "profile-code", look);
      page.locator(".florin-menu summary").click();
      look(page, "menu", look);
      button(page, "Sign out").click();
      page.waitForLoadState();
      page.navigate("/sign-in");
      look(page, "sign-in", look);
      page.navigate("/");
      look(page, "start", look);
      page.navigate("/login/" + office.link(office.mia, "/"));
      look(page, "link", look);
    }
  }

  private static void look(Page page, String name, Look look) {
    Chromium.picture(
        page, name + "-" + look.width() + "-" + look.colours().name().toLowerCase(Locale.ROOT));
    Assertions.assertThat(Chromium.barriers(page)).as("%s", page.url()).isEmpty();
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s is as wide as the screen", page.url())
        .isEqualTo(true);
  }
}
