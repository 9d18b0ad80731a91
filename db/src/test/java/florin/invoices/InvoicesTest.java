package florin.invoices;

import static florin.invoices.Firm.TODAY;
import static florin.invoices.Firm.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.people.Membership;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of an invoice, step by step, and who may take which. */
final class InvoicesTest {
  private final Firm firm = new Firm();

  @Test
  void anAmountIsTheQuantityTimesTheRateExactly() {
    Invoice invoice =
        invoices(
            firm.ben,
            all ->
                all.write(
                    new HandWritten(
                        "17",
                        "Acme GmbH",
                        TODAY,
                        Optional.empty(),
                        Firm.EUR,
                        List.of(line("Screws", "3", "0.335"), line("Nails", "3", "0.1")))));

    assertThat(invoice.lines().getFirst().amount()).contains(new BigDecimal("1.005"));
    assertThat(invoice.total().orElseThrow()).hasToString("1.31 EUR");
  }

  @Test
  void taxIsRoundedOnceARate() {
    var nineteen = Optional.of(new BigDecimal("19"));
    Invoice invoice =
        invoices(
            firm.ben,
            all ->
                all.write(
                    new HandWritten(
                        "17",
                        "Acme GmbH",
                        TODAY,
                        Optional.empty(),
                        Firm.EUR,
                        List.of(
                            InvoiceLine.of("A", BigDecimal.ONE, new BigDecimal("0.03"), nineteen),
                            InvoiceLine.of(
                                "B", BigDecimal.ONE, new BigDecimal("0.03"), nineteen)))));

    assertThat(invoice.net().orElseThrow()).hasToString("0.06 EUR");
    assertThat(invoice.tax().orElseThrow()).hasToString("0.01 EUR");
    assertThat(invoice.total().orElseThrow()).hasToString("0.07 EUR");
  }

  @Test
  void theSameNumberTypedAgainAddsLinesToTheOwnDraftAndToNoOther() {
    Invoice first = firm.typed(firm.ben, "17", "Acme GmbH", "100");
    Invoice again = firm.typed(firm.ben, "17", "ACME GmbH", "50");
    Invoice others = firm.typed(firm.cleo, "17", "Acme GmbH", "50");

    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.lines()).hasSize(2);
    assertThat(again.total().orElseThrow()).hasToString("150.00 EUR");
    assertThat(others.number()).isNotEqualTo(first.number());
    assertThat(others.twin()).isPresent();
  }

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
  void aCorrectionIsRememberedForTheSellersNextDocument() {
    Invoice first = firm.read(firm.ben, "one", Drafts.of("?", "Acme GmbH", "1", page("A-1")));
    correct(firm.ben, first, new Correction.Text(InvoiceField.NUMBER, "A-1"));

    Invoice next = firm.read(firm.cleo, "two", Drafts.of("?", "Acme GmbH", "1", page("A-2")));
    assertThat(next.facts().number()).contains("A-2");
    assertThat(next.readings().get(InvoiceField.NUMBER))
        .isEqualTo(new FieldReading(Certainty.LIKELY, "Our sign A-2", true));

    Invoice others = firm.read(firm.ben, "three", Drafts.of("?", "Bell Ltd", "1"));
    assertThat(others.facts().number()).contains("?");
  }

  private static InvoiceClues page(String number) {
    return new InvoiceClues(
        List.of("vat:DE123456789"),
        List.of(Clue.of("Our sign", number)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aTwinWaitsForADecision() {
    firm.submitted(firm.ben, "17");
    Invoice twin = firm.typed(firm.cleo, "17", "acme gmbh", "100");

    refused("invoice.twin", firm.cleo, all -> all.submit(twin.number(), TODAY));
    List<Alike> alike = firm.florin.list(firm.cleo, books -> books.invoices().alike(twin));
    assertThat(alike)
        .extracting(Alike::author, Alike::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Ben", Alike.Reason.NUMBER));

    invoices(firm.cleo, all -> all.keepBoth(twin.number()));
    assertThat(invoices(firm.cleo, all -> all.submit(twin.number(), TODAY)).state())
        .isEqualTo(InvoiceState.SUBMITTED);
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
  void aCorrectionAndLinesAreTakenBack() {
    Invoice draft = firm.typed(firm.ben, "17", "Acme GmbH", "100");
    correct(firm.ben, draft, new Correction.Text(InvoiceField.NUMBER, "18"));
    invoices(firm.ben, all -> all.addLines(draft.number(), List.of(line("More", "2", "5"))));
    assertThat(firm.find(firm.ben, draft.number()).total().orElseThrow()).hasToString("110.00 EUR");

    firm.florin.run(firm.ben, books -> books.history().undo());
    firm.florin.run(firm.ben, books -> books.history().undo());

    Invoice back = firm.find(firm.ben, draft.number());
    assertThat(back.facts()).isEqualTo(draft.facts());
    assertThat(back.lines()).hasSize(1);

    firm.florin.run(firm.ben, books -> books.history().undo());
    assertThat(firm.find(firm.ben, draft.number()).voided()).isTrue();
    firm.florin.run(firm.ben, books -> books.history().redo());
    assertThat(firm.find(firm.ben, draft.number()).lines()).hasSize(1);
  }

  @Test
  void aLineIsPutRightInItsPlaceAndTakenBack() {
    Invoice draft = firm.typed(firm.ben, "17", "Acme GmbH", "100");
    invoices(firm.ben, all -> all.addLines(draft.number(), List.of(line("More", "2", "5"))));

    invoices(firm.ben, all -> all.changeLine(draft.number(), 2, line("Other", "3", "5")));
    Invoice changed = firm.find(firm.ben, draft.number());
    assertThat(changed.lines()).extracting(InvoiceLine::description).endsWith("Other").hasSize(2);
    assertThat(changed.total().orElseThrow()).hasToString("115.00 EUR");
    refused(
        "invoice.no-line", firm.ben, all -> all.changeLine(draft.number(), 3, line("X", "1", "1")));

    firm.florin.run(firm.ben, books -> books.history().undo());
    assertThat(firm.find(firm.ben, draft.number()).total().orElseThrow()).hasToString("110.00 EUR");
  }

  @Test
  void aLineOfWhichOnlyTheWordsAreChangedKeepsItsAmount() {
    var read =
        new InvoiceLine(
            "Chair",
            Optional.of(new BigDecimal("2.0")),
            "H87",
            Optional.of(new BigDecimal("50")),
            Optional.empty(),
            Optional.of(new BigDecimal("90")));
    assertThat(read.retyped(line("Chairs", "2", "50.00")))
        .satisfies(line -> {
          assertThat(line.description()).isEqualTo("Chairs");
          assertThat(line.unit()).isEqualTo("H87");
          assertThat(line.amount().orElseThrow()).isEqualByComparingTo("90");
        });
    assertThat(read.retyped(line("Chairs", "3", "50")).amount().orElseThrow())
        .isEqualByComparingTo("150");
  }

  @Test
  void whatWasSubmittedSinceIsNotTakenBack() {
    Invoice waiting = firm.submitted(firm.ben, "17");

    firm.florin.run(firm.ben, books -> books.history().undo());

    assertThat(firm.find(firm.ben, waiting.number()).state()).isEqualTo(InvoiceState.SUBMITTED);
    assertThat(firm.find(firm.ben, waiting.number()).voided()).isFalse();
  }

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

  @Test
  void sumsCountCreditNotesAgainstInvoices() {
    firm.submitted(firm.ben, "17");
    firm.submitted(firm.cleo, "18");
    firm.read(firm.cleo, "note", Drafts.of("G-1", "Acme GmbH", "-30.00"));

    assertThat(firm.florin.list(firm.mia, books -> books.invoices().sums(InvoiceFilter.ALL)))
        .singleElement()
        .satisfies(sum -> {
          assertThat(sum.count()).isEqualTo(3);
          assertThat(sum.total()).hasToString("170.00 EUR");
        });
    assertThat(firm.florin.list(firm.ben, books -> books.invoices().sums(InvoiceFilter.ALL)))
        .singleElement()
        .satisfies(sum -> assertThat(sum.total()).hasToString("100.00 EUR"));
    assertThat(
            firm.florin.list(
                firm.mia,
                books ->
                    books
                        .invoices()
                        .sumsByAgent(InvoiceFilter.ALL.in(Set.of(InvoiceState.SUBMITTED)))))
        .extracting(sum -> sum.agent().name())
        .containsExactly("Ben", "Cleo");
  }

  @Test
  void aDayKnowsWhatWasSubmittedOnIt() {
    firm.submitted(firm.ben, "17");
    firm.florin.clock().advance(Duration.ofDays(1));
    Instant from = firm.florin.clock().instant();
    firm.submitted(firm.ben, "18");
    firm.submitted(firm.cleo, "19");
    var day = InvoiceFilter.ALL.submitted(from, from.plus(Duration.ofDays(1)));

    assertThat(firm.florin.list(firm.mia, books -> books.invoices().sums(day)))
        .singleElement()
        .satisfies(sum -> {
          assertThat(sum.count()).isEqualTo(2);
          assertThat(sum.net()).hasToString("200.00 EUR");
        });
    assertThat(firm.florin.list(firm.mia, books -> books.invoices().sumsByAgent(day)))
        .extracting(sum -> sum.agent().name() + " " + sum.sum().count())
        .containsExactly("Ben 1", "Cleo 1");
  }

  @Test
  void theCodeToPayWithSaysWhatTheGuidelineWants() {
    Invoice typed = firm.typed(firm.ben, "RE-17", "Acme GmbH", "119");
    correct(firm.ben, typed, new Correction.Text(InvoiceField.IBAN, "DE02 1203 0000 0000 2020 51"));

    assertThat(PaymentCode.of(firm.find(firm.ben, typed.number())))
        .contains("BCD\n002\n1\nSCT\n\nAcme GmbH\nDE02120300000000202051\nEUR119.00\n\n\nRE-17");
    assertThat(PaymentCode.of(typed)).isEmpty();
  }

  @Test
  void pagesNeitherSkipNorRepeat() {
    for (int i = 1; i <= 5; i++) {
      firm.typed(firm.ben, "N" + i, "Acme GmbH", "10");
    }
    var first =
        firm.florin.as(
            firm.ben, books -> books.invoices().list(InvoiceFilter.ALL, Optional.empty(), 3));
    var second =
        firm.florin.as(
            firm.ben, books -> books.invoices().list(InvoiceFilter.ALL, first.next(), 3));

    assertThat(first.rows()).extracting(Invoice::number).containsExactly(5, 4, 3);
    assertThat(second.rows()).extracting(Invoice::number).containsExactly(2, 1);
    assertThat(second.next()).isEmpty();
  }

  private Entry booked(Membership by, Invoice invoice) {
    return firm.florin.as(
        by,
        books -> books.invoices().book(invoice.number(), InvoiceBooking.Labelled.NOTHING, TODAY));
  }

  private void correct(Membership by, Invoice invoice, Correction correction) {
    invoices(by, all -> all.correct(invoice.number(), List.of(correction)));
  }

  private Invoice invoices(Membership by, Function<Invoices, Invoice> work) {
    return firm.florin.as(by, books -> work.apply(books.invoices()));
  }

  private void refused(String key, Membership by, Function<Invoices, Invoice> work) {
    assertThatThrownBy(() -> invoices(by, work)).isInstanceOf(Refused.class).hasMessage(key);
  }
}
