package florin.invoices;

import static florin.invoices.Firm.TODAY;
import static florin.invoices.Firm.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was read of an invoice is put right, remembered for the seller, and taken back. */
final class InvoiceCorrectionTest extends InvoicesWorld {
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
}
