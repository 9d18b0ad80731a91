package florin.web.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import florin.web.Chromium;
import florin.web.Chromium.Look;
import florin.web.Desk;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dashboard and the entries as somebody sees them in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DashboardBrowserTest {
  @RegisterExtension
  final Desk desk =
      new Desk(office -> {
        office.keepBooks();
        office.sendInvoices();
      });

  @Test
  void aPressOnAPartOfAChartOpensTheEntriesItIsMadeOf() {
    var board = desk.come(desk.office().mia, "/?period=last-month", Look.DESKTOP);
    var donut = board.locator(".is-donut .florin-chart");
    assertThat(donut).hasAttribute("data-drawn", "light");
    donut.scrollIntoViewIfNeeded();
    var box = donut.boundingBox();
    // The largest part begins at the top and goes round to the right.
    board.mouse().click(box.x + box.width * 0.32 + box.height * 0.345, box.y + box.height * 0.45);
    board.waitForURL(Pattern.compile(".*/entries\\?from=2026-02-01&to=2026-02-28&category=\\d+"));
    assertThat(board.locator("[data-total=spent-EUR]")).hasText("1,180.00");
    board.goBack();
    board.waitForURL("**/?period=last-month");
  }

  @Test
  void aCardOpensWhatItTells() {
    var board = desk.come(desk.office().mia, "/?period=last-month", Look.DESKTOP);
    assertThat(board.locator("[data-card=spent]")).containsText("2,257.15");
    assertThat(board.locator("[data-card=spent]")).containsText("\u2212330.37 EUR");
    board.locator("[data-card=spent]").click();
    assertThat(board.locator("[data-total=spent-EUR]")).hasText("2,257.15");
  }

  @Test
  void theSameFiguresAreThereAsATable() {
    var board = desk.come(desk.office().mia, "/?period=last-month", Look.DESKTOP);
    var chart = board.locator(".is-donut");
    assertThat(chart.locator("[role=img]"))
        .hasAttribute("aria-label", "Shares of the expenses, February 2026");
    assertThat(chart.locator("table")).isHidden();
    chart.getByText("Show as table").click();
    chart
        .getByRole(
            AriaRole.LINK,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("1,180.00"))
        .click();
    assertThat(board.locator("[data-total=spent-EUR]")).hasText("1,180.00");
  }

  @Test
  void chartsFollowTheTheme() {
    var board = desk.come(desk.office().mia, "/?period=last-month", Look.DESKTOP);
    var line = board.locator(".is-line .florin-chart");
    assertThat(line).hasAttribute("data-drawn", "light");
    board.locator("#theme").click();
    assertThat(board.locator("html")).hasAttribute("data-bs-theme", "dark");
    assertThat(line).hasAttribute("data-drawn", "dark");
    assertThat(line.locator("canvas")).hasCount(1);
  }

  @Test
  void thePeriodIsInTheAddressAndTheBackButtonTakesItBack() {
    var board = desk.come(desk.office().mia, "/", Look.DESKTOP);
    board.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Last year")).click();
    board.waitForURL("**/?period=last-year");
    assertThat(board.locator("h1")).hasText("2025");
    board.goBack();
    assertThat(board.locator("h1")).hasText("1\u20135 Mar 2026");
    board.getByText("Other days").click();
    board.locator("#filter-from").fill("2026-01-10");
    board.locator("#filter-to").fill("2026-01-20");
    board.locator(".florin-pop-body button").click();
    board.waitForURL("**/?from=2026-01-10&to=2026-01-20");
    assertThat(board.locator("h1")).hasText("10\u201320 Jan 2026");
  }

  @Test
  void entriesAreNarrowedAtOnceAndTheBackButtonTakesItBack() {
    var list = desk.come(desk.office().mia, "/entries", Look.DESKTOP);
    assertThat(list.locator("tbody tr")).hasCount(25);
    list.locator("#filter-category").focus();
    list.locator("#filter-category").selectOption("rent");
    list.waitForURL(Pattern.compile(".*/entries\\?category=\\d+"));
    assertThat(list.locator("tbody tr")).hasCount(15);
    assertThat(list.locator("#filter-category")).isFocused();
    list.goBack();
    assertThat(list.locator("tbody tr")).hasCount(25);
    list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next page")).click();
    list.waitForURL(Pattern.compile(".*/entries\\?after=.*"));
    assertThat(list.locator("tbody tr")).hasCount(25);
  }

  @Test
  void aMistakeInTheFilterIsSaidAndTheListStays() {
    var list = desk.come(desk.office().mia, "/entries", Look.DESKTOP);
    list.getByText("More filters").click();
    list.locator("#filter-min").fill("lots");
    list.locator("#filter-min").press("Enter");
    assertThat(list.locator("#toast")).containsText("cannot read \u201clots\u201d as an amount");
    assertThat(list.locator("tbody tr")).hasCount(25);
    assertThat(list.locator("#filter-min")).hasValue("lots");
  }

  @Test
  void nothingStopsAnybodyInAnyTheme() {
    for (Look look : List.of(Look.DESKTOP, Look.PHONE.dark())) {
      var all = desk.come(look.width() > 500 ? desk.office().mia : desk.office().otto, "/", look);
      for (String place :
          List.of(
              "/",
              "/?period=last-month",
              "/?period=last-year",
              "/entries",
              "/entries?q=nothing",
              "/entries/3")) {
        all.navigate(place);
        all.waitForTimeout(400);
        assertThat(Chromium.barriers(all)).as(place + " " + look).isEmpty();
        assertThat(((Number) all.evaluate("document.documentElement.scrollWidth")).intValue())
            .as(place + " " + look)
            .isLessThanOrEqualTo(look.width());
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
