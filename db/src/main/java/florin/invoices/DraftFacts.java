package florin.invoices;

import florin.Name;
import florin.Refused;
import florin.invoices.InvoiceFacts.InvoiceAmounts;
import florin.invoices.InvoiceFacts.PaymentDetails;
import florin.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a document was read as, in the form the book keeps. What no book can hold counts as not
 * said; amounts below zero make a credit note of it.
 */
final class DraftFacts {
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 120;
  private static final int LONGEST_REFERENCE = 140;
  private static final int DECIMALS = 4;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private final InvoiceDraft read;
  private final Optional<InvoiceDraft> unlearned;
  private final boolean givesBack;
  private final Map<InvoiceField, FieldReading> readings = new EnumMap<>(InvoiceField.class);

  /**
   * @param unlearned as it was read before the lessons of its seller were put to use
   */
  DraftFacts(InvoiceDraft read, InvoiceDraft unlearned) {
    this.read = read;
    this.unlearned = read.equals(unlearned) ? Optional.empty() : Optional.of(unlearned);
    this.givesBack = total().value().filter(t -> t.signum() < 0).isPresent();
  }

  InvoiceFacts facts() {
    return new InvoiceFacts(
        givesBack ? InvoiceKind.CREDIT_NOTE : read.kind(),
        text(InvoiceField.NUMBER, read.number(), LONGEST_NUMBER),
        day(InvoiceField.ISSUED, read.issued()),
        day(InvoiceField.DUE, read.due()),
        text(InvoiceField.SELLER, read.seller(), LONGEST_NAME),
        text(InvoiceField.BUYER, read.buyer(), LONGEST_NAME),
        currency(),
        new InvoiceAmounts(
            amount(InvoiceField.NET, read.totals().net()),
            amount(InvoiceField.TAX, read.totals().tax()),
            amount(InvoiceField.TOTAL, total()),
            read.totals().prepaid().value().flatMap(this::kept)),
        payment());
  }

  /** How sure the reader was of what the facts say. */
  Map<InvoiceField, FieldReading> readings() {
    return Map.copyOf(readings);
  }

  private Found<BigDecimal> total() {
    Found<BigDecimal> total = read.totals().total();
    return total.isMissing() ? read.totals().payable() : total;
  }

  private PaymentDetails payment() {
    InvoiceClues clues = read.clues();
    return new PaymentDetails(
        clues.iban().filter(Iban::isSound),
        clues.bic().filter(bic -> bic.matches("[A-Z0-9]{8}([A-Z0-9]{3})?")),
        clues.reference().flatMap(words -> line(words, LONGEST_REFERENCE)));
  }

  private Optional<Currency> currency() {
    Optional<Currency> currency =
        read.currency().value().filter(c -> c.getDefaultFractionDigits() >= 0);
    currency.ifPresent(c -> note(InvoiceField.CURRENCY, read.currency()));
    return currency;
  }

  private Optional<String> text(InvoiceField field, Found<String> found, int longest) {
    Optional<String> text = found.value().flatMap(words -> line(words, longest));
    text.ifPresent(t -> note(field, found));
    return text;
  }

  private Optional<LocalDate> day(InvoiceField field, Found<LocalDate> found) {
    Optional<LocalDate> day = found.value().filter(d -> !d.isBefore(FIRST) && !d.isAfter(LAST));
    day.ifPresent(d -> note(field, found));
    return day;
  }

  private Optional<BigDecimal> amount(InvoiceField field, Found<BigDecimal> found) {
    Optional<BigDecimal> amount = found.value().flatMap(this::kept);
    amount.ifPresent(a -> note(field, found));
    return amount;
  }

  private Optional<BigDecimal> kept(BigDecimal figure) {
    BigDecimal turned = givesBack ? figure.negate() : figure;
    return turned.signum() < 0 || turned.compareTo(Money.MAX) > 0
        ? Optional.empty()
        : Optional.of(turned.setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  private void note(InvoiceField field, Found<?> found) {
    readings.put(
        field,
        new FieldReading(
            found.certainty(),
            line(found.words(), LONGEST_WORDS).orElse(""),
            unlearned.filter(before -> !at(before, field).equals(found)).isPresent()));
  }

  private static Found<?> at(InvoiceDraft draft, InvoiceField field) {
    return switch (field) {
      case NUMBER -> draft.number();
      case ISSUED -> draft.issued();
      case DUE -> draft.due();
      case SELLER -> draft.seller();
      case BUYER -> draft.buyer();
      case CURRENCY -> draft.currency();
      case NET -> draft.totals().net();
      case TAX -> draft.totals().tax();
      case TOTAL -> draft.totals().total();
      case IBAN, REFERENCE -> Found.missing();
    };
  }

  private static Optional<String> line(String words, int longest) {
    try {
      return Optional.of(Name.cut(words, longest, "").text());
    } catch (Refused nothingVisible) {
      return Optional.empty();
    }
  }
}
