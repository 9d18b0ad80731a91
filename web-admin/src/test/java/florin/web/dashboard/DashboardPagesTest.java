package florin.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import florin.web.Browser;
import florin.web.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dashboard says, and that every figure of it is what the entries behind it come to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DashboardPagesTest {
  private static final Pattern CHART = Pattern.compile("data-chart=\"([^\"]+)\"");

  private Office office;

  @BeforeAll
  void open() {
    office = new Office();
    office.keepBooks();
    office.sendInvoices();
  }

  @AfterAll
  void close() {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "period=this-month",
        "period=last-month",
        "period=this-year",
        "period=last-year",
        "from=2025-12-20&to=2026-01-12"
      })
  void everyFigureIsWhatTheEntriesBehindItComeTo(String query) throws Exception {
    var browser = office.browser(office.mia);
    int followed = 0;
    for (JsonNode chart : charts(browser.get("/?" + query).body())) {
      for (JsonNode series : chart.get("series")) {
        for (int at = 0;
            at < series.get("links").size();
            at += chart.get("labels").size() / 10 + 1) {
          String link = series.get("links").get(at).asText();
          if (!link.isEmpty()) {
            assertThat(total(browser, link))
                .as(link)
                .isEqualTo(series.get("texts").get(at).asText().replace(" EUR", ""));
            followed++;
          }
        }
      }
    }
    assertThat(followed).isGreaterThan(5);
  }

  private static String total(Browser browser, String link) {
    String kind = link.contains("kind=earned") ? "earned" : "spent";
    Matcher total =
        Pattern.compile("data-total=\"" + kind + "-EUR\">([^<]+)<")
            .matcher(browser.get(link).body());
    assertThat(total.find()).as(link).isTrue();
    return total.group(1);
  }

  @Test
  void aRunningMonthIsComparedWithTheSameDaysOfTheOneBefore() {
    var page = office.browser(office.mia).get("/").body();
    assertThat(page).contains("<h1>1\u20135 Mar 2026</h1>", "1\u20135 Feb 2026");
    var german = office.browser(office.otto).get("/?period=last-month").body();
    assertThat(german).contains("<h1>Februar 2026</h1>", "2.257,15", "\u221213 %");
  }

  @Test
  void cardsLeadToWhatTheyTell() {
    var browser = office.browser(office.mia);
    var page = browser.get("/").body();
    assertThat(page)
        .contains("href=\"/invoices?state=waiting\"", "href=\"/invoices?state=overdue\"");
    assertThat(card(page, "waiting")).contains(">4<", "4,509.27 EUR");
    assertThat(card(page, "overdue")).contains(">1<", "94.96 EUR");
    assertThat(browser.get("/invoices?state=overdue").body()).contains("94.96");
  }

  private static String card(String page, String key) {
    int at = page.indexOf("data-card=\"" + key + "\"");
    return page.substring(at, page.indexOf("</a>", at));
  }

  @Test
  void anAgentSeesTheOwnDraftsAndFigures() {
    var page = office.browser(office.ben).get("/").body();
    assertThat(page)
        .contains("Your drafts", "Nothing was spent")
        .doesNotContain("Studio rent", "1,180");
  }

  @Test
  void anEmptyBookSaysWhatToDoFirst() {
    var page = office.browser(office.world.books().register("Newcomer")).get("/").body();
    assertThat(page).contains("Your books are open", "12.50 lunch #food").doesNotContain("<table");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "period=next-week",
        "period=custom",
        "from=2026-01-01",
        "from=2026-01-02&to=2026-01-01",
        "from=x&to=y",
        "currency=GOLD",
        "currency=%00"
      })
  void whatMakesNoSenseGetsASentence(String query) {
    assertThat(office.browser(office.mia).get("/?" + query).statusCode()).isEqualTo(422);
  }

  @Test
  void twoHundredYearsAreDrawnToo() {
    var answer = office.browser(office.mia).get("/?from=1900-01-01&to=2100-12-31");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static List<JsonNode> charts(String page) throws JsonProcessingException {
    var charts = new ArrayList<JsonNode>();
    Matcher chart = CHART.matcher(page);
    while (chart.find()) {
      charts.add(
          JsonMapper.builder()
              .build()
              .readTree(chart.group(1).replace("&#34;", "\"").replace("&amp;", "&")));
    }
    return charts;
  }
}
