package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Call;
import florin.invoices.Correction;
import florin.invoices.Invoice;
import florin.invoices.InvoiceFacts;
import florin.invoices.InvoiceField;
import florin.money.AmountReading;
import florin.money.AmountText;
import florin.money.Currencies;
import florin.reports.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Reads what somebody says a field of an invoice is; a dash says that the invoice does not say. */
final class InvoiceFieldText {
  private static final String NOTHING = "-";

  private InvoiceFieldText() {}

  static Correction read(Call call, Invoice invoice, InvoiceField field, String text) {
    String said = text.strip();
    if (said.equals(NOTHING)) {
      return new Correction.Nothing(field);
    }
    return switch (field) {
      case NUMBER, SELLER, BUYER, IBAN, REFERENCE -> new Correction.Text(field, said);
      case ISSUED, DUE -> new Correction.Day(field, day(call, said));
      case NET, TAX, TOTAL -> new Correction.Amount(field, amount(call, invoice, said));
      case CURRENCY -> new Correction.InCurrency(currency(said));
    };
  }

  /** What a field says now, as {@link #read} would take it; empty where it says nothing. */
  static String of(Call call, Invoice invoice, InvoiceField field) {
    InvoiceFacts facts = invoice.facts();
    return switch (field) {
      case NUMBER -> facts.number().orElse("");
      case SELLER -> facts.seller().orElse("");
      case BUYER -> facts.buyer().orElse("");
      case IBAN -> facts.payment().iban().orElse("");
      case REFERENCE -> facts.payment().reference().orElse("");
      case ISSUED -> facts.issued().map(LocalDate::toString).orElse("");
      case DUE -> facts.due().map(LocalDate::toString).orElse("");
      case NET -> figure(call, facts, facts.amounts().net());
      case TAX -> figure(call, facts, facts.amounts().tax());
      case TOTAL -> figure(call, facts, facts.amounts().total());
      case CURRENCY -> facts.currency().map(Currency::getCurrencyCode).orElse("");
    };
  }

  private static String figure(Call call, InvoiceFacts facts, Optional<BigDecimal> amount) {
    int decimals = facts.currency().orElse(call.book().currency()).getDefaultFractionDigits();
    return amount.map(figure -> call.say("invoice.form.figure", figure, decimals)).orElse("");
  }

  static LocalDate day(Call call, String said) {
    return found(call, said).orElseThrow(() -> new Refused("invoice.day", PlainNumber.cut(said)));
  }

  static Optional<LocalDate> found(Call call, String said) {
    return Periods.TEXT
        .read(said, call.today(), call.locale())
        .filter(period -> period.grain() == Period.Grain.DAY)
        .map(Period::from);
  }

  private static Currency currency(String said) {
    return Currencies.find(said)
        .orElseThrow(() -> new Refused("invoice.currency", PlainNumber.cut(said)));
  }

  private static BigDecimal amount(Call call, Invoice invoice, String said) {
    Currency currency = invoice.facts().currency().orElse(call.book().currency());
    return switch (AmountText.in(call.locale(), currency).read(said)) {
      case AmountReading.Exact exact -> exact.value();
      case AmountReading.Ambiguous two ->
          throw new Refused(
              "invoice.amount.two",
              PlainNumber.cut(said),
              two.first().toPlainString(),
              two.second().toPlainString());
      case AmountReading.Unreadable unreadable ->
          throw new Refused("invoice.amount", PlainNumber.cut(said));
    };
  }
}
