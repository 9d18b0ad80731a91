package florin.bot.files.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.invoices.Certainty;
import florin.invoices.InvoiceDraft;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** What is taken from a page, what is only likely, and what is no invoice. */
final class PageRulesTest {

  @Test
  void aQuotationIsNoInvoice() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, 20, "QUOTATION").text(50, 90, "Date: 3 March 2026");
      page.text(50, 120, "Subtotal 100.00")
          .text(50, 140, "VAT 20.00")
          .text(50, 160, "Total 120.00");
      assertThat(read(page)).isEqualTo(none());
    }
  }

  @Test
  void aLetterWithoutSumsIsNoInvoice() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, "Dear Anna, thank you for the invoice of last week. We will pay soon.");
      assertThat(read(page)).isEqualTo(none());
    }
  }

  @Test
  void aTotalThatNothingConfirmsIsOnlyLikely() throws IOException {
    InvoiceDraft draft = invoice("Invoice INV-7", "Date: 14 March 2026", "Total: 120.00 EUR");
    assertThat(draft.totals().total().value()).contains(new BigDecimal("120.00"));
    assertThat(draft.totals().total().certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(draft.totals().net().isMissing()).isTrue();
    assertThat(draft.totals().tax().isMissing()).isTrue();
  }

  @Test
  void netAndTaxThatAddUpAreCertain() throws IOException {
    InvoiceDraft draft =
        invoice("Invoice INV-7", "Net: 100.00 EUR", "VAT 20%: 20.00 EUR", "Total: 120.00 EUR");
    assertThat(draft.totals().total().isCertain()).isTrue();
    assertThat(draft.totals().net().value()).contains(new BigDecimal("100.00"));
    assertThat(draft.totals().tax().value()).contains(new BigDecimal("20.00"));
  }

  @Test
  void aBalanceFromBeforeIsNotTheTotal() throws IOException {
    InvoiceDraft draft =
        invoice(
            "Invoice INV-7",
            "Subtotal $100.00",
            "Sales tax $10.00",
            "Total $110.00",
            "Previous balance $500.00",
            "Amount due $610.00");
    assertThat(draft.totals().total().value()).contains(new BigDecimal("110.00"));
    assertThat(draft.totals().payable().value()).contains(new BigDecimal("610.00"));
  }

  @Test
  void aDayThatCouldBeAMonthIsOnlyLikely() throws IOException {
    InvoiceDraft draft = invoice("Invoice INV-7", "Invoice date: 03/04/2026", "Total: 120.00 EUR");
    assertThat(draft.issued().value()).contains(LocalDate.of(2026, 4, 3));
    assertThat(draft.issued().certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void anotherDateTellsTheOrder() throws IOException {
    InvoiceDraft draft =
        invoice(
            "Invoice INV-7",
            "Invoice date: 03/04/2026",
            "Due date: 03/24/2026",
            "Total: 120.00 USD");
    assertThat(draft.issued().value()).contains(LocalDate.of(2026, 3, 4));
    assertThat(draft.issued().isCertain()).isTrue();
    assertThat(draft.due().value()).contains(LocalDate.of(2026, 3, 24));
  }

  @Test
  void aDollarMayBeAnybodys() throws IOException {
    InvoiceDraft draft = invoice("Invoice INV-7", "Total: $120.00");
    assertThat(draft.currency().value()).contains(Currency.getInstance("USD"));
    assertThat(draft.currency().certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void everyValueSaysTheWordsItCameFrom() throws IOException {
    InvoiceDraft draft = invoice("Invoice INV-7", "Date: 14 March 2026", "Total: 120.00 EUR");
    assertThat(draft.number().words()).isEqualTo("INV-7");
    assertThat(draft.issued().words()).isEqualTo("14 March 2026");
    assertThat(draft.totals().total().words()).isEqualTo("Total: 120.00 EUR");
  }

  @Test
  void aScannedPageIsKeptForSomebodyToType() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
      var image = LosslessFactory.createFromImage(page.document(), picture);
      var mode = PDPageContentStream.AppendMode.APPEND;
      try (var content =
          new PDPageContentStream(page.document(), page.document().getPage(0), mode, false)) {
        content.drawImage(image, 0, 0, 595, 842);
      }
      assertThat(read(page)).isEqualTo(new Reading.NoText(Remark.of("file.no-text")));
    }
  }

  private static Reading none() {
    return new Reading.NothingToBook(Remark.of("file.no-invoice"));
  }

  private static InvoiceDraft invoice(String... lines) throws IOException {
    try (Drawing page = Drawing.start(false)) {
      for (int i = 0; i < lines.length; i++) {
        page.text(50, 60 + 24 * i, lines[i]);
      }
      Reading reading = read(page);
      assertThat(reading).isInstanceOf(Reading.Invoice.class);
      return ((Reading.Invoice) reading).draft();
    }
  }

  private static Reading read(Drawing page) throws IOException {
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));
    var file = new FileContent(FileKind.PDF, "a.pdf", page.bytes());
    return new InvoiceReader(Optional.empty()).read(file, options, new NoRows());
  }
}
