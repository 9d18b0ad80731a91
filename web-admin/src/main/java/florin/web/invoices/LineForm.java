package florin.web.invoices;

import florin.Refused;
import florin.invoices.Invoice;
import florin.invoices.InvoiceLine;
import florin.money.Money;
import florin.web.page.Visit;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A line of a draft as somebody types it. */
final class LineForm {
  static final String DESCRIPTION = "description";
  static final String QUANTITY = "quantity";
  static final String PRICE = "price";
  static final String PERCENT = "percent";
  private static final int LONGEST = 1000;
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> problems = new HashMap<>();
  private final Visit visit;

  LineForm(Visit visit) {
    this.visit = visit;
  }

  /**
   * A line as it stands. Where a document names an amount alone, that is the price of one.
   *
   * @param position from 1
   */
  static InvoiceForm of(Invoice draft, int position, Locale locale) {
    InvoiceLine line = draft.lines().get(position - 1);
    int decimals =
        Math.max(0, draft.facts().currency().map(Currency::getDefaultFractionDigits).orElse(2));
    Optional<BigDecimal> price =
        line.unitPrice().or(() -> line.quantity().isPresent() ? Optional.empty() : line.amount());
    Map<String, String> values = new LinkedHashMap<>();
    values.put(DESCRIPTION, line.description());
    values.put(QUANTITY, written(line.quantity(), 0, locale));
    values.put(PRICE, written(price, decimals, locale));
    values.put(PERCENT, written(line.taxPercent(), 0, locale));
    return new InvoiceForm(values, Map.of());
  }

  private static String written(Optional<BigDecimal> figure, int decimals, Locale locale) {
    char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return figure
        .map(BigDecimal::stripTrailingZeros)
        .map(number -> number.setScale(Math.max(decimals, number.scale())))
        .map(number -> number.toPlainString().replace('.', mark))
        .orElse("");
  }

  /** What was typed, with what is wrong with it. */
  InvoiceForm form() {
    return new InvoiceForm(values, problems);
  }

  /** The line; empty where something is wrong with it. */
  Optional<InvoiceLine> read() {
    String description = value(DESCRIPTION);
    if (description.isEmpty()) {
      problem(DESCRIPTION, new Refused("web.invoice.line.what"));
    } else if (description.length() > LONGEST) {
      problem(DESCRIPTION, new Refused("name.too-long", LONGEST));
    }
    BigDecimal quantity = number(QUANTITY).orElse(BigDecimal.ONE);
    Optional<BigDecimal> price = number(PRICE);
    if (price.isEmpty() && !problems.containsKey(PRICE)) {
      problem(PRICE, new Refused("web.invoice.line.price"));
    }
    Optional<BigDecimal> percent = number(PERCENT);
    if (percent.filter(p -> p.signum() < 0 || p.compareTo(MOST_PERCENT) > 0).isPresent()) {
      problem(PERCENT, new Refused("invoice.percent", value(PERCENT)));
    }
    if (price.filter(one -> one.multiply(quantity).abs().compareTo(Money.MAX) > 0).isPresent()) {
      problem(PRICE, new Refused("money.too_large"));
    }
    return problems.isEmpty()
        ? Optional.of(InvoiceLine.of(description, quantity, price.orElseThrow(), percent))
        : Optional.empty();
  }

  private String value(String name) {
    return values.computeIfAbsent(name, key -> visit.form(key).orElse(""));
  }

  private Optional<BigDecimal> number(String name) {
    String text = value(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(number(text, visit.person().locale()));
    } catch (Refused wrong) {
      problem(name, wrong);
      return Optional.empty();
    }
  }

  private void problem(String name, Refused wrong) {
    problems.put(name, visit.texts().text(wrong));
  }

  /**
   * Any number of decimals, as a price of one may have. Where the visitor's country groups
   * thousands with the mark, three digits behind it could be either, and nothing is guessed.
   */
  private static BigDecimal number(String text, Locale locale) {
    String plain = text.replace('\u2212', '-');
    if (plain.matches("-?\\d{1,9}")) {
      return new BigDecimal(plain);
    }
    if (!plain.matches("-?\\d{1,9}[.,]\\d{1,9}")) {
      throw new Refused("web.invoice.line.number", text);
    }
    char group = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
    if (plain.indexOf(group) >= 0 && plain.matches("-?[1-9]\\d{0,2}[.,]\\d{3}")) {
      throw new Refused("invoice.amount.two", text, plain + "0", plain.replaceFirst("[.,]", ""));
    }
    return new BigDecimal(plain.replace(',', '.'));
  }
}
