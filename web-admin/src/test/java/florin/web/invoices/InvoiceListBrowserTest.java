package florin.web.invoices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import florin.web.Chromium.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of invoices as somebody sees it in a browser. */
final class InvoiceListBrowserTest extends InvoicesDeskWorld {
  @Test
  void aFilterIsInTheAddressAndTheBackButtonTakesItBack() {
    var list = desk.come(desk.office().mia, "/invoices", Look.DESKTOP);
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
    var office = desk.office();
    var list =
        desk.chromium().openWithoutScripts(office.world, office.link(office.mia, "/invoices"));
    list.locator("#filter-q").fill("nordbahn");
    list.locator(".florin-filter button").click();
    assertThat(list.locator("tbody tr")).hasCount(1);
  }

  @Test
  void aRowOnAPhoneIsACardWithAWordBeforeEachValue() {
    var list = desk.come(desk.office().mia, "/invoices", Look.PHONE);
    assertThat(list.locator("thead")).isHidden();
    assertThat(width(list)).isEqualTo(360);
    var card = list.locator("tbody tr").first().boundingBox();
    assertThat(card.width).isBetween(300.0, 360.0);
    Object label =
        list.evaluate(
            "getComputedStyle(document.querySelector('td.is-money'), '::before').content");
    assertThat(label).isEqualTo("\"Total\"");
  }
}
