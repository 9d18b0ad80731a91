package florin.web.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import florin.invoices.InvoiceState;
import florin.web.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of invoices and what is done with one, as far as HTTP goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvoicePagesTest {
  private static final Pattern ROW = Pattern.compile("href=\"/invoices/(\\d+)\">");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  /** Nobody does anything in it. */
  private Office quiet;

  private Office office;

  @BeforeAll
  void open() {
    quiet = new Office();
    quiet.sendInvoices();
    office = new Office();
    office.sendInvoices();
  }

  @AfterAll
  void close() {
    quiet.close();
    office.close();
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
  void ofAnotherBookThereIsNothing() {
    var stranger = office.browser(office.world.books().register("Stranger"));
    assertThat(stranger.get("/invoices").body()).contains("No invoices yet");
    assertThat(stranger.get("/invoices/1").statusCode()).isEqualTo(404);
    assertThat(stranger.at("/").post("/invoices/1/approve").statusCode()).isEqualTo(404);
    for (String number : List.of("0", "-1", "x", "99999999999", "1.5")) {
      assertThat(stranger.get("/invoices/" + number).statusCode()).isEqualTo(404);
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

  @Test
  void afterADecisionTheNextThatWaitsIsShown() {
    int first = office.submitted(office.ben, "Q-1", "Queue One", "10.00").number();
    int second = office.submitted(office.ben, "Q-2", "Queue Two", "20.00").number();
    var mia = office.browser(office.mia).at("/invoices/" + first);
    var answer = mia.post("/invoices/" + first + "/approve");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/invoices/" + second + "?done=approve&of=" + first);
    assertThat(mia.get("/invoices/" + second + "?done=approve&of=" + first).body())
        .contains("Invoice " + first + ": Approved.");
    assertThat(office.find(first).state()).isEqualTo(InvoiceState.APPROVED);

    var none = mia.post("/invoices/" + second + "/reject");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Say why");
    mia.post("/invoices/" + second + "/reject", "reason", "Wrong address");
    assertThat(office.find(second).progress().reason()).hasValue("Wrong address");
    var again = mia.post("/invoices/" + second + "/approve");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("florin-flash is-problem", "already");
  }

  @Test
  void nobodyDecidesOnAnOwnInvoiceAndViewersDecideNothing() {
    int own = office.submitted(office.mia, "M-1", "Own Shop", "10.00").number();
    var mia = office.browser(office.mia).at("/invoices/" + own);
    assertThat(mia.get("/invoices/" + own).body()).doesNotContain("/approve\"");
    assertThat(mia.post("/invoices/" + own + "/approve").body())
        .contains("Nobody approves an invoice of their own");
    var vera = office.browser(office.vera).at("/invoices/" + own);
    assertThat(vera.post("/invoices/" + own + "/approve").statusCode()).isEqualTo(403);
    assertThat(office.find(own).state()).isEqualTo(InvoiceState.SUBMITTED);
    assertThat(vera.post("/invoices/" + own + "/dance").statusCode()).isEqualTo(403);
    assertThat(mia.post("/invoices/" + own + "/dance").statusCode()).isEqualTo(404);
  }

  @Test
  void aMistakeStandsAtItsFieldAndNothingTypedIsLost() {
    int draft = office.read(office.ben, "F-1", "Form Factory", "100.00").number();
    var ben = office.browser(office.ben).at("/invoices/" + draft + "?edit=1");
    var wrong =
        ben.post(
            "/invoices/" + draft,
            "seller",
            "Form Fabrik",
            "total",
            "a lot",
            "issued",
            "2026-02-30",
            "iban",
            "DE00 1234");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("value=\"Form Fabrik\"", "value=\"a lot\"", "aria-invalid=\"true\"")
        .contains("id=\"problem-total\"", "id=\"problem-issued\"", "href=\"#field-total\"");
    assertThat(office.find(draft).facts().seller()).hasValue("Form Factory");

    var iban = ben.post("/invoices/" + draft, "iban", "DE00 1234 5678");
    assertThat(iban.body()).contains("id=\"problem-iban\"", "check digits");

    var right =
        ben.post(
            "/invoices/" + draft, "seller", "Form Fabrik", "total", "120.50", "due", "2026-04-01");
    assertThat(right.statusCode()).isEqualTo(303);
    var corrected = office.find(draft).facts();
    assertThat(corrected.seller()).hasValue("Form Fabrik");
    assertThat(corrected.due()).hasValue(LocalDate.of(2026, 4, 1));
    assertThat(corrected.amounts().total().orElseThrow()).isEqualByComparingTo("120.50");
  }

  @Test
  void linesComeAndGoAndAMistakeIsSaid() {
    int draft = office.read(office.ben, "L-1", "Line House", "100.00").number();
    var ben = office.browser(office.ben).at("/invoices/" + draft);
    var wrong = ben.post("/invoices/" + draft + "/lines", "description", "Ink", "price", "1.2.3");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("value=\"Ink\"", "id=\"problem-price\"");
    ben.post(
        "/invoices/" + draft + "/lines",
        "description",
        "Ink",
        "quantity",
        "3",
        "price",
        "2.5",
        "percent",
        "19");
    assertThat(office.find(draft).lines()).hasSize(2);
    ben.post("/invoices/" + draft + "/lines/1/remove");
    assertThat(office.find(draft).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.description()).isEqualTo("Ink"));
    assertThat(ben.post("/invoices/" + draft + "/lines/7/remove").statusCode()).isEqualTo(422);
    assertThat(ben.post("/invoices/" + draft + "/lines/x/remove").statusCode()).isEqualTo(404);
  }

  @Test
  void aLineIsPutRightInItsPlace() {
    int draft = office.read(office.ben, "L-2", "Line House", "100.00").number();
    var here = "/invoices/" + draft;
    var ben = office.browser(office.ben).at(here);
    assertThat(ben.get(here + "?line=1").body())
        .contains("action=\"" + here + "/lines/1\"", "value=\"Design work\"", "value=\"100.00\"");
    assertThat(ben.get(here + "?line=2").body()).doesNotContain("/lines/2\"");
    var wrong = ben.post(here + "/lines/1", "description", "Ink", "price", "much");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("value=\"Ink\"", "value=\"much\"", "id=\"problem-price\"");
    ben.post(here + "/lines/1", "description", "Ink", "quantity", "2", "price", "30");
    assertThat(office.find(draft).lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.description()).isEqualTo("Ink");
          assertThat(line.amount().orElseThrow()).isEqualByComparingTo("60");
          assertThat(line.taxPercent()).isEmpty();
        });
    assertThat(ben.get(here).body()).contains("Ben</strong> changed a line");
    assertThat(ben.post(here + "/lines/7", "description", "Ink", "price", "1").statusCode())
        .isEqualTo(422);
    assertThat(
            office
                .browser(office.cleo)
                .at("/profile")
                .post(here + "/lines/1", "description", "Ink", "price", "1")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aForeignFormChangesNothing() {
    int sent = office.submitted(office.ben, "C-1", "Cross Site", "10.00").number();
    var mia = office.browser(office.mia).at("/invoices/" + sent);
    assertThat(mia.post("/invoices/" + sent + "/approve", "csrf", "guessed").statusCode())
        .isEqualTo(403);
    assertThat(office.find(sent).state()).isEqualTo(InvoiceState.SUBMITTED);
    mia.post("/invoices/" + sent + "/approve");
  }

  @Test
  void anApprovedInvoiceIsPaidAndUnpaidAndBecomesAnEntry() {
    int number =
        office.approved(office.ben, "E-1", "Entry Works", "50", LocalDate.of(2026, 3, 9)).number();
    var mia = office.browser(office.mia).at("/invoices/" + number);
    assertThat(mia.post("/invoices/" + number + "/pay", "day", "soon").statusCode()).isEqualTo(422);
    assertThat(mia.post("/invoices/" + number + "/pay", "day", "2026-03-06").body())
        .contains("yet to come");
    mia.post("/invoices/" + number + "/pay", "day", "2026-03-04");
    assertThat(office.find(number).progress().paidOn()).hasValue(LocalDate.of(2026, 3, 4));
    mia.post("/invoices/" + number + "/unpay");
    assertThat(office.find(number).state()).isEqualTo(InvoiceState.APPROVED);
    mia.post("/invoices/" + number + "/book");
    assertThat(mia.get("/invoices/" + number).body()).contains("href=\"/entries/");
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page).results().map(row -> row.group(1)).toList();
  }
}
