package florin.invoices;

import florin.ledger.Named;
import florin.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice of the book, ready to be shown.
 *
 * @param number counts per book; what the seller counts is in the facts
 * @param documentId the original file
 * @param readings how sure the reader was, by field; a field somebody typed is not among them
 * @param lines in their order
 * @param findings what does not fit together in the document
 * @param twin an earlier invoice of the same seller, kind and number
 */
public record Invoice(
    long id,
    int number,
    InvoiceFacts facts,
    InvoiceSource source,
    Optional<Long> documentId,
    Map<InvoiceField, FieldReading> readings,
    List<InvoiceLine> lines,
    Named author,
    InvoiceProgress progress,
    List<Finding> findings,
    Optional<Twin> twin,
    boolean voided,
    Instant createdAt) {

  /**
   * The earlier of two invoices that say they are the same.
   *
   * @param kept whether somebody decided to keep both
   */
  public record Twin(long id, boolean kept) {}

  /** What must be known before it can be submitted, and is not. */
  public List<InvoiceField> missing() {
    var missing = new ArrayList<InvoiceField>();
    Map<InvoiceField, Boolean> known = new EnumMap<>(InvoiceField.class);
    known.put(InvoiceField.NUMBER, facts.number().isPresent());
    known.put(InvoiceField.SELLER, facts.seller().isPresent());
    known.put(InvoiceField.ISSUED, facts.issued().isPresent());
    known.put(InvoiceField.CURRENCY, facts.currency().isPresent());
    known.put(InvoiceField.TOTAL, facts.amounts().total().isPresent());
    known.forEach((field, there) -> {
      if (!there) {
        missing.add(field);
      }
    });
    return missing;
  }

  public InvoiceState state() {
    return progress.state();
  }

  /** What is charged in all, once the amount and its currency are known. */
  public Optional<Money> total() {
    return facts.amounts().total().flatMap(this::money);
  }

  /** What is left to pay. */
  public Optional<Money> payable() {
    BigDecimal before = facts.amounts().prepaid().orElse(BigDecimal.ZERO);
    return facts.amounts().total().map(all -> all.subtract(before)).flatMap(this::money);
  }

  public Optional<Money> net() {
    return facts.amounts().net().flatMap(this::money);
  }

  public Optional<Money> tax() {
    return facts.amounts().tax().flatMap(this::money);
  }

  /** Whether it should have been paid before the day. */
  public boolean isOverdue(LocalDate today) {
    return state() != InvoiceState.PAID
        && state() != InvoiceState.REJECTED
        && state() != InvoiceState.DRAFT
        && !voided
        && facts.kind() == InvoiceKind.INVOICE
        && facts.due().filter(due -> due.isBefore(today)).isPresent();
  }

  private Optional<Money> money(BigDecimal amount) {
    return facts.currency().map(currency -> Money.rounded(amount, currency, RoundingMode.HALF_UP));
  }
}
