package florin.bot.commands;

import florin.Role;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.invoices.Invoice;
import florin.invoices.InvoiceState;
import florin.invoices.PaymentCode;
import java.util.ArrayList;
import java.util.List;

/** The card of an invoice, with what its reader can do next. */
final class InvoiceCards {
  private InvoiceCards() {}

  static Reply of(Call call, Books books, Invoice invoice) {
    return of(call, books, invoice, List.of());
  }

  /**
   * @param first what just happened, said before everything else
   */
  static Reply of(Call call, Books books, Invoice invoice, List<String> first) {
    var lines = new ArrayList<>(first);
    lines.addAll(InvoiceDetails.of(call, books, invoice));
    return Reply.of(Part.card(InvoiceWords.heading(call, invoice), EntryWords.below(call, lines)))
        .rows(buttons(call, invoice));
  }

  private static List<List<Button>> buttons(Call call, Invoice invoice) {
    if (invoice.voided()) {
      return List.of();
    }
    boolean own = invoice.author().id() == call.person().id();
    boolean decides = !own && call.member().role().atLeast(Role.MANAGER);
    var rows = new ArrayList<List<Button>>();
    rows.add(forward(call, invoice, own, decides));
    rows.add(looks(call, invoice));
    rows.add(back(call, invoice, own));
    return rows.stream().filter(row -> !row.isEmpty()).toList();
  }

  /** What brings it further. */
  private static List<Button> forward(Call call, Invoice invoice, boolean own, boolean decides) {
    return switch (invoice.state()) {
      case DRAFT -> own ? draft(call, invoice) : List.of();
      case SUBMITTED ->
          decides
              ? List.of(
                  once(call, invoice, InvoiceStep.APPROVE).styled(Button.Style.SUCCESS),
                  button(call, invoice, InvoiceStep.REJECT).styled(Button.Style.DANGER))
              : List.of();
      case APPROVED ->
          own || decides
              ? withBooking(call, invoice, once(call, invoice, InvoiceStep.PAY))
              : List.of();
      case PAID -> own || decides ? withBooking(call, invoice) : List.of();
      case REJECTED -> List.of();
    };
  }

  private static List<Button> draft(Call call, Invoice invoice) {
    boolean twin = invoice.twin().filter(one -> !one.kept()).isPresent();
    return List.of(
        twin
            ? once(call, invoice, InvoiceStep.KEEP_BOTH)
            : button(call, invoice, InvoiceStep.SUBMIT).styled(Button.Style.SUCCESS),
        button(call, invoice, InvoiceStep.CORRECT),
        button(call, invoice, InvoiceStep.ADD));
  }

  private static List<Button> withBooking(Call call, Invoice invoice, Button... first) {
    var row = new ArrayList<>(List.of(first));
    if (!invoice.progress().booked()) {
      row.add(once(call, invoice, InvoiceStep.BOOK));
    }
    return row;
  }

  private static List<Button> looks(Call call, Invoice invoice) {
    var row = new ArrayList<Button>();
    if (!invoice.lines().isEmpty()) {
      row.add(button(call, invoice, InvoiceStep.LINES));
    }
    if (invoice.documentId().isPresent()) {
      row.add(button(call, invoice, InvoiceStep.DOCUMENT));
    }
    if (invoice.state() == InvoiceState.APPROVED && PaymentCode.of(invoice).isPresent()) {
      row.add(button(call, invoice, InvoiceStep.QR));
    }
    return row;
  }

  /** What takes it back. */
  private static List<Button> back(Call call, Invoice invoice, boolean own) {
    var row = new ArrayList<Button>();
    boolean revisable =
        invoice.state() == InvoiceState.SUBMITTED
            || invoice.state() == InvoiceState.REJECTED
            || (invoice.state() == InvoiceState.APPROVED && !invoice.progress().approval());
    if (own && revisable) {
      row.add(once(call, invoice, InvoiceStep.REVISE));
    }
    if (invoice.state() == InvoiceState.PAID) {
      row.add(once(call, invoice, InvoiceStep.UNPAY));
    }
    if (own
        && (invoice.state() == InvoiceState.DRAFT || invoice.state() == InvoiceState.REJECTED)) {
      row.add(once(call, invoice, InvoiceStep.DELETE).styled(Button.Style.DANGER));
    }
    return row;
  }

  static Button button(Call call, Invoice invoice, InvoiceStep step) {
    return Button.of(label(call, step), step.of(invoice.number()));
  }

  private static Button once(Call call, Invoice invoice, InvoiceStep step) {
    return Button.once(label(call, step), step.of(invoice.number()));
  }

  private static String label(Call call, InvoiceStep step) {
    return call.say("invoice.button", step.name());
  }

  /** Opens one from a list. */
  static Button open(Call call, Invoice invoice) {
    return Button.of(
        call.say("invoice.button.open", InvoiceWords.number(invoice.number())),
        InvoiceStep.SHOW.of(invoice.number()));
  }
}
