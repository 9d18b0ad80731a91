package florin.bot.files.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.invoices.Adjustment;
import florin.invoices.InvoiceClues;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceSource;
import florin.invoices.LineDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

/** Structured invoices of every family, whole and damaged. */
final class EInvoicesTest {

  @Test
  void aCrossIndustryInvoiceGivesEveryValue() throws IOException {
    InvoiceDraft draft = invoice(xml(EInvoiceTexts.cii("", "119.00"))).draft();

    assertThat(draft.source()).isEqualTo(InvoiceSource.STRUCTURED);
    assertThat(draft.kind()).isEqualTo(InvoiceKind.INVOICE);
    assertThat(draft.number().value()).contains("R-17");
    assertThat(draft.issued().value()).contains(LocalDate.of(2026, 3, 2));
    assertThat(draft.due().value()).contains(LocalDate.of(2026, 4, 1));
    assertThat(draft.seller().value()).contains("Lieferant GmbH");
    assertThat(draft.buyer().value()).contains("Kunde AG");
    assertThat(draft.currency().value()).contains(Currency.getInstance("EUR"));
    assertThat(draft.totals().net().value()).contains(new BigDecimal("100.00"));
    assertThat(draft.totals().tax().value()).contains(new BigDecimal("19.00"));
    assertThat(draft.totals().total().value()).contains(new BigDecimal("119.00"));
    assertThat(draft.totals().prepaid().value()).contains(new BigDecimal("19.00"));
    assertThat(draft.totals().payable().value()).contains(new BigDecimal("100.00"));
    assertThat(draft.totals().adjustments())
        .containsExactly(new Adjustment("Rabatt", new BigDecimal("-10.00")));
    assertThat(draft.lines())
        .containsExactly(
            new LineDraft(
                "Schrauben",
                Optional.of(new BigDecimal("200")),
                "C62",
                Optional.of(new BigDecimal("0.55")),
                Optional.of(new BigDecimal("19")),
                Optional.of(new BigDecimal("110.00"))));
    assertThat(draft.totals().total().isCertain()).isTrue();
  }

  @Test
  void theSellersMarksAndTheWayToPayAreTold() throws IOException {
    InvoiceClues cii = invoice(xml(EInvoiceTexts.cii("", "119.00"))).draft().clues();
    assertThat(cii.marks())
        .containsExactly(
            "vat:DE123456789",
            "tax:20111340209",
            "iban:DE02120300000000202051",
            "web:lieferant.example");
    assertThat(cii.iban()).contains("DE02120300000000202051");
    assertThat(cii.bic()).contains("BYLADEM1001");
    assertThat(cii.reference()).contains("R-17 / 2026");
    assertThat(cii.payee()).contains("Lieferant Konto");

    InvoiceClues ubl = invoice(xml(EInvoiceTexts.ubl(false))).draft().clues();
    assertThat(ubl.marks())
        .containsExactly("vat:NL123456782B90", "iban:NL91ABNA0417164300", "web:seller.co.uk");
    assertThat(ubl.reference()).contains("U-9");
    assertThat(ubl.payee()).isEmpty();
  }

  @Test
  void anAccountWithAWrongChecksumIsNotPaidTo() throws IOException {
    String wrong = EInvoiceTexts.cii("", "119.00").replace("DE02 1203", "DE03 1203");
    assertThat(invoice(xml(wrong)).draft().clues().iban()).isEmpty();
  }

  @Test
  void soundSumsLeaveNothingToSay() throws IOException {
    assertThat(invoice(xml(EInvoiceTexts.cii("", "119.00"))).findings()).isEmpty();
  }

  @Test
  void aTotalThatDoesNotAddUpIsFound() throws IOException {
    assertThat(invoice(xml(EInvoiceTexts.cii("", "120.00"))).findings())
        .contains(Remark.of("invoice.finding.total", "119.00", "120.00"));
  }

  @Test
  void theFirstZugferdIsReadAsWell() throws IOException {
    InvoiceDraft draft = invoice(xml(EInvoiceTexts.zugferd1())).draft();

    assertThat(draft.number().value()).contains("471102");
    assertThat(draft.issued().value()).contains(LocalDate.of(2013, 3, 5));
    assertThat(draft.totals().total().value()).contains(new BigDecimal("235.62"));
    assertThat(draft.lines()).hasSize(1);
  }

  @Test
  void aUblInvoiceGivesEveryValue() throws IOException {
    Reading.Invoice invoice = invoice(xml(EInvoiceTexts.ubl(false)));

    InvoiceDraft draft = invoice.draft();
    assertThat(draft.number().value()).contains("U-9");
    assertThat(draft.due().value()).contains(LocalDate.of(2026, 4, 1));
    assertThat(draft.seller().value()).contains("Seller B.V.");
    assertThat(draft.buyer().value()).contains("Buyer Oy");
    assertThat(draft.totals().net().value()).contains(new BigDecimal("50.00"));
    assertThat(draft.totals().tax().value()).contains(new BigDecimal("10.50"));
    assertThat(draft.totals().total().value()).contains(new BigDecimal("60.50"));
    assertThat(draft.lines()).extracting(LineDraft::description).containsExactly("Chair");
    assertThat(invoice.findings()).isEmpty();
  }

  @Test
  void aCreditNoteIsOne() throws IOException {
    InvoiceDraft ubl = invoice(xml(EInvoiceTexts.ubl(true))).draft();
    assertThat(ubl.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
    assertThat(ubl.lines()).hasSize(1);
    InvoiceDraft cii = invoice(xml(EInvoiceTexts.cii("381", "119.00"))).draft();
    assertThat(cii.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    String bare = EInvoiceTexts.cii("", "119.00").replace("<ram:ID>R-17</ram:ID>", "");
    Reading.Invoice invoice = invoice(xml(bare));
    assertThat(invoice.draft().number().isMissing()).isTrue();
    assertThat(invoice.findings()).containsExactly(Remark.of("invoice.missing.number"));
  }

  @Test
  void aDocumentTypeIsRefusedWhateverItNames() {
    String head = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
    String body = EInvoiceTexts.cii("", "119.00").replace("R-17", "&x;");
    assertThatThrownBy(() -> InvoiceXml.read(bytes(head + body))).isInstanceOf(IOException.class);
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
    }
    String grown = EInvoiceTexts.cii("", "119.00").replace("R-17", "&l29;");
    assertThatThrownBy(() -> InvoiceXml.read(bytes(laughs + "]>" + grown)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void xmlThatIsNoInvoiceIsTurnedAway() throws IOException {
    assertThat(xml("<Workbook/>")).isEqualTo(new Reading.Refused(Remark.of("file.kind.xml")));
    assertThat(xml("<Invoice xmlns='urn:example:other'/>"))
        .isEqualTo(new Reading.Refused(Remark.of("file.kind.xml")));
  }

  @Test
  void theDataOfAPdfCountAndNotItsPage() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, "Rechnung R-17").text(50, 80, "Gesamtbetrag 119,00 €");
      attach(page, EInvoiceTexts.cii("", "119.00"));
      Reading.Invoice invoice = invoice(pdf(page.bytes()));
      assertThat(invoice.draft().source()).isEqualTo(InvoiceSource.STRUCTURED);
      assertThat(invoice.findings()).isEmpty();
    }
  }

  @Test
  void aPageThatShowsAnotherTotalIsPointedOut() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, "Rechnung R-17").text(50, 80, "Gesamtbetrag 91,00 €");
      attach(page, EInvoiceTexts.cii("", "119.00"));
      assertThat(invoice(pdf(page.bytes())).findings())
          .containsExactly(Remark.of("invoice.differs.total", "119.00", "91.00"));
    }
  }

  @Test
  void pagesWithoutTextAreNotGuessedAt() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      assertThat(pdf(page.bytes()))
          .isEqualTo(new Reading.NothingToBook(Remark.of("file.no-invoice")));
    }
  }

  private static void attach(Drawing page, String xml) throws IOException {
    PDEmbeddedFile embedded =
        new PDEmbeddedFile(page.document(), new ByteArrayInputStream(bytes(xml)));
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("factur-x.xml");
    file.setEmbeddedFile(embedded);
    PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
    leaf.setNames(Map.of("factur-x.xml", file));
    PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
    root.setKids(List.of(leaf));
    PDDocumentNameDictionary names =
        new PDDocumentNameDictionary(page.document().getDocumentCatalog());
    names.setEmbeddedFiles(root);
    page.document().getDocumentCatalog().setNames(names);
  }

  private static Reading.Invoice invoice(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Invoice.class);
    return (Reading.Invoice) reading;
  }

  private static Reading xml(String xml) throws IOException {
    return read(FileKind.XML, bytes(xml));
  }

  private static Reading pdf(byte[] pdf) throws IOException {
    return read(FileKind.PDF, pdf);
  }

  private static Reading read(FileKind kind, byte[] bytes) throws IOException {
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));
    return new InvoiceReader().read(new FileContent(kind, "", bytes), options, new NoRows());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
