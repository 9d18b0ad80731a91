package florin.web.invoices;

import florin.Refused;
import florin.invoices.Correction;
import florin.invoices.Invoice;
import florin.invoices.InvoiceField;
import florin.invoices.InvoiceKind;
import florin.money.AmountReading;
import florin.money.AmountText;
import florin.money.Currencies;
import florin.web.page.Visit;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a draft as somebody corrects them: what they typed, and what is wrong with it.
 *
 * @param values by the name of the field
 * @param problems sentences, by the name of the field
 */
public record InvoiceForm(Map<String, String> values, Map<String, String> problems) {
  public static final String KIND = "kind";
  private static final int LONGEST = 300;

  /** What a form says of a draft. */
  record Said(InvoiceForm form, List<Correction> corrections, Optional<InvoiceKind> kind) {}

  public static String name(InvoiceField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public Optional<String> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** A draft as it stands. */
  static InvoiceForm of(Invoice invoice, Locale locale) {
    Map<String, String> values = new LinkedHashMap<>();
    for (var field : InvoiceField.values()) {
      values.put(name(field), written(invoice, field, locale));
    }
    values.put(KIND, invoice.facts().kind().name());
    return new InvoiceForm(values, Map.of());
  }

  /** What somebody sent; only what differs from the draft corrects it. */
  static Said read(Visit visit, Invoice invoice) {
    var before = of(invoice, visit.person().locale());
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> problems = new HashMap<>();
    List<Correction> corrections = new ArrayList<>();
    Currency currency = invoice.facts().currency().orElse(visit.book().currency());
    var said = visit.form(name(InvoiceField.CURRENCY)).flatMap(Currencies::find).orElse(currency);
    for (var field : InvoiceField.values()) {
      String name = name(field);
      String typed = visit.form(name).orElse("");
      values.put(name, typed);
      if (visit.ctx().formParam(name) != null && !typed.equals(before.value(name))) {
        try {
          corrections.add(correction(field, typed, visit.person().locale(), said));
        } catch (Refused wrong) {
          problems.put(name, visit.texts().text(wrong));
        }
      }
    }
    String kind = visit.form(KIND).orElse(before.value(KIND));
    values.put(KIND, kind);
    Optional<InvoiceKind> changed =
        kind.equals(before.value(KIND))
            ? Optional.empty()
            : Optional.of(
                kind.equals(InvoiceKind.CREDIT_NOTE.name())
                    ? InvoiceKind.CREDIT_NOTE
                    : InvoiceKind.INVOICE);
    return new Said(new InvoiceForm(values, problems), corrections, changed);
  }

  private static Correction correction(
      InvoiceField field, String typed, Locale locale, Currency currency) {
    if (typed.isEmpty()) {
      return new Correction.Nothing(field);
    }
    if (typed.length() > LONGEST) {
      throw new Refused("name.too-long", LONGEST);
    }
    return switch (field) {
      case NUMBER, SELLER, BUYER, IBAN, REFERENCE -> new Correction.Text(field, typed);
      case ISSUED, DUE -> new Correction.Day(field, day(typed));
      case NET, TAX, TOTAL -> new Correction.Amount(field, amount(typed, locale, currency));
      case CURRENCY ->
          new Correction.InCurrency(
              Currencies.find(typed).orElseThrow(() -> new Refused("invoice.currency", typed)));
    };
  }

  static LocalDate day(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.getYear() >= 1900 && day.getYear() <= 2100) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // Told below, like a year nobody writes invoices in.
    }
    throw new Refused("invoice.day", typed);
  }

  private static BigDecimal amount(String typed, Locale locale, Currency currency) {
    BigDecimal amount =
        switch (AmountText.in(locale, currency).read(typed)) {
          case AmountReading.Exact exact -> exact.value();
          case AmountReading.Ambiguous two ->
              throw new Refused(
                  "invoice.amount.two",
                  typed,
                  two.first().toPlainString(),
                  two.second().toPlainString());
          case AmountReading.Unreadable unreadable -> throw new Refused("invoice.amount", typed);
        };
    if (amount.signum() < 0) {
      throw new Refused("invoice.negative");
    }
    return amount;
  }

  /** The value as a person would type it. */
  private static String written(Invoice invoice, InvoiceField field, Locale locale) {
    var facts = invoice.facts();
    return switch (field) {
      case NUMBER -> facts.number().orElse("");
      case ISSUED -> facts.issued().map(LocalDate::toString).orElse("");
      case DUE -> facts.due().map(LocalDate::toString).orElse("");
      case SELLER -> facts.seller().orElse("");
      case BUYER -> facts.buyer().orElse("");
      case CURRENCY -> facts.currency().map(Currency::getCurrencyCode).orElse("");
      case NET -> figure(facts.amounts().net(), facts.currency(), locale);
      case TAX -> figure(facts.amounts().tax(), facts.currency(), locale);
      case TOTAL -> figure(facts.amounts().total(), facts.currency(), locale);
      case IBAN -> facts.payment().iban().orElse("");
      case REFERENCE -> facts.payment().reference().orElse("");
    };
  }

  /** The decimals of its currency, or more where it has more. */
  private static String figure(
      Optional<BigDecimal> figure, Optional<Currency> currency, Locale locale) {
    char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    int least = Math.max(0, currency.map(Currency::getDefaultFractionDigits).orElse(2));
    return figure
        .map(BigDecimal::stripTrailingZeros)
        .map(number -> number.setScale(Math.max(least, number.scale())))
        .map(number -> number.toPlainString().replace('.', mark))
        .orElse("");
  }
}
