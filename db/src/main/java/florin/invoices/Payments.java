package florin.invoices;

import static florin.sql.generated.Tables.INVOICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.val;

import florin.Refused;
import florin.history.History;
import florin.invoices.PaymentMatch.Reason;
import florin.ledger.Attachments;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.ledger.Ledger;
import florin.sql.Kept;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;

/**
 * Finds which open invoices entries may have paid, and ties the two when a person says so. Offered
 * is what two things speak for, or the amount and the day of the only invoice it fits.
 */
public final class Payments {
  private static final int ENOUGH = 60;
  private static final int MOST_CANDIDATES = 500;
  private static final int MOST_OFFERED = 3;
  private static final int DAYS_AFTER_DUE = 31;
  private static final int DAYS_WITHOUT_DUE = 90;
  private static final int SHORTEST_WORD = 4;

  private static final Param<Long> BOOK_ID = DSL.param("book", INVOICE.BOOK_ID);
  private static final Kept<?> ANY_OPEN =
      Kept.rows(
          DSL.select(INVOICE.ID)
              .from(INVOICE)
              .where(
                  INVOICE.BOOK_ID.eq(BOOK_ID),
                  INVOICE.STATE.eq(DSL.inline(InvoiceState.APPROVED.name())),
                  INVOICE.VOIDED_AT.isNull(),
                  INVOICE.ENTRY_ID.isNull())
              .limit(DSL.inline(1)));

  private final Tx tx;
  private final History history;
  private final InvoiceAccess access;

  public Payments(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.access = new InvoiceAccess(tx);
  }

  /** The likeliest first, at most three; empty where nothing speaks for any. */
  public List<PaymentMatch> offers(Entry entry) {
    return offers(List.of(entry)).getOrDefault(entry.number(), List.of());
  }

  /**
   * The same for many entries with one question.
   *
   * @return by the number of the entry; those without an offer are missing
   */
  public Map<Integer, List<PaymentMatch>> offers(List<Entry> entries) {
    List<Entry> payments = entries.stream().filter(Payments::mayPay).toList();
    if (payments.isEmpty()) {
      return Map.of();
    }
    List<Invoice> open = open(payments);
    return payments.stream()
        .collect(
            Collectors.toMap(Entry::number, entry -> matches(entry, open), (one, other) -> one))
        .entrySet()
        .stream()
        .filter(one -> !one.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Says that an entry paid an approved invoice; its document is kept with the entry. */
  public Invoice confirm(int entryNumber, int invoiceNumber, LocalDate today) {
    Invoice open = access.payable(invoiceNumber);
    Entry entry =
        new Ledger(tx, history)
            .find(entryNumber)
            .filter(found -> !found.voided())
            .orElseThrow(() -> new Refused("entry.unknown", Integer.toString(entryNumber)));
    LocalDate day = entry.date().isAfter(today) ? today : entry.date();
    Invoice paid = new InvoiceSteps(tx, history).pay(invoiceNumber, day, today);
    if (open.progress().booked()) {
      return paid;
    }
    open.documentId().ifPresent(document -> new Attachments(tx).attach(entryNumber, document));
    return new InvoiceBooking(tx, history).tie(paid, entry);
  }

  private static boolean mayPay(Entry entry) {
    return !entry.voided()
        && (entry.kind() == EntryKind.EXPENSE
            || entry.kind() == EntryKind.REFUND
            || entry.kind() == EntryKind.INCOME);
  }

  /** Open invoices of one of the amounts, or whose number one of the texts holds. */
  private List<Invoice> open(List<Entry> payments) {
    Condition isOpen =
        DSL.and(
            INVOICE.BOOK_ID.eq(tx.bookId()),
            INVOICE.STATE.eq(InvoiceState.APPROVED.name()),
            INVOICE.VOIDED_AT.isNull(),
            INVOICE.ENTRY_ID.isNull());
    // Most books have none, and this is asked with every line that is recorded.
    if (ANY_OPEN.in(tx).set(BOOK_ID, tx.bookId()).fetch().isEmpty()) {
      return List.of();
    }
    List<BigDecimal> amounts =
        payments.stream().map(entry -> entry.amount().amount()).distinct().toList();
    String texts = payments.stream().map(Payments::text).collect(Collectors.joining("\n"));
    Condition amount =
        INVOICE
            .TOTAL
            .minus(coalesce(INVOICE.PREPAID, val(BigDecimal.ZERO)))
            .eq(DSL.any(amounts.toArray(BigDecimal[]::new)));
    Condition number = position(val(texts), lower(INVOICE.INVOICE_NUMBER)).gt(0);
    return new InvoiceQuery(tx)
        .invoices(
            isOpen.and(amount.or(number)),
            List.of(INVOICE.ISSUED.desc(), INVOICE.NUMBER.desc()),
            MOST_CANDIDATES);
  }

  private static List<PaymentMatch> matches(Entry entry, List<Invoice> open) {
    List<PaymentMatch> all =
        open.stream()
            .filter(invoice -> sameDirection(entry, invoice))
            .map(invoice -> match(entry, invoice))
            .sorted(
                Comparator.comparing(PaymentMatch::score)
                    .reversed()
                    .thenComparing(match -> match.invoice().number()))
            .toList();
    List<PaymentMatch> offered =
        all.stream().filter(match -> match.score() > ENOUGH).limit(MOST_OFFERED).toList();
    if (offered.isEmpty()) {
      List<PaymentMatch> fitting = all.stream().filter(match -> match.score() == ENOUGH).toList();
      return fitting.size() == 1 ? fitting : List.of();
    }
    return offered;
  }

  private static boolean sameDirection(Entry entry, Invoice invoice) {
    boolean comesIn = entry.kind() != EntryKind.EXPENSE;
    return comesIn == (invoice.facts().kind() == InvoiceKind.CREDIT_NOTE)
        && invoice.facts().currency().filter(entry.amount().currency()::equals).isPresent();
  }

  private static PaymentMatch match(Entry entry, Invoice invoice) {
    List<Reason> reasons = new ArrayList<>();
    String text = text(entry);
    if (invoice.payable().filter(entry.amount()::equals).isPresent()) {
      reasons.add(Reason.AMOUNT);
    }
    if (holds(text, invoice.facts().number().orElse(""))) {
      reasons.add(Reason.NUMBER);
    }
    if (namesSeller(text, invoice.facts().seller().orElse(""))) {
      reasons.add(Reason.SELLER);
    }
    if (isInTime(entry.date(), invoice)) {
      reasons.add(Reason.DAY);
    }
    int score = reasons.stream().mapToInt(Reason::weight).sum();
    return new PaymentMatch(invoice, Math.min(score, 100), reasons);
  }

  private static String text(Entry entry) {
    return (entry.description() + " " + entry.counterparty().orElse("")).toLowerCase(Locale.ROOT);
  }

  /** As a word of its own: {@code 17} is not in {@code 2017}. */
  private static boolean holds(String text, String number) {
    String wanted = number.toLowerCase(Locale.ROOT);
    int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
    while (at >= 0) {
      int end = at + wanted.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
      at = text.indexOf(wanted, at + 1);
    }
    return false;
  }

  private static boolean namesSeller(String text, String seller) {
    return Arrays.stream(seller.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .limit(2)
        .anyMatch(word -> holds(text, word));
  }

  private static boolean isInTime(LocalDate day, Invoice invoice) {
    Optional<LocalDate> issued = invoice.facts().issued();
    LocalDate last =
        invoice
            .facts()
            .due()
            .map(due -> due.plusDays(DAYS_AFTER_DUE))
            .or(() -> issued.map(from -> from.plusDays(DAYS_WITHOUT_DUE)))
            .orElse(day);
    return issued.filter(from -> day.isBefore(from)).isEmpty() && !day.isAfter(last);
  }
}
