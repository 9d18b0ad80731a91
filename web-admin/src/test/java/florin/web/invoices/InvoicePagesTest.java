package florin.web.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import florin.invoices.InvoiceState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done with one invoice, as far as HTTP goes. */
final class InvoicePagesTest extends InvoicePagesWorld {
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
}
