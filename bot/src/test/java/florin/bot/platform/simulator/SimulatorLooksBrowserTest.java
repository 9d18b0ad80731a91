package florin.bot.platform.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import florin.web.Chromium;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the simulator looks: under the bar of the site, on every screen, in both themes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatorLooksBrowserTest {
  @RegisterExtension final ChatInBrowser chat = new ChatInBrowser();

  @Test
  void itFitsASmallScreenAndSwitchesPeopleThere() {
    chat.page().setViewportSize(360, 640);
    chat.write("/month");
    chat.write("/chart donut");
    assertThat(chat.theirs()).hasCount(2);
    assertThat(chat.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(
            chat.page()
                .evaluate(
                    "[...document.querySelectorAll('.bubble, .key')].every(e =>"
                        + " e.getBoundingClientRect().right <= 360)"))
        .isEqualTo(true);
    assertThat(chat.page().locator("#side")).isHidden();
    chat.page().click("#open-side");
    chat.page().locator(".person", new Page.LocatorOptions().setHasText("Lena Brandt")).click();
    assertThat(chat.page().locator("#side")).isHidden();
    assertThat(chat.page().locator("html")).hasAttribute("lang", "de");
  }

  @Test
  void lightAndDarkAreChosenAndRemembered() {
    assertThat(chat.page().locator("html")).hasAttribute("data-bs-theme", "light");
    chat.page().click("#theme");
    assertThat(chat.page().locator("html")).hasAttribute("data-bs-theme", "dark");
    chat.page().reload();
    assertThat(chat.page().locator("html")).hasAttribute("data-bs-theme", "dark");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nothingStopsAnybody(ColorScheme scheme) {
    chat.page()
        .emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    assertThat(chat.page().locator("html"))
        .hasAttribute("data-bs-theme", scheme.name().toLowerCase(Locale.ROOT));
    chat.write("lunch 12.50 #food");
    chat.write("/month");
    chat.write("/chart donut");
    chat.page().setInputFiles("#files", new FilePayload("one.csv", "text/csv", new byte[] {'a'}));
    chat.write("for March");
    assertThat(chat.theirs()).hasCount(4);
    chat.theirs().nth(0).locator(".key", new Locator.LocatorOptions().setHasText("Undo")).click();
    assertThat(chat.theirs().first()).containsText("Nothing is booked");
    for (int width : new int[] {1280, 360}) {
      chat.page().setViewportSize(width, 800);
      look(scheme + "-" + width);
      chat.mine().first().hover();
      chat.mine().first().locator("[data-action=reply]").click();
      chat.page().locator("#compose").pressSequentially("/");
      look(scheme + "-" + width + "-menu");
      chat.page().fill("#compose", "");
      chat.page().press("#compose", "Escape");
    }
    chat.page().click("#open-side");
    look(scheme + "-360-people");
  }

  private void look(String name) {
    chat.page().waitForTimeout(100);
    Chromium.picture(chat.page(), "simulator-" + name);
    assertThat(Chromium.faintWords(chat.page())).as(name).isEmpty();
    assertThat(Chromium.barriers(chat.page())).as(name).isEmpty();
  }

  @Test
  void theBarLeadsToTheStartAndBack() {
    var bar = chat.page().locator(".florin-nav");
    assertThat(bar.locator("[aria-current=page]")).hasText("Chat");
    bar.getByText("Start").click();
    assertThat(chat.page()).hasURL(chat.site().address() + "/");
    assertThat(bar.locator("[aria-current=page]")).hasText("Start");
    bar.getByText("Chat").click();
    assertThat(chat.page().locator("html")).hasAttribute("data-online", "true");
  }

  @Test
  void whoIsSignedInHasTheirPagesInTheBar() {
    chat.page().navigate(chat.site().address() + "/login/" + chat.link("Olga"));
    chat.page().locator("button.btn-primary").click();
    chat.page().locator(".florin-nav").getByText("Chat").click();
    assertThat(chat.page().locator(".florin-nav a"))
        .hasText(new String[] {"Dashboard", "Invoices", "Entries", "People", "Guide", "Chat"});
    assertThat(chat.page().locator(".florin-who")).hasText("Olga");
    chat.page().setViewportSize(360, 640);
    assertThat(chat.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void theKeyboardGoesPastTheBarAtOnce() {
    chat.page().locator(".person").last().click();
    assertThat(chat.page().locator("#playing")).containsText("Lena Brandt");
    chat.page().locator(".florin-skip").focus();
    chat.page().keyboard().press("Enter");
    assertThat(chat.page().locator("#compose")).isFocused();
    assertThat(chat.page().locator("#playing")).containsText("Lena Brandt");
  }

  @Test
  void newMessagesAreReadOut() {
    assertThat(chat.page().locator("#log")).hasAttribute("aria-live", "polite");
    assertThat(chat.page().locator("#log")).hasAttribute("role", "log");
    assertThat(chat.page().locator("button:not([aria-label])").all())
        .allSatisfy(button -> assertThat(button.textContent()).isNotBlank());
  }
}
