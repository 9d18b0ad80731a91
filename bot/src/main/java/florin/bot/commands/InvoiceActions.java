package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.documents.Document;
import florin.history.Subject;
import florin.invoices.Invoice;
import florin.invoices.InvoiceBooking;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceState;
import florin.invoices.PaymentCode;
import florin.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does one step with one invoice and shows what became of it. */
final class InvoiceActions {
  private static final int STEPS_SHOWN = 15;

  private final Call call;
  private final Books books;
  private final int number;

  InvoiceActions(Call call, Books books, int number) {
    this.call = call;
    this.books = books;
    this.number = number;
  }

  Reply take(InvoiceStep step) {
    return switch (step) {
      case SHOW -> card(invoice());
      case CORRECT -> new InvoiceCorrecting(call, books, invoice()).menu();
      case FIELD -> new InvoiceCorrecting(call, books, invoice()).field();
      case FORM -> new InvoiceForm(call, invoice()).filled(books);
      case LINES -> lines();
      case ADD -> added();
      case REMOVE -> removed();
      case CREDIT -> card(books.invoices().kind(number, InvoiceKind.CREDIT_NOTE));
      case CHARGE -> card(books.invoices().kind(number, InvoiceKind.INVOICE));
      case DOCUMENT -> document();
      case KEEP_BOTH -> card(books.invoices().keepBoth(number));
      case SUBMIT -> submitted();
      case APPROVE -> told("invoice.approved", books.invoices().approve(number, call.today()));
      case REJECT -> rejected();
      case PAY -> paid();
      case UNPAY -> card(books.invoices().unpay(number));
      case REVISE -> told("invoice.revised", books.invoices().revise(number));
      case DELETE -> deleted();
      case BOOK -> booked();
      case QR -> code();
      case WHY -> history();
    };
  }

  private Invoice invoice() {
    return books.invoices().find(number).orElseThrow(() -> unknown(number));
  }

  static Refused unknown(int number) {
    return new Refused("invoice.unknown", InvoiceWords.number(number));
  }

  private Reply card(Invoice invoice) {
    return InvoiceCards.of(call, books, invoice).inPlace();
  }

  private Reply told(String key, Invoice invoice) {
    return InvoiceCards.of(call, books, invoice, List.of(call.say(key))).inPlace();
  }

  /** What is missing is asked for first, one after the other. */
  private Reply submitted() {
    Invoice draft = invoice();
    if (draft.state() == InvoiceState.DRAFT && !draft.missing().isEmpty()) {
      Invocation ask =
          InvoiceStep.FIELD
              .of(number)
              .with(InvoiceStep.FIELD_NAME, draft.missing().getFirst().name());
      return new InvoiceCorrecting(call.as(InvoiceStep.then(ask, InvoiceStep.SUBMIT)), books, draft)
          .field();
    }
    Invoice invoice = books.invoices().submit(number, call.today());
    return told(
        invoice.state() == InvoiceState.SUBMITTED ? "invoice.submitted" : "invoice.needs-nobody",
        invoice);
  }

  private Reply rejected() {
    Optional<String> reason = value();
    if (reason.isEmpty()) {
      return Prompter.ask(
          call.say("invoice.why-rejected"),
          InvoiceStep.REJECT.of(number),
          InvoiceStep.VALUE,
          List.of());
    }
    return told("invoice.rejected", books.invoices().reject(number, reason.get()));
  }

  private Reply paid() {
    Optional<Integer> entry = call.argument(PaymentOffers.ENTRY).map(Integer::valueOf);
    if (entry.isPresent()) {
      Invoice paid = books.payments().confirm(entry.get(), number, call.today());
      return InvoiceCards.of(call, books, paid, List.of(call.say("invoice.paid.done")));
    }
    var day = value().map(said -> InvoiceFieldText.day(call, said)).orElse(call.today());
    return told("invoice.paid.done", books.invoices().pay(number, day, call.today()));
  }

  private Reply lines() {
    Invoice invoice = invoice();
    Reply reply =
        Reply.of(
            Part.card(
                InvoiceWords.heading(call, invoice),
                EntryWords.below(call, InvoiceLineWords.of(call, invoice))));
    var row = new ArrayList<Button>();
    boolean own = invoice.author().id() == call.person().id();
    if (own && invoice.state() == InvoiceState.DRAFT) {
      row.add(InvoiceCards.button(call, invoice, InvoiceStep.ADD));
      row.add(InvoiceCards.button(call, invoice, InvoiceStep.REMOVE));
    }
    row.add(Button.of(call.say("button.back"), InvoiceStep.SHOW.of(number)));
    return reply.row(row.toArray(Button[]::new)).inPlace();
  }

  private Reply added() {
    Optional<String> said = value();
    if (said.isEmpty()) {
      return Prompter.ask(
          call.say("invoice.which-lines"),
          InvoiceStep.ADD.of(number),
          InvoiceStep.VALUE,
          List.of());
    }
    return card(books.invoices().addLines(number, InvoiceLines.read(call, said.get())));
  }

  private Reply removed() {
    Optional<String> said = value();
    if (said.isEmpty()) {
      return Prompter.ask(
          call.say("invoice.which-line"),
          InvoiceStep.REMOVE.of(number),
          InvoiceStep.VALUE,
          List.of());
    }
    String position = said.get().replace(".", "").strip();
    if (!position.matches("[0-9]{1,4}")) {
      throw new Refused("invoice.no-line", InvoiceWords.number(number), PlainNumber.cut(position));
    }
    return card(books.invoices().removeLine(number, Integer.parseInt(position)));
  }

  private Reply document() {
    Invoice invoice = invoice();
    Document document =
        invoice
            .documentId()
            .flatMap(id -> books.documents().find(id))
            .orElseThrow(() -> new Refused("invoice.no-document", InvoiceWords.number(number)));
    return Reply.text(InvoiceWords.heading(call, invoice))
        .and(
            new Part.StoredFile(
                call.book().id(), document.sha256(), document.fileName(), document.mediaType()));
  }

  private Reply deleted() {
    Invoice gone = books.invoices().delete(number);
    return Reply.text(call.say("invoice.deleted.done", InvoiceWords.heading(call, gone)))
        .row(EntryCards.undoLast(call))
        .inPlace();
  }

  private Reply booked() {
    Entry entry = books.invoices().book(number, InvoiceBooking.Labelled.NOTHING, call.today());
    return EntryCards.saved(call, books, List.of(entry), actionOf(entry));
  }

  private long actionOf(Entry entry) {
    return books.history().actionsOf(Subject.ENTRY, entry.id()).getFirst().id();
  }

  private Reply code() {
    Invoice invoice = invoice();
    String code =
        PaymentCode.of(invoice)
            .orElseThrow(() -> new Refused("invoice.no-code", InvoiceWords.number(number)));
    return Reply.of(
        List.of(new Part.Code(code, call.say("invoice.scan", InvoiceWords.brief(call, invoice)))));
  }

  /** Every step, the last first. */
  private Reply history() {
    Invoice invoice = invoice();
    var lines = new ArrayList<String>();
    books.history().actionsOf(Subject.INVOICE, invoice.id()).stream()
        .limit(STEPS_SHOWN)
        .forEach(action ->
            lines.add(
                call.say(
                    "invoice.step",
                    call.moment(action.createdAt()),
                    action.authorName(),
                    action.kind())));
    return Reply.of(Part.card(InvoiceWords.heading(call, invoice), EntryWords.below(call, lines)))
        .row(Button.of(call.say("button.back"), InvoiceStep.SHOW.of(number)))
        .inPlace();
  }

  /** What was typed behind the step, or as the answer to its question. */
  private Optional<String> value() {
    return call.argument(InvoiceStep.VALUE).map(String::strip).filter(said -> !said.isEmpty());
  }
}
