package florin.invoices;

import static florin.invoices.Firm.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Entry;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An entry is offered against the open invoices it may have paid, and a person decides. */
final class PaymentsTest {
  private final Firm firm = new Firm();

  @Test
  void amountAndNumberAreReasonsEnough() {
    Invoice invoice = firm.approved(firm.ben, "RE-17", "Acme GmbH", "100");
    Entry entry = spent("100.00", "transfer re-17");

    assertThat(offers(entry))
        .singleElement()
        .satisfies(match -> {
          assertThat(match.invoice().number()).isEqualTo(invoice.number());
          assertThat(match.reasons())
              .containsExactly(
                  PaymentMatch.Reason.AMOUNT, PaymentMatch.Reason.NUMBER, PaymentMatch.Reason.DAY);
          assertThat(match.score()).isEqualTo(95);
        });
  }

  @Test
  void theAmountAloneIsEnoughOnlyForTheOneInvoiceItFits() {
    firm.approved(firm.ben, "17", "Acme GmbH", "100");
    Entry entry = spent("100.00", "something");
    assertThat(offers(entry)).hasSize(1);

    firm.approved(firm.ben, "18", "Bell Ltd", "100");
    assertThat(offers(entry)).isEmpty();
    assertThat(offers(spent("100.00", "bell"))).hasSize(1);
  }

  @Test
  void aNumberWithinAnotherIsNone() {
    firm.approved(firm.ben, "17", "Acme GmbH", "100");

    assertThat(offers(spent("99.00", "acme 2017"))).isEmpty();
  }

  @Test
  void whatIsNotApprovedOrOfAnotherDirectionIsNotOffered() {
    firm.submitted(firm.ben, "17");
    assertThat(offers(spent("100.00", "acme 17"))).isEmpty();

    firm.approved(firm.ben, "18", "Acme GmbH", "100");
    Entry income = recorded(EntryKind.INCOME, "100.00", "acme 18");
    assertThat(offers(income)).isEmpty();
  }

  @Test
  void manyEntriesAreAskedAboutAtOnce() {
    firm.approved(firm.ben, "17", "Acme GmbH", "100");
    firm.approved(firm.ben, "18", "Bell Ltd", "50");
    Entry acme = spent("100.00", "acme");
    Entry bell = spent("50.00", "bell");
    Entry lunch = spent("12.00", "lunch");

    Map<Integer, List<PaymentMatch>> offers =
        firm.florin.as(firm.mia, books -> books.payments().offers(List.of(acme, bell, lunch)));

    assertThat(offers).containsOnlyKeys(acme.number(), bell.number());
  }

  @Test
  void confirmingPaysTheInvoiceOnTheDayOfTheEntry() {
    Invoice invoice = firm.approved(firm.ben, "17", "Acme GmbH", "100");
    Entry entry = spent("100.00", "acme 17");

    Invoice paid =
        firm.florin.as(
            firm.mia, books -> books.payments().confirm(entry.number(), invoice.number(), TODAY));

    assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
    assertThat(paid.progress().entry()).contains(entry.number());
    assertThat(offers(entry)).isEmpty();
  }

  private List<PaymentMatch> offers(Entry entry) {
    return firm.florin.list(firm.mia, books -> books.payments().offers(entry));
  }

  private Entry spent(String amount, String description) {
    return recorded(EntryKind.EXPENSE, amount, description);
  }

  private Entry recorded(EntryKind kind, String amount, String description) {
    return firm.florin.as(
        firm.mia,
        books ->
            books
                .ledger()
                .record(
                    EntryDraft.of(
                        kind, Money.of(amount, "EUR"), LocalDate.of(2026, 3, 4), description)));
  }
}
