package florin.bot.files.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Five layouts each of invoices in languages of which no real ones are at hand. */
final class GeneratedInvoicesTest {

  static Stream<Arguments> everyLanguageInEveryLayout() {
    return SampleInvoices.all()
        .flatMap(invoice ->
            Stream.of(Layouts.values())
                .map(layout -> Arguments.of(invoice.locale().getLanguage(), layout, invoice)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyLanguageInEveryLayout")
  void everyFieldIsReadAndNothingFalseIsCertain(
      String language, Layouts layout, SampleInvoice invoice) throws IOException {
    InvoiceDraft draft;
    try (Drawing drawing = layout.draw(invoice)) {
      draft = read(drawing.bytes());
    }
    int count = layout.lines();
    List<String> wrong = new ArrayList<>();
    same("number", draft.number(), SampleInvoice.NUMBER, wrong);
    same("date", draft.issued(), SampleInvoice.ISSUED, wrong);
    same("due", draft.due(), SampleInvoice.DUE, wrong);
    same("seller", draft.seller(), invoice.seller().getFirst(), wrong);
    same("buyer", draft.buyer(), invoice.buyer().getFirst(), wrong);
    same("currency", draft.currency(), Currency.getInstance(invoice.currency()), wrong);
    same("net", draft.totals().net(), invoice.net(count), wrong);
    same("tax", draft.totals().tax(), invoice.tax(count), wrong);
    same("total", draft.totals().total(), invoice.total(count), wrong);
    if (draft.lines().size() != count) {
      wrong.add("lines " + draft.lines());
    }
    assertThat(wrong).isEmpty();
    assertThat(draft.totals().total().isCertain()).isTrue();
    assertThat(draft.lines().getFirst().description()).contains(invoice.item(0));
  }

  private static void same(String field, Found<?> found, Object wanted, List<String> wrong) {
    boolean same =
        found
            .value()
            .filter(value ->
                value instanceof BigDecimal number && wanted instanceof BigDecimal other
                    ? number.compareTo(other) == 0
                    : value.equals(wanted))
            .isPresent();
    if (!same) {
      wrong.add(field + " " + found + " instead of " + wanted);
    }
  }

  private static InvoiceDraft read(byte[] pdf) throws IOException {
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));
    Reading reading =
        new InvoiceReader()
            .read(new FileContent(FileKind.PDF, "a.pdf", pdf), options, new NoRows());
    assertThat(reading).isInstanceOf(Reading.Invoice.class);
    return ((Reading.Invoice) reading).draft();
  }
}
