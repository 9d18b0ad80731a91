package florin.web.invoices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import florin.invoices.InvoiceState;
import florin.web.Chromium;
import florin.web.Chromium.Look;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invoice as somebody sees it in a browser. */
final class InvoicePagesBrowserTest extends InvoicesDeskWorld {
  @Test
  void theDocumentStandsBesideTheDetails() {
    var page = desk.come(desk.office().mia, "/invoices/1", Look.DESKTOP);
    var left = page.locator("#document").boundingBox();
    var right = page.locator("#details").boundingBox();
    assertThat(left.x + left.width).isLessThan(right.x);
    assertThat(left.width / (left.width + right.width)).isBetween(0.53, 0.57);
    assertThat(page.locator("#document iframe")).hasCount(1);
    assertThat(page.locator("#details")).containsText("please check");
    assertThat(page.locator("#details")).containsText("from \u201cTotal EUR 1475.60\u201d");

    var divider = page.locator("#divider");
    divider.focus();
    divider.press("ArrowLeft");
    divider.press("ArrowLeft");
    assertThat(divider).hasAttribute("aria-valuenow", "45");
    page.reload();
    assertThat(page.locator("#divider")).hasAttribute("aria-valuenow", "45");
  }

  @Test
  void theBrowsersOwnViewerShowsThePdfInItsFrame() {
    var page = desk.come(desk.office().mia, "/invoices/1", Look.DESKTOP);
    page.waitForCondition(() ->
        page.frames().stream().anyMatch(frame -> frame.url().startsWith("chrome-extension:")));
    Chromium.picture(page, Path.of("target", "screens", "invoice.png"), 1_500);
  }

  @Test
  void aBrowserWithoutAViewerDrawsThePdfItself() {
    var page = desk.come(desk.office().mia, "/", Look.DESKTOP);
    page.addInitScript(
        "Object.defineProperty(navigator, 'pdfViewerEnabled', { get: () => false });");
    page.navigate("/invoices/1");
    assertThat(page.locator("#document .florin-paper")).hasAttribute("data-drawn", "1");
    var dark =
        page.evaluate(
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
    var office = desk.spend();
    var page = desk.come(office.mia, "/invoices/1", Look.DESKTOP);
    page.keyboard().press("j");
    page.waitForURL("**/invoices/2");
    page.keyboard().press("k");
    page.waitForURL("**/invoices/1");
    page.keyboard().press("a");
    page.waitForURL("**/invoices/2**");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Invoice 1: Approved.");
    assertThat(desk.office().find(1).state()).isEqualTo(InvoiceState.APPROVED);

    page.keyboard().press("r");
    var reason = page.locator("textarea[name=reason]");
    assertThat(reason).isFocused();
    page.keyboard().type("Ask a question first");
    assertThat(reason).hasValue("Ask a question first");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**/invoices/3**");
    assertThat(desk.office().find(2).progress().reason()).hasValue("Ask a question first");
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    var page = desk.come(desk.office().mia, "/invoices/1", Look.DESKTOP);
    page.keyboard().press("?");
    assertThat(page.locator("#help")).isVisible();
    page.locator("#keys-on").uncheck();
    page.keyboard().press("Escape");
    page.keyboard().press("a");
    page.reload();
    page.keyboard().press("a");
    page.keyboard().press("j");
    page.waitForTimeout(300);
    assertThat(page.url()).endsWith("/invoices/1");
    assertThat(desk.office().find(1).state()).isEqualTo(InvoiceState.SUBMITTED);
  }

  @Test
  void onAPhoneDetailsAndDocumentAreTabs() {
    var page = desk.come(desk.office().mia, "/invoices/1", Look.PHONE);
    assertThat(page.locator("#details")).isVisible();
    assertThat(page.locator("#document")).isHidden();
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Document")).click();
    assertThat(page.locator("#document")).isVisible();
    assertThat(page.locator("#details")).isHidden();
    assertThat(width(page)).isEqualTo(360);
    Chromium.picture(page, "invoice-document-phone");
  }

  @Test
  void linesAreCardsOnAPhoneAndPutRightInTheirPlace() {
    var office = desk.spend();
    int draft = office.read(office.ben, "X-2", "Draft & Co", "10.00").number();
    var page = desk.come(office.ben, "/invoices/" + draft, Look.PHONE);
    var items = page.locator(".florin-items");
    assertThat(items.locator("thead")).isHidden();
    assertThat(items.evaluate("e => e.scrollWidth <= e.clientWidth")).isEqualTo(true);
    Chromium.picture(page, "invoice-lines-phone");
    items.locator(".is-action a").click();
    assertThat(page.locator("#field-description")).isFocused();
    assertThat(page.locator("#field-price")).hasValue("10.00");
    assertThat(Chromium.barriers(page)).isEmpty();
    assertThat(width(page)).isEqualTo(360);
    Chromium.picture(page, "invoice-line-phone");
    page.locator("#field-price").fill("much");
    page.keyboard().press("Enter");
    assertThat(page.locator("#problem-price")).isVisible();
    page.locator("#field-price").fill("12");
    page.locator("#field-description").fill("Design of the letterhead");
    page.keyboard().press("Enter");
    assertThat(items).containsText("Design of the letterhead");
    assertThat(items.locator(".is-money")).hasText("12.00");
    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
  }

  @Test
  void linesAreATableAtTheDesk() {
    var office = desk.spend();
    int draft = office.read(office.ben, "X-3", "Draft & Co", "10.00").number();
    var page = desk.come(office.ben, "/invoices/" + draft, Look.DESKTOP);
    assertThat(page.locator(".florin-items thead")).isVisible();
    assertThat(page.locator(".florin-items").evaluate("e => e.scrollWidth <= e.clientWidth"))
        .isEqualTo(true);
    page.navigate("/invoices/" + draft + "?line=1");
    assertThat(page.locator("#field-description")).isFocused();
    Chromium.picture(page, "invoice-line-desk");
    assertThat(Chromium.barriers(page)).isEmpty();
  }

  @Test
  void aDraftThatWasBeingCorrectedComesBackAfterAMistake() {
    var office = desk.spend();
    int draft = office.read(office.ben, "X-1", "Draft & Co", "10.00").number();
    var page = desk.come(office.ben, "/invoices/" + draft, Look.DESKTOP);
    page.keyboard().press("e");
    page.waitForURL("**/invoices/" + draft + "?edit=1");
    page.locator("#field-total").fill("a lot");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .click();
    assertThat(page.locator("#problem")).isFocused();
    page.locator("#problem a").click();
    assertThat(page.locator("#field-total")).hasValue("a lot");
    page.locator("#field-total").fill("11.90");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and submit")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Submitted.");
    assertThat(page.locator("h1")).containsText("waits for approval");
  }

  @Test
  void nothingStopsAnybodyInAnyTheme() {
    for (Look look : List.of(Look.DESKTOP.dark(), Look.PHONE)) {
      var all =
          desk.come(look.width() > 500 ? desk.office().otto : desk.office().mia, "/invoices", look);
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
    }
  }
}
