package florin.bot.commands;

import com.ibm.icu.text.CaseMap;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Form;
import florin.bot.chat.Reply;
import florin.invoices.Correction;
import florin.invoices.Invoice;
import florin.invoices.InvoiceField;
import java.util.Arrays;
import java.util.List;

/** The fields of a draft as forms, a few at a time, each as it is. */
final class InvoiceForm {
  private static final String SECTION = "section";
  private static final String MARK = "form.";
  private static final CaseMap.Title LABELS = CaseMap.toTitle().wholeString().noLowercase();

  private final Call call;
  private final Invoice invoice;

  InvoiceForm(Call call, Invoice invoice) {
    this.call = call;
    this.invoice = invoice;
  }

  /** What stands together. */
  private enum Section {
    HEAD(
        InvoiceField.NUMBER,
        InvoiceField.ISSUED,
        InvoiceField.DUE,
        InvoiceField.SELLER,
        InvoiceField.BUYER),
    AMOUNTS(InvoiceField.CURRENCY, InvoiceField.NET, InvoiceField.TAX, InvoiceField.TOTAL),
    PAYMENT(InvoiceField.IBAN, InvoiceField.REFERENCE);

    private final List<InvoiceField> fields;

    Section(InvoiceField... fields) {
      this.fields = List.of(fields);
    }
  }

  static List<Button> buttons(Call call, Invoice invoice) {
    return Arrays.stream(Section.values())
        .map(section ->
            Button.onlyForm(
                call.say("invoice.form.button", section.name()),
                InvoiceStep.FORM.of(invoice.number()).with(SECTION, section.name())))
        .toList();
  }

  /** The form a button of {@link #buttons} opens. */
  static Form of(Call call, Books books) {
    int number = Integer.parseInt(call.argument(InvoiceStep.NUMBER).orElseThrow());
    Invoice invoice =
        books.invoices().find(number).orElseThrow(() -> InvoiceActions.unknown(number));
    new InvoiceCorrecting(call, books, invoice).refuseUnlessDraft();
    return new InvoiceForm(call, invoice).form();
  }

  private Form form() {
    return new Form(
        InvoiceWords.heading(call, invoice),
        section().fields.stream()
            .map(field ->
                Form.Field.showing(
                    MARK + field.name(),
                    LABELS.apply(call.locale(), null, InvoiceWords.field(call, field)),
                    InvoiceFieldText.of(call, invoice, field),
                    false))
            .toList());
  }

  /** Puts right what was changed on the form, all of it or nothing; what was emptied is unknown. */
  Reply filled(Books books) {
    List<Correction> corrections =
        section().fields.stream()
            .flatMap(
                field -> call.argument(MARK + field.name()).map(text -> read(field, text)).stream())
            .toList();
    return corrections.isEmpty()
        ? Reply.text(call.say("invoice.form.unchanged", InvoiceWords.number(invoice.number())))
        : InvoiceCards.of(call, books, books.invoices().correct(invoice.number(), corrections))
            .inPlace();
  }

  private Correction read(InvoiceField field, String text) {
    return text.isEmpty()
        ? new Correction.Nothing(field)
        : InvoiceFieldText.read(call, invoice, field, text);
  }

  private Section section() {
    return Section.valueOf(call.argument(SECTION).orElseThrow());
  }
}
