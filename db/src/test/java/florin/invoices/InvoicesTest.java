package florin.invoices;

import static florin.invoices.Firm.TODAY;
import static florin.invoices.Firm.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an invoice comes to, line by line and with others. */
final class InvoicesTest extends InvoicesWorld {
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
}
