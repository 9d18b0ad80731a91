package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.invoices.Adjustment;
import florin.invoices.Clue;
import florin.invoices.Found;
import florin.invoices.InvoiceClues;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import florin.invoices.LineDraft;
import florin.invoices.TaxShare;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An invoice comes out of the pipe as it went in. */
final class InvoiceWireTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

  @Test
  void anInvoiceKeepsEveryValueItsCertaintyAndItsWords() throws IOException {
    BigDecimal amount = new BigDecimal("119.00");
    InvoiceDraft draft =
        new InvoiceDraft(
            InvoiceSource.PAGE_TEXT,
            InvoiceKind.CREDIT_NOTE,
            Found.certain("R-1", "Nr. R-1"),
            Found.likely(DAY, "04/03/2026"),
            Found.missing(),
            Found.certain("Müller & Söhne", "Verkäufer: Müller & Söhne"),
            Found.missing(),
            Found.likely(Currency.getInstance("USD"), "$"),
            new InvoiceTotals(
                Found.missing(),
                Found.missing(),
                Found.certain(amount, "Total 119,00"),
                Found.missing(),
                Found.likely(amount, "Due 119,00"),
                List.of(new TaxShare(Optional.empty(), Optional.of(amount), BigDecimal.ONE)),
                List.of(new Adjustment("", new BigDecimal("-3")))),
            List.of(
                new LineDraft(
                    "Tea\n\"green\"",
                    Optional.of(new BigDecimal("0.5")),
                    "kg",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(amount))),
            new InvoiceClues(
                List.of("vat:DE123456789", "web:acme.example"),
                List.of(
                    Clue.of("Belegkennung", "4711/X"),
                    new Clue("am", "04/03/2026", Optional.of(DAY), Optional.empty()),
                    new Clue("Summe", "119,00", Optional.empty(), Optional.of(amount))),
                Optional.of("DE02120300000000202051"),
                Optional.empty(),
                Optional.of("RF18 5390"),
                Optional.empty()));
    List<Remark> findings = List.of(Remark.of("invoice.missing.buyer"));

    JsonFactory factory = Wire.json();
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    new AnswerWriter(pipe, factory).end(new Reading.Invoice(draft, findings));
    AnswerReader reader =
        new AnswerReader(
            new ByteArrayInputStream(pipe.toByteArray()), factory, ReadLimits.STANDARD, rows -> {});

    assertThat(reader.outcome(FileKind.PDF))
        .isEqualTo(new FileOutcome.Invoice(FileKind.PDF, draft, findings));
  }
}
