package florin.invoices;

import static florin.invoices.Firm.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.people.Membership;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An approved invoice becomes an entry, once. */
final class InvoiceBookingTest extends InvoicesWorld {
  @Test
  void anApprovedInvoiceBecomesAnEntryOnceWithItsDocument() {
    Invoice read = firm.read(firm.ben, "bill", Drafts.of("17", "Acme GmbH", "119.00"));
    invoices(firm.ben, all -> all.submit(read.number(), TODAY));
    invoices(firm.mia, all -> all.approve(read.number(), TODAY));

    Entry entry = booked(firm.mia, read);

    assertThat(entry.amount()).hasToString("119.00 EUR");
    assertThat(entry.kind()).isEqualTo(EntryKind.EXPENSE);
    assertThat(entry.description()).isEqualTo("Acme GmbH 17");
    assertThat(firm.florin.list(firm.mia, books -> books.attachments().of(entry))).hasSize(1);
    refused(
        "invoice.booked",
        firm.mia,
        all -> {
          all.book(read.number(), InvoiceBooking.Labelled.NOTHING, TODAY);
          return all.find(read.number()).orElseThrow();
        });

    firm.florin.run(firm.mia, books -> books.history().undo());
    assertThat(firm.find(firm.mia, read.number()).progress().entry()).isEmpty();
    assertThat(booked(firm.mia, read).number()).isNotEqualTo(entry.number());
  }

  @Test
  void aCreditNoteIsPositiveAndBecomesARefund() {
    Invoice read = firm.read(firm.ben, "note", Drafts.of("G-1", "Acme GmbH", "-119.00"));
    assertThat(read.facts().kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
    assertThat(read.total().orElseThrow()).hasToString("119.00 EUR");

    invoices(firm.ben, all -> all.submit(read.number(), TODAY));
    invoices(firm.mia, all -> all.approve(read.number(), TODAY));
    assertThat(booked(firm.mia, read).kind()).isEqualTo(EntryKind.REFUND);
  }

  @Test
  void theRuleOfTheBookMakesTheEntry() {
    firm.florin.run(
        firm.anna,
        books ->
            books
                .bookSettings()
                .invoiceEntry(Optional.of("PAID"), Optional.empty(), Optional.empty()));
    Invoice approved = firm.approved(firm.ben, "17", "Acme GmbH", "100");
    assertThat(approved.progress().entry()).isEmpty();

    Invoice paid =
        invoices(firm.mia, all -> all.pay(approved.number(), LocalDate.of(2026, 3, 4), TODAY));

    assertThat(paid.progress().entry()).isPresent();
    assertThat(paid.progress().paidOn()).contains(LocalDate.of(2026, 3, 4));
  }

  private Entry booked(Membership by, Invoice invoice) {
    return firm.florin.as(
        by,
        books -> books.invoices().book(invoice.number(), InvoiceBooking.Labelled.NOTHING, TODAY));
  }
}
