package florin.invoices;

import static florin.invoices.Firm.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What the database refuses, whoever writes to it. */
final class InvoiceRulesTest {
  private final Firm firm = new Firm();

  @Test
  void nobodyApprovesTheirOwn() {
    Invoice mias = firm.submitted(firm.mia, "17");

    refused("invoice_not_self_approved", approval(mias, firm.mia.person().id()));
  }

  @Test
  void anAgentApprovesNone() {
    Invoice bens = firm.submitted(firm.ben, "17");

    refused("invoice_decider", approval(bens, firm.cleo.person().id()));
  }

  @Test
  void nothingIsApprovedByNobody() {
    Invoice bens = firm.submitted(firm.ben, "17");

    refused("invoice_decider", "update invoice set state = 'APPROVED' where id = " + bens.id());
  }

  @Test
  void aDraftDoesNotGetRoundApproval() {
    Invoice draft = firm.typed(firm.ben, "17", "Acme GmbH", "100");

    refused(
        "invoice_approval",
        "update invoice set state = 'APPROVED', approval = false, submitted_at = now() where id = "
            + draft.id());
    refused(
        "invoice_begins",
        """
        insert into invoice (book_id, number, state, source, author_id, created_at, changed_at)
        select book_id, 99, 'APPROVED', source, author_id, now(), now() from invoice where id = %d\
        """
            .formatted(draft.id()));
  }

  @Test
  void figuresThatWereSubmittedStay() {
    Invoice bens = firm.submitted(firm.ben, "17");

    refused("invoice_no_draft", "update invoice set total = 1 where id = " + bens.id());
    refused("invoice_no_draft", "delete from invoice_line where invoice_id = " + bens.id());
  }

  @Test
  void twoOfTheSameNumberAreKeptOnlyKnowingly() {
    Invoice first = firm.submitted(firm.ben, "17");
    Invoice second = firm.typed(firm.cleo, "18", "Acme GmbH", "100");

    refused("invoice_known", "update invoice set invoice_number = '17' where id = " + second.id());
    refused(
        "invoice_twin_kept",
        """
        update invoice set invoice_number = '17', twin_of = %d, state = 'SUBMITTED', submitted_at = now() where id = %d\
        """
            .formatted(first.id(), second.id()));
  }

  @Test
  void whatIsPaidHasADay() {
    Invoice approved = firm.approved(firm.ben, "17", "Acme GmbH", "100");

    refused("invoice_paid", "update invoice set state = 'PAID' where id = " + approved.id());
    firm.florin.as(firm.mia, books -> books.invoices().pay(approved.number(), TODAY, TODAY));
    refused(
        "invoice_step",
        "update invoice set state = 'REJECTED', paid_on = null, reason = 'x' where id = "
            + approved.id());
  }

  private static String approval(Invoice invoice, long by) {
    return "update invoice set state = 'APPROVED', decided_at = now(), decided_by = %d where id = %d"
        .formatted(by, invoice.id());
  }

  private void refused(String constraint, String sql) {
    assertThatThrownBy(() -> firm.florin.asOwner(all -> all.execute(sql)))
        .satisfies(failed -> assertThat(constraintOf(failed)).isEqualTo(constraint));
  }

  private static String constraintOf(Throwable failed) {
    var server =
        failed.getCause() instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    return server == null ? "none" : String.valueOf(server.getConstraint());
  }
}
