package florin.web.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import florin.web.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of invoices and its file, as far as HTTP goes. */
final class InvoiceListPagesTest extends InvoicePagesWorld {
  private static final Pattern ROW = Pattern.compile("href=\"/invoices/(\\d+)\">");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  /** Nobody does anything in it. */
  private Office quiet;

  @BeforeAll
  void openTheQuietOne() {
    quiet = new Office();
    quiet.sendInvoices();
  }

  @AfterAll
  void closeTheQuietOne() {
    quiet.close();
  }

  @Test
  void aManagerSeesAllAnAgentTheOwnAndAViewerReads() {
    assertThat(rows(quiet.browser(quiet.mia).get("/invoices").body())).hasSize(9);
    assertThat(rows(quiet.browser(quiet.vera).get("/invoices").body())).hasSize(9);
    assertThat(quiet.browser(quiet.ben).get("/invoices").body())
        .contains("Acme Type GmbH")
        .doesNotContain("Studio Licht");
    assertThat(quiet.browser(quiet.ben).get("/invoices/4").statusCode()).isEqualTo(404);
  }

  @Test
  void whatWaitsIsCountedForWhoDecidesAndForNobodyElse() {
    assertThat(quiet.browser(quiet.mia).get("/invoices").body()).contains("invoices wait for you");
    assertThat(quiet.browser(quiet.ben).get("/invoices").body())
        .doesNotContain("invoices wait for you");
  }

  @ParameterizedTest
  @CsvSource({
    "state=overdue, Nordbahn, Cloud Werk",
    "state=paid, 88-11, 88-12",
    "state=draft, S\u00f6hne Druck, Nordbahn",
    "seller=cloud, 88-12, Nordbahn",
    "number=4711, Nordbahn, Cloud Werk",
    "number=%235, Nordbahn, Cloud Werk",
    "q=design, Acme Type GmbH, Nordbahn",
    "from=2026-03-01&to=2026-03-01, Acme Type GmbH, Nordbahn",
    "sent-from=2026-03-05&sent-to=2026-03-05, Acme Type GmbH, S\u00f6hne Druck"
  })
  void aFilterInTheAddressShowsWhatFitsAndNothingElse(String query, String there, String not) {
    var page = quiet.browser(quiet.mia).get("/invoices?" + query);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(there);
    assertThat(rows(page.body())).isNotEmpty();
    assertThat(page.body().substring(page.body().indexOf("<tbody>"))).doesNotContain(not);
  }

  @Test
  void totalsAreOfTheWholeFilterNotOfTheRowsInSight() {
    var page = quiet.browser(quiet.mia).get("/invoices?state=waiting").body();
    assertThat(page).contains("4,509.27", "net 3,789.30", "Save all 4 rows as");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number", "-number", "seller", "-seller", "issued", "-issued", "due", "-due", "total",
        "-total"
      })
  void pagesOfAnyOrderShowEachOnce(String sort) {
    for (int i = 0; i < 20; i++) {
      if (rows(office.browser(office.mia).get("/invoices?size=100").body()).size() < 29) {
        office.typed(
            office.cleo,
            "P-" + i + sort,
            "Paper " + i % 3,
            Integer.toString(10 + i % 4),
            LocalDate.of(2026, 4, 1 + i % 5));
      }
    }
    var browser = office.browser(office.mia);
    List<String> seen = new ArrayList<>();
    String address = "/invoices?sort=" + sort;
    while (address != null) {
      var page = browser.get(address);
      assertThat(page.statusCode()).isEqualTo(200);
      seen.addAll(rows(page.body()));
      Matcher next = NEXT.matcher(page.body());
      address = next.find() ? next.group(1).replace("&amp;", "&") : null;
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(29).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=odd",
        "agent=x",
        "agent=99999999999999999999",
        "from=yesterday",
        "to=2026-02-30",
        "from=0001-01-01",
        "from=2026-03-02&to=2026-03-01",
        "sent-from=1&sent-to=2",
        "sort=colour",
        "sort=--number",
        "size=7",
        "size=-1",
        "after=nowhere",
        "after=1_2_3&sort=total",
        "after=5_x&sort=due",
        "after=99999999999",
        "q=%00"
      })
  void whatMakesNoSenseGetsASentence(String query) {
    for (String page : List.of("/invoices", "/invoices.csv", "/invoices.xlsx")) {
      if (page.equals("/invoices") || !query.startsWith("after")) {
        var answer = office.browser(office.mia).get(page + "?" + query);
        assertThat(answer.statusCode()).as(page + query).isEqualTo(422);
        assertThat(answer.body()).contains("florin-lead");
      }
    }
  }

  @Test
  void tooLongOrStrangeWordsAreNoError() {
    var browser = office.browser(office.mia);
    assertThat(browser.get("/invoices?q=" + "x".repeat(401)).statusCode()).isEqualTo(422);
    for (String words : List.of("%25_%5C", "%27%3B--", "%3Cscript%3E", "%F0%9F%92%B6")) {
      var answer = browser.get("/invoices?q=" + words);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script>");
    }
  }

  @Test
  void theFileHoldsTheFilteredRowsAndNoFormula() {
    office.read(office.cleo, "=1+2", "=HYPERLINK(\"http://x\")", "12.00");
    var english = office.browser(office.mia).get("/invoices.csv?q=HYPERLINK");
    assertThat(english.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"Nordlicht Studio-Invoices-2026-03-05.csv\"");
    assertThat(english.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(english.body().lines()).hasSize(2);
    assertThat(english.body())
        .startsWith("\uFEFF\"No.\",\"Kind\"")
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\",\"'=1+2\",2026-03-01,,12.00,2.28,14.28");
    var german = office.browser(office.otto).get("/invoices.csv?state=paid").body();
    assertThat(german).contains("\"Nr.\";\"Art\"").contains(";49,00;9,31;58,31;");
    var workbook = office.browser(office.vera).get("/invoices.xlsx?state=paid");
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).startsWith("PK");
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page).results().map(row -> row.group(1)).toList();
  }
}
