package florin.web.invoices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import florin.invoices.InvoiceState;
import florin.people.Membership;
import florin.web.Chromium;
import florin.web.Chromium.Look;
import florin.web.Office;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Invoices as somebody sees them in a browser. After every test: nothing was asked of anybody else,
 * no policy was broken.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvoicePagesBrowserTest {
  private @Nullable Chromium chromium;
  private @Nullable Office office;
  private @Nullable Page page;

  @BeforeAll
  void launch() {
    var found = Chromium.launch("InvoicePagesBrowserTest");
    assumeTrue(found.isPresent(), Chromium.ABSENT);
    chromium = found.get();
  }

  @BeforeEach
  void open() {
    office = new Office();
    office.sendInvoices();
  }

  @AfterEach
  void close() {
    if (page != null) {
      page.context().close();
    }
    if (office != null) {
      office.close();
    }
    if (chromium != null) {
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @AfterAll
  void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private Office office() {
    return Objects.requireNonNull(office);
  }

  private Page come(Membership who, String to, Look look) {
    var come = Objects.requireNonNull(chromium).open(office().world, office().link(who, to), look);
    page = come;
    return come;
  }

  @Test
  void theDocumentStandsBesideTheDetails() {
    var desk = come(office().mia, "/invoices/1", Look.DESKTOP);
    var left = desk.locator("#document").boundingBox();
    var right = desk.locator("#details").boundingBox();
    assertThat(left.x + left.width).isLessThan(right.x);
    assertThat(left.width / (left.width + right.width)).isBetween(0.53, 0.57);
    assertThat(desk.locator("#document iframe")).hasCount(1);
    assertThat(desk.locator("#details")).containsText("please check");
    assertThat(desk.locator("#details")).containsText("from \u201cTotal EUR 1475.60\u201d");

    var divider = desk.locator("#divider");
    divider.focus();
    divider.press("ArrowLeft");
    divider.press("ArrowLeft");
    assertThat(divider).hasAttribute("aria-valuenow", "45");
    desk.reload();
    assertThat(desk.locator("#divider")).hasAttribute("aria-valuenow", "45");
  }

  @Test
  void theBrowsersOwnViewerShowsThePdfInItsFrame() {
    var desk = come(office().mia, "/invoices/1", Look.DESKTOP);
    desk.waitForCondition(() ->
        desk.frames().stream().anyMatch(frame -> frame.url().startsWith("chrome-extension:")));
    desk.waitForTimeout(1_500);
    Chromium.picture(desk, "invoice");
  }

  @Test
  void aBrowserWithoutAViewerDrawsThePdfItself() {
    var desk = come(office().mia, "/", Look.DESKTOP);
    desk.addInitScript(
        "Object.defineProperty(navigator, 'pdfViewerEnabled', { get: () => false });");
    desk.navigate("/invoices/1");
    assertThat(desk.locator("#document .florin-paper")).hasAttribute("data-drawn", "1");
    var dark =
        desk.evaluate(
            """
            () => {
              const canvas = document.querySelector("#document canvas");
              const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
              let ink = 0;
              for (let i = 0; i < pixels.length; i += 4) {
                ink += pixels[i] < 128 ? 1 : 0;
              }
              return ink;
            }
            """);
    assertThat(((Number) dark).intValue()).isGreaterThan(500);
  }

  @Test
  void theQueueIsWorkedThroughWithTheKeyboard() {
    var desk = come(office().mia, "/invoices/1", Look.DESKTOP);
    desk.keyboard().press("j");
    desk.waitForURL("**/invoices/2");
    desk.keyboard().press("k");
    desk.waitForURL("**/invoices/1");
    desk.keyboard().press("a");
    desk.waitForURL("**/invoices/2**");
    assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("Invoice 1: Approved.");
    assertThat(office().find(1).state()).isEqualTo(InvoiceState.APPROVED);

    desk.keyboard().press("r");
    var reason = desk.locator("textarea[name=reason]");
    assertThat(reason).isFocused();
    desk.keyboard().type("Ask a question first");
    assertThat(reason).hasValue("Ask a question first");
    desk.keyboard().press("Tab");
    desk.keyboard().press("Enter");
    desk.waitForURL("**/invoices/3**");
    assertThat(office().find(2).progress().reason()).hasValue("Ask a question first");
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    var desk = come(office().mia, "/invoices/1", Look.DESKTOP);
    desk.keyboard().press("?");
    assertThat(desk.locator("#help")).isVisible();
    desk.locator("#keys-on").uncheck();
    desk.keyboard().press("Escape");
    desk.keyboard().press("a");
    desk.reload();
    desk.keyboard().press("a");
    desk.keyboard().press("j");
    desk.waitForTimeout(300);
    assertThat(desk.url()).endsWith("/invoices/1");
    assertThat(office().find(1).state()).isEqualTo(InvoiceState.SUBMITTED);
  }

  @Test
  void onAPhoneDetailsAndDocumentAreTabs() {
    var desk = come(office().mia, "/invoices/1", Look.PHONE);
    assertThat(desk.locator("#details")).isVisible();
    assertThat(desk.locator("#document")).isHidden();
    desk.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Document")).click();
    assertThat(desk.locator("#document")).isVisible();
    assertThat(desk.locator("#details")).isHidden();
    assertThat(width(desk)).isEqualTo(360);
    Chromium.picture(desk, "invoice-document-phone");
  }

  @Test
  void aFilterIsInTheAddressAndTheBackButtonTakesItBack() {
    var list = come(office().mia, "/invoices", Look.DESKTOP);
    assertThat(list.locator("tbody tr")).hasCount(9);
    list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Paid")).click();
    list.waitForURL("**/invoices?state=paid");
    assertThat(list.locator("tbody tr")).hasCount(1);
    list.locator("#filter-q").fill("nothing like it");
    list.locator("#filter-q").press("Enter");
    list.waitForURL("**/invoices?state=paid&q=nothing+like+it");
    assertThat(list.locator("#list")).containsText("No invoice fits");
    list.goBack();
    list.waitForURL("**/invoices?state=paid");
    assertThat(list.locator("tbody tr")).hasCount(1);
    list.goBack();
    assertThat(list.locator("tbody tr")).hasCount(9);
    list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Total").setExact(true))
        .click();
    assertThat(list.locator("tbody tr").first()).containsText("2,558.50");
    assertThat(list.locator("th[aria-sort=descending]")).hasText(Pattern.compile("Total.*"));
  }

  @Test
  void withoutScriptsTheFilterWorksAsWell() {
    var browser = Objects.requireNonNull(chromium);
    var list = browser.openWithoutScripts(office().world, office().link(office().mia, "/invoices"));
    list.locator("#filter-q").fill("nordbahn");
    list.locator(".florin-filter button").click();
    assertThat(list.locator("tbody tr")).hasCount(1);
    list.context().close();
  }

  @Test
  void aRowOnAPhoneIsACardWithAWordBeforeEachValue() {
    var list = come(office().mia, "/invoices", Look.PHONE);
    assertThat(list.locator("thead")).isHidden();
    assertThat(width(list)).isEqualTo(360);
    var card = list.locator("tbody tr").first().boundingBox();
    assertThat(card.width).isBetween(300.0, 360.0);
    Object label =
        list.evaluate(
            "getComputedStyle(document.querySelector('td.is-money'), '::before').content");
    assertThat(label).isEqualTo("\"Total\"");
  }

  @Test
  void aDraftThatWasBeingCorrectedComesBackAfterAMistake() {
    int draft = office().read(office().ben, "X-1", "Draft & Co", "10.00").number();
    var desk = come(office().ben, "/invoices/" + draft, Look.DESKTOP);
    desk.keyboard().press("e");
    desk.waitForURL("**/invoices/" + draft + "?edit=1");
    desk.locator("#field-total").fill("a lot");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .click();
    assertThat(desk.locator("#problem")).isFocused();
    desk.locator("#problem a").click();
    assertThat(desk.locator("#field-total")).hasValue("a lot");
    desk.locator("#field-total").fill("11.90");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and submit")).click();
    assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("Submitted.");
    assertThat(desk.locator("h1")).containsText("waits for approval");
  }

  @Test
  void nothingStopsAnybodyInAnyTheme() {
    for (Look look : List.of(Look.DESKTOP.dark(), Look.PHONE)) {
      var all = come(look.width() > 500 ? office().otto : office().mia, "/invoices", look);
      for (String place :
          List.of(
              "/invoices",
              "/invoices?state=paid&q=nothing",
              "/invoices/1",
              "/invoices/9?edit=1",
              "/invoices/8")) {
        all.navigate(place);
        all.waitForTimeout(150);
        assertThat(Chromium.barriers(all)).as(place + " " + look).isEmpty();
        assertThat(width(all)).as(place + " " + look).isLessThanOrEqualTo(look.width());
        Chromium.picture(
            all,
            "test"
                + place.replaceAll("[^a-z0-9]+", "-")
                + "-"
                + look.width()
                + "-"
                + look.colours());
      }
      all.context().close();
    }
    page = null;
  }

  private static int width(Page shown) {
    return ((Number) shown.evaluate("document.documentElement.scrollWidth")).intValue();
  }
}
