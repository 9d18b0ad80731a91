package florin.bot.commands;

import florin.bot.chat.Call;
import florin.invoices.Invoice;
import florin.invoices.InvoiceField;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceState;
import florin.money.Money;
import florin.money.MoneyText;
import java.util.ArrayList;

/** How an invoice is spoken of: in one line of a list, at the head of a card. */
final class InvoiceWords {
  private static final String DOT = " · ";

  private InvoiceWords() {}

  /** {@code Invoice 12 · Acme GmbH · 119.00 EUR · draft}. */
  static String heading(Call call, Invoice invoice) {
    return brief(call, invoice) + DOT + state(call, invoice);
  }

  /** {@code Invoice 12 · Acme GmbH · 119.00 EUR}. */
  static String brief(Call call, Invoice invoice) {
    var parts = new ArrayList<String>();
    parts.add(call.say("invoice.heading", invoice.facts().kind().name(), number(invoice.number())));
    invoice.facts().seller().ifPresent(parts::add);
    invoice.total().map(total -> money(call, total)).ifPresent(parts::add);
    return String.join(DOT, parts);
  }

  /** {@code 12 · Acme GmbH · RE-17 · 119.00 EUR · Sun 1 Mar · waits for approval}. */
  static String row(Call call, Invoice invoice) {
    var parts = new ArrayList<String>();
    parts.add(number(invoice.number()));
    invoice.facts().seller().ifPresent(parts::add);
    invoice.facts().number().ifPresent(parts::add);
    String sign = invoice.facts().kind() == InvoiceKind.CREDIT_NOTE ? "−" : "";
    invoice.total().map(total -> sign + money(call, total)).ifPresent(parts::add);
    invoice.facts().issued().map(call::day).ifPresent(parts::add);
    parts.add(state(call, invoice));
    if (invoice.author().id() != call.person().id()) {
      parts.add(invoice.author().name());
    }
    return String.join(DOT, parts);
  }

  /** {@code approved}, and that it is overdue where it is. */
  static String state(Call call, Invoice invoice) {
    if (invoice.voided()) {
      return call.say("invoice.state.voided");
    }
    return invoice.isOverdue(call.today()) && invoice.state() == InvoiceState.APPROVED
        ? call.say("invoice.state.overdue")
        : call.say("invoice.state", invoice.state().name());
  }

  static String field(Call call, InvoiceField field) {
    return call.say("invoice.field", field.name());
  }

  static String money(Call call, Money money) {
    return new MoneyText(call.locale()).full(money);
  }

  static String number(int number) {
    return Integer.toString(number);
  }
}
