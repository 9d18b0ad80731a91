package florin.invoices;

import static florin.invoices.Firm.TODAY;
import static florin.invoices.Firm.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.people.Membership;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an invoice, step by step, and who may take which. */
final class InvoiceApprovalTest extends InvoicesWorld {
  @Test
  void aManagerApprovesAndWhoSentItHearsOfIt() {
    Invoice waiting = firm.submitted(firm.ben, "17");
    assertThat(waiting.state()).isEqualTo(InvoiceState.SUBMITTED);

    Invoice approved = invoices(firm.mia, all -> all.approve(waiting.number(), TODAY));

    assertThat(approved.state()).isEqualTo(InvoiceState.APPROVED);
    assertThat(approved.progress().decidedBy().orElseThrow().name()).isEqualTo("Mia");
  }

  @Test
  void nobodyApprovesAnOwnInvoiceAndAnAgentNone() {
    Invoice mias = firm.submitted(firm.mia, "17");
    Invoice bens = firm.submitted(firm.ben, "18");

    refused("invoice.own", firm.mia, all -> all.approve(mias.number(), TODAY));
    refused("invoice.own", firm.mia, all -> all.reject(mias.number(), "no"));
    refused("refused.role", firm.ben, all -> all.approve(bens.number(), TODAY));
    refused("refused.role", firm.cleo, all -> all.approve(bens.number(), TODAY));
    assertThat(firm.find(firm.anna, mias.number()).state()).isEqualTo(InvoiceState.SUBMITTED);
  }

  @Test
  void approvingTwiceIsRefusedAndNamesWhoDidItFirst() {
    Invoice waiting = firm.submitted(firm.ben, "17");
    invoices(firm.mia, all -> all.approve(waiting.number(), TODAY));

    assertThatThrownBy(() -> invoices(firm.anna, all -> all.approve(waiting.number(), TODAY)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("invoice.decided");
              assertThat(refused.arguments()).contains("Mia");
            });
  }

  @Test
  void aRejectedInvoiceIsCorrectedAndSentAgain() {
    Invoice waiting = firm.submitted(firm.ben, "17");
    Invoice rejected = invoices(firm.mia, all -> all.reject(waiting.number(), "wrong date"));
    assertThat(rejected.progress().reason()).contains("wrong date");

    refused("invoice.others", firm.mia, all -> all.revise(waiting.number()));
    invoices(firm.ben, all -> all.revise(waiting.number()));
    correct(firm.ben, waiting, new Correction.Day(InvoiceField.ISSUED, LocalDate.of(2026, 2, 1)));
    Invoice again = invoices(firm.ben, all -> all.submit(waiting.number(), TODAY));

    assertThat(again.state()).isEqualTo(InvoiceState.SUBMITTED);
    assertThat(again.progress().reason()).isEmpty();
  }

  @Test
  void withoutASecondManagerAnInvoiceNeedsNobody() {
    Membership alone = firm.person("Dora");
    Invoice draft = firm.typed(alone, "17", "Acme GmbH", "100");
    Invoice invoice = invoices(alone, all -> all.submit(draft.number(), TODAY));

    assertThat(invoice.state()).isEqualTo(InvoiceState.APPROVED);
    assertThat(invoice.progress().decidedBy()).isEmpty();
  }

  @Test
  void anIncompleteInvoiceIsNotSubmitted() {
    Invoice draft = firm.typed(firm.ben, "17", "Acme GmbH", "100");
    correct(firm.ben, draft, new Correction.Nothing(InvoiceField.SELLER));

    refused("invoice.incomplete", firm.ben, all -> all.submit(draft.number(), TODAY));
    assertThat(firm.find(firm.ben, draft.number()).missing()).containsExactly(InvoiceField.SELLER);
  }

  @Test
  void whatIsSubmittedIsNoLongerCorrected() {
    Invoice waiting = firm.submitted(firm.ben, "17");

    refused(
        "invoice.no-draft",
        firm.ben,
        all ->
            all.correct(
                waiting.number(),
                List.of(new Correction.Amount(InvoiceField.TOTAL, BigDecimal.ONE))));
    refused(
        "invoice.no-draft",
        firm.ben,
        all -> all.addLines(waiting.number(), List.of(line("More", "1", "1"))));
  }

  @Test
  void onlyWhoSentItOrAnOwnerDeletes() {
    Invoice waiting = firm.submitted(firm.ben, "17");

    refused("invoice.others", firm.mia, all -> all.delete(waiting.number()));
    refused("invoice.unknown", firm.cleo, all -> all.delete(waiting.number()));
    assertThat(invoices(firm.ben, all -> all.delete(waiting.number())).voided()).isTrue();
    Invoice another = firm.submitted(firm.ben, "18");
    assertThat(invoices(firm.anna, all -> all.delete(another.number())).voided()).isTrue();
  }

  @Test
  void takingADeletionBackDoesNotSubmitAgain() {
    Invoice waiting = firm.submitted(firm.ben, "17");
    invoices(firm.ben, all -> all.delete(waiting.number()));

    firm.florin.run(firm.ben, books -> books.history().undo());

    Invoice back = firm.find(firm.ben, waiting.number());
    assertThat(back.voided()).isFalse();
    assertThat(back.state()).isEqualTo(InvoiceState.DRAFT);
  }

  @Test
  void whatWasSubmittedSinceIsNotTakenBack() {
    Invoice waiting = firm.submitted(firm.ben, "17");

    firm.florin.run(firm.ben, books -> books.history().undo());

    assertThat(firm.find(firm.ben, waiting.number()).state()).isEqualTo(InvoiceState.SUBMITTED);
    assertThat(firm.find(firm.ben, waiting.number()).voided()).isFalse();
  }
}
