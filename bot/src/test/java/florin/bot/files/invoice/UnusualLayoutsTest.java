package florin.bot.files.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.invoices.InvoiceDraft;
import florin.invoices.LineDraft;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Ways to set an invoice that few programs have, and people who type their own do. */
final class UnusualLayoutsTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 14);

  @Test
  void aTotalInWordsBesideTheBoxChangesNothing() throws IOException {
    try (Drawing page = start()) {
      page.text(50, 110, "Invoice number: A-77").text(50, 125, "Invoice date: 14 March 2026");
      table(page, 200, "Oak table", "1", "100.00", "100.00");
      page.text(340, 260, "Net").right(545, 260, "100.00 EUR");
      page.text(340, 276, "VAT 20%").right(545, 276, "20.00 EUR");
      page.text(50, 300, "Total in words: one hundred and twenty euros");
      page.text(340, 300, 14, "Total").right(545, 300, "120.00 EUR");
      InvoiceDraft draft = read(page);
      assertThat(draft.number().value()).contains("A-77");
      assertThat(draft.totals().total().value()).contains(new BigDecimal("120.00"));
      assertThat(draft.totals().total().isCertain()).isTrue();
    }
  }

  @Test
  void labelsFlushRightAgainstTheirValuesAreRead() throws IOException {
    try (Drawing page = start()) {
      page.right(450, 110, "Invoice number:").text(456, 110, "A-77");
      page.right(450, 125, "Invoice date:").text(456, 125, "14 March 2026");
      page.right(450, 140, "Due date:").text(456, 140, "13 April 2026");
      table(page, 200, "Oak table", "1", "100.00", "100.00");
      page.right(450, 260, "Net:").right(545, 260, "100.00 EUR");
      page.right(450, 276, "VAT 20%:").right(545, 276, "20.00 EUR");
      page.right(450, 292, "Total:").right(545, 292, "120.00 EUR");
      InvoiceDraft draft = read(page);
      assertThat(draft.number().value()).contains("A-77");
      assertThat(draft.issued().value()).contains(ISSUED);
      assertThat(draft.due().value()).contains(LocalDate.of(2026, 4, 13));
      assertThat(draft.totals().net().value()).contains(new BigDecimal("100.00"));
      assertThat(draft.totals().total().value()).contains(new BigDecimal("120.00"));
    }
  }

  @Test
  void twoDatesOnOneLineAreToldApart() throws IOException {
    try (Drawing page = start()) {
      page.text(50, 110, "Invoice no. A-77");
      page.text(50, 125, "Delivery date: 10.03.2026 Invoice date: 14.03.2026");
      page.text(50, 140, "Order date 01.03.2026, due date 13.04.2026");
      sums(page, 260);
      InvoiceDraft draft = read(page);
      assertThat(draft.issued().value()).contains(ISSUED);
      assertThat(draft.due().value()).contains(LocalDate.of(2026, 4, 13));
    }
  }

  @Test
  void aNumberOnlyInTheTitleIsFound() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, "Tischlerei Holm GmbH").text(50, 64, "Ring 5").text(50, 78, "24103 Kiel");
      page.text(50, 160, 18, "Rechnung 2026-0417 vom 14. März 2026");
      page.text(340, 260, "Nettobetrag").right(545, 260, "100,00 EUR");
      page.text(340, 276, "MwSt. 19 %").right(545, 276, "19,00 EUR");
      page.text(340, 292, "Gesamtbetrag").right(545, 292, "119,00 EUR");
      InvoiceDraft draft = read(page);
      assertThat(draft.number().value()).contains("2026-0417");
      assertThat(draft.issued().value()).contains(ISSUED);
      assertThat(draft.totals().total().value()).contains(new BigDecimal("119.00"));
    }
  }

  @Test
  void linesWithoutRulesStandingCloseTogetherAreToldApart() throws IOException {
    try (Drawing page = start()) {
      page.text(50, 110, "Invoice number A-77").text(50, 125, "Invoice date 14 March 2026");
      page.text(50, 200, "Description").right(300, 200, "Qty");
      page.right(350, 200, "Price").right(410, 200, "Amount");
      String[][] lines = {{"Oak table", "1", "60.00", "60.00"}, {"Chair", "2", "20.00", "40.00"}};
      for (int i = 0; i < lines.length; i++) {
        page.text(50, 214 + 12 * i, lines[i][0]).right(300, 214 + 12 * i, lines[i][1]);
        page.right(350, 214 + 12 * i, lines[i][2]).right(410, 214 + 12 * i, lines[i][3]);
      }
      sums(page, 260);
      InvoiceDraft draft = read(page);
      assertThat(draft.lines())
          .extracting(LineDraft::description)
          .containsExactly("Oak table", "Chair");
      assertThat(draft.lines())
          .extracting(line -> line.quantity().orElseThrow().intValue())
          .containsExactly(1, 2);
    }
  }

  @Test
  void aDescriptionThatGoesOnOnTheNextPageIsOneLine() throws IOException {
    try (Drawing page = start()) {
      page.text(50, 110, "Invoice number: A-77").text(50, 125, "Invoice date: 14 March 2026");
      table(page, 740, "Chair", "2", "20.00", "40.00");
      page.text(50, 775, "Oak table with a drawer").right(350, 775, "1");
      page.right(450, 775, "60.00").right(545, 775, "60.00");
      page.nextPage();
      page.text(50, 60, "and four turned legs");
      sums(page, 160);
      InvoiceDraft draft = read(page);
      assertThat(draft.lines()).hasSize(2);
      assertThat(draft.lines().getLast().description()).startsWith("Oak table with a drawer");
      assertThat(draft.totals().total().value()).contains(new BigDecimal("120.00"));
    }
  }

  private static Drawing start() {
    Drawing page = Drawing.start(false);
    page.text(50, 50, "Holm Joinery Ltd")
        .text(50, 64, "5 High Street")
        .text(400, 50, 18, "INVOICE");
    return page;
  }

  private static void table(
      Drawing page, float top, String item, String quantity, String price, String amount) {
    page.text(50, top, "Description").right(350, top, "Quantity");
    page.right(450, top, "Unit price").right(545, top, "Amount");
    page.text(50, top + 18, item).right(350, top + 18, quantity);
    page.right(450, top + 18, price).right(545, top + 18, amount);
  }

  private static void sums(Drawing page, float top) {
    page.text(340, top, "Net").right(545, top, "100.00 EUR");
    page.text(340, top + 16, "VAT 20%").right(545, top + 16, "20.00 EUR");
    page.text(340, top + 32, "Total").right(545, top + 32, "120.00 EUR");
  }

  private static InvoiceDraft read(Drawing page) throws IOException {
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));
    var file = new FileContent(FileKind.PDF, "a.pdf", page.bytes());
    Reading reading = new InvoiceReader().read(file, options, new NoRows());
    assertThat(reading).isInstanceOf(Reading.Invoice.class);
    return ((Reading.Invoice) reading).draft();
  }
}
