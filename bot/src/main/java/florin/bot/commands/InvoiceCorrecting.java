package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.invoices.Correction;
import florin.invoices.Invoice;
import florin.invoices.InvoiceField;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts the fields of a draft right: offers them, asks for one, takes the answer. */
final class InvoiceCorrecting {
  private static final int FIELDS_A_ROW = 3;

  private final Call call;
  private final Books books;
  private final Invoice invoice;

  InvoiceCorrecting(Call call, Books books, Invoice invoice) {
    this.call = call;
    this.books = books;
    this.invoice = invoice;
  }

  Reply menu() {
    refuseUnlessDraft();
    List<Button> buttons =
        Arrays.stream(InvoiceField.values())
            .map(field -> Button.oneByOne(InvoiceWords.field(call, field), of(field)))
            .toList();
    var rows = new ArrayList<List<Button>>();
    rows.add(InvoiceForm.buttons(call, invoice));
    for (int from = 0; from < buttons.size(); from += FIELDS_A_ROW) {
      rows.add(buttons.subList(from, Math.min(from + FIELDS_A_ROW, buttons.size())));
    }
    InvoiceStep other =
        invoice.facts().kind() == InvoiceKind.INVOICE ? InvoiceStep.CREDIT : InvoiceStep.CHARGE;
    rows.add(
        List.of(
            InvoiceCards.button(call, invoice, other),
            Button.of(call.say("button.back"), InvoiceStep.SHOW.of(invoice.number()))));
    return Reply.text(call.say("invoice.which-field", InvoiceWords.heading(call, invoice)))
        .rows(rows)
        .inPlace();
  }

  /** Asks for the field, or puts in what was said of it, and goes on with what follows. */
  Reply field() {
    refuseUnlessDraft();
    InvoiceField field = InvoiceField.valueOf(call.argument(InvoiceStep.FIELD_NAME).orElseThrow());
    Optional<String> said =
        call.argument(InvoiceStep.VALUE).map(String::strip).filter(v -> !v.isEmpty());
    if (said.isEmpty()) {
      Invocation again = of(field);
      return Prompter.ask(
          call.say("invoice.ask", field.name()),
          InvoiceStep.next(call).map(next -> InvoiceStep.then(again, next)).orElse(again),
          InvoiceStep.VALUE,
          List.of());
    }
    Correction correction = InvoiceFieldText.read(call, invoice, field, said.get());
    Invoice corrected = books.invoices().correct(invoice.number(), List.of(correction));
    return InvoiceStep.next(call)
        .map(next -> new InvoiceActions(call, books, invoice.number()).take(next))
        .orElseGet(() -> InvoiceCards.of(call, books, corrected).inPlace());
  }

  private Invocation of(InvoiceField field) {
    return InvoiceStep.FIELD.of(invoice.number()).with(InvoiceStep.FIELD_NAME, field.name());
  }

  void refuseUnlessDraft() {
    if (invoice.state() != InvoiceState.DRAFT) {
      throw new Refused(
          "invoice.no-draft", InvoiceWords.number(invoice.number()), invoice.state().name());
    }
  }
}
