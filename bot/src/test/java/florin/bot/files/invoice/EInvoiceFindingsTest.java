package florin.bot.files.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.Remark;
import florin.invoices.InvoiceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not fit together in an e-invoice, or between its data and its pages. */
final class EInvoiceFindingsTest {

  private static final String SOUND = EInvoiceTexts.cii("", "119.00");

  @Test
  void aDayDueBeforeTheInvoiceIsPointedOut() throws IOException {
    assertThat(findings(SOUND.replace("20260401", "20260215")))
        .containsExactly(
            Remark.of("invoice.finding.due", LocalDate.of(2026, 2, 15), LocalDate.of(2026, 3, 2)));
  }

  @Test
  void taxesThatDoNotSumToTheTaxArePointedOut() throws IOException {
    assertThat(
            findings(SOUND.replace("<ram:CalculatedAmount>19.00", "<ram:CalculatedAmount>18.00")))
        .containsExactly(Remark.of("invoice.finding.taxes", "18.00", "19.00"));
  }

  @Test
  void aLineThatIsNotQuantityTimesPriceIsPointedOut() throws IOException {
    assertThat(findings(SOUND.replace("55.00</ram:ChargeAmount>", "56.00</ram:ChargeAmount>")))
        .containsExactly(Remark.of("invoice.finding.line", 1, "112.00", "110.00"));
  }

  @Test
  void anAllowanceOnALineBelongsToItsSum() throws IOException {
    String allowed =
        EInvoiceTexts.ubl(false)
            .replace(">25.00</cbc:PriceAmount>", ">30.00</cbc:PriceAmount>")
            .replace(
                "<cac:Item><cbc:Name>Chair",
                "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>"
                    + "<cbc:Amount currencyID='EUR'>10.00</cbc:Amount></cac:AllowanceCharge>"
                    + "<cac:Item><cbc:Name>Chair");
    assertThat(findings(allowed)).isEmpty();
    assertThat(findings(allowed.replace(">10.00</cbc:Amount>", ">9.00</cbc:Amount>")))
        .containsExactly(Remark.of("invoice.finding.line", 1, "51.00", "50.00"));
  }

  @Test
  void whatIsPaidInFullIsSaidToBe() throws IOException {
    String paid =
        SOUND
            .replace("PrepaidAmount>19.00", "PrepaidAmount>119.00")
            .replace("DuePayableAmount>100.00", "DuePayableAmount>0.00");
    assertThat(findings(paid)).containsExactly(Remark.of("invoice.finding.paid"));
  }

  @Test
  void aRestThatForgetsWhatWasPaidIsPointedOut() throws IOException {
    assertThat(findings(SOUND.replace("DuePayableAmount>100.00", "DuePayableAmount>119.00")))
        .containsExactly(Remark.of("invoice.finding.payable", "100.00", "119.00"));
  }

  @Test
  void theTypeCodeTellsCreditNotesFromInvoices() throws IOException {
    for (String credit : List.of("381", "261", "396", "532")) {
      assertThat(kind(EInvoiceTexts.cii(credit, "119.00"))).isEqualTo(InvoiceKind.CREDIT_NOTE);
    }
    for (String invoice : List.of("380", "383", "384", "326", "389", "751")) {
      assertThat(kind(EInvoiceTexts.cii(invoice, "119.00"))).isEqualTo(InvoiceKind.INVOICE);
    }
    assertThat(kind(EInvoiceTexts.cii("380", "-119.00"))).isEqualTo(InvoiceKind.CREDIT_NOTE);
  }

  @Test
  void aPageWithAnotherDateOrCurrencyIsPointedOut() throws IOException {
    assertThat(pageSays("Rechnungsdatum: 04.03.2026", "Gesamtbetrag 119,00 EUR"))
        .containsExactly(
            Remark.of("invoice.differs.date", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)));
    assertThat(pageSays("Lieferdatum: 28.02.2026", "Gesamtbetrag 119,00 EUR"))
        .containsExactly(Remark.of("invoice.differs.date-absent", LocalDate.of(2026, 3, 2)));
    assertThat(pageSays("Rechnungsdatum: 02.03.2026", "Gesamtbetrag 119,00 CHF"))
        .containsExactly(Remark.of("invoice.differs.currency", "EUR", "CHF"));
    assertThat(pageSays("Rechnungsdatum: 2. März 2026", "Gesamtbetrag 119,00 €")).isEmpty();
  }

  private static List<Remark> pageSays(String... lines) throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, "Rechnung R-17");
      for (int i = 0; i < lines.length; i++) {
        page.text(50, 80 + 20 * i, lines[i]);
      }
      try (Pdf pdf = Pdf.open(page.bytes())) {
        return PageComparison.differences(read(SOUND).draft(), pdf.pages());
      }
    }
  }

  private static List<Remark> findings(String xml) throws IOException {
    return read(xml).findings();
  }

  private static InvoiceKind kind(String xml) throws IOException {
    return read(xml).draft().kind();
  }

  private static EInvoice read(String xml) throws IOException {
    return InvoiceXml.read(xml.getBytes(StandardCharsets.UTF_8));
  }
}
