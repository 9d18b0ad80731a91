package florin.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What people's corrections taught, used on the next document of the same seller: a label nobody
 * knew now has a meaning. What is found this way is likely, and certain only where the sums agree.
 */
public final class Learned {

  /** The seller writes these at one place whatever the document says elsewhere. */
  private static final Set<InvoiceField> SAME_ALWAYS =
      EnumSet.of(InvoiceField.SELLER, InvoiceField.CURRENCY, InvoiceField.IBAN);

  /** These name one invoice, so that each place that shows one shows the same. */
  private static final Set<InvoiceField> NAMES =
      EnumSet.of(InvoiceField.NUMBER, InvoiceField.REFERENCE);

  private final InvoiceDraft read;
  private final List<Lesson> lessons;

  private Learned(InvoiceDraft read, List<Lesson> lessons) {
    this.read = read;
    this.lessons =
        lessons.stream().filter(lesson -> read.clues().marks().contains(lesson.mark())).toList();
  }

  /**
   * The document as it was read, with what the lessons of its seller say of it. Of several lessons
   * for one field the first counts.
   */
  public static InvoiceDraft apply(InvoiceDraft read, List<Lesson> lessons) {
    Learned learned = new Learned(read, lessons);
    return learned.lessons.isEmpty() ? read : learned.draft();
  }

  /**
   * What can be learned from a text that a person put right: a number, a name, a currency's code.
   * Empty when the document has no mark of its seller or does not show the text at one label.
   */
  public static Optional<Lesson> from(InvoiceClues clues, InvoiceField field, String corrected) {
    if (corrected.isBlank()) {
      return Optional.empty();
    }
    return SAME_ALWAYS.contains(field)
        ? mark(clues).map(mark -> new Lesson(mark, field, "", corrected.strip()))
        : from(clues, field, clue -> squeezed(clue.value()).equals(squeezed(corrected)));
  }

  /** As {@link #from(InvoiceClues, InvoiceField, String)}, of a date. */
  public static Optional<Lesson> from(InvoiceClues clues, InvoiceField field, LocalDate corrected) {
    return from(clues, field, clue -> clue.date().filter(corrected::equals).isPresent());
  }

  /** As {@link #from(InvoiceClues, InvoiceField, String)}, of an amount. */
  public static Optional<Lesson> from(
      InvoiceClues clues, InvoiceField field, BigDecimal corrected) {
    return from(
        clues, field, clue -> clue.amount().filter(a -> a.compareTo(corrected) == 0).isPresent());
  }

  private static Optional<Lesson> from(
      InvoiceClues clues, InvoiceField field, Predicate<Clue> isRight) {
    List<Clue> right =
        clues.pairs().stream()
            .filter(isRight)
            .filter(clue -> at(clues, field, clue.label()).isPresent())
            .toList();
    long labels = right.stream().map(clue -> plain(clue.label())).distinct().count();
    if (labels == 0 || (labels > 1 && !NAMES.contains(field))) {
      return Optional.empty();
    }
    Clue first = right.getFirst();
    return mark(clues).map(mark -> new Lesson(mark, field, first.label(), first.value()));
  }

  private static Optional<String> mark(InvoiceClues clues) {
    return clues.marks().stream().findFirst();
  }

  /** What of the field's kind stands at a label, unless different values do. */
  private static Optional<Clue> at(InvoiceClues clues, InvoiceField field, String label) {
    List<Clue> found =
        clues.pairs().stream()
            .filter(clue -> plain(clue.label()).equals(plain(label)))
            .filter(clue -> fits(field, clue))
            .toList();
    return found.stream().map(clue -> squeezed(clue.value())).distinct().count() == 1
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  private static boolean fits(InvoiceField field, Clue clue) {
    return switch (field) {
      case ISSUED, DUE -> clue.date().isPresent();
      case NET, TAX, TOTAL -> clue.amount().isPresent();
      case NUMBER, REFERENCE -> clue.value().chars().anyMatch(Character::isDigit);
      case SELLER, BUYER, CURRENCY, IBAN -> true;
    };
  }

  private static String plain(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }

  private static String squeezed(String value) {
    return value.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }

  private InvoiceDraft draft() {
    return new InvoiceDraft(
        read.source(),
        read.kind(),
        behindLabel(InvoiceField.NUMBER, read.number(), Learned::text),
        behindLabel(InvoiceField.ISSUED, read.issued(), Clue::date),
        behindLabel(InvoiceField.DUE, read.due(), Clue::date),
        fixed(InvoiceField.SELLER, read.seller(), Optional::of),
        behindLabel(InvoiceField.BUYER, read.buyer(), Learned::text),
        fixed(InvoiceField.CURRENCY, read.currency(), Learned::currency),
        totals(),
        read.lines(),
        clues());
  }

  private InvoiceTotals totals() {
    InvoiceTotals before = read.totals();
    Found<BigDecimal> net = behindLabel(InvoiceField.NET, before.net(), Clue::amount);
    Found<BigDecimal> tax = behindLabel(InvoiceField.TAX, before.tax(), Clue::amount);
    Found<BigDecimal> total = behindLabel(InvoiceField.TOTAL, before.total(), Clue::amount);
    boolean changed =
        !net.equals(before.net()) || !tax.equals(before.tax()) || !total.equals(before.total());
    boolean agree =
        changed
            && read.source() != InvoiceSource.SCAN
            && net.value()
                .flatMap(n -> tax.value().map(n::add))
                .flatMap(sum -> total.value().map(t -> t.compareTo(sum) == 0))
                .orElse(false);
    return new InvoiceTotals(
        agree ? certain(net) : net,
        agree ? certain(tax) : tax,
        agree ? certain(total) : total,
        before.prepaid(),
        before.payable(),
        before.taxes(),
        before.adjustments());
  }

  private static Found<BigDecimal> certain(Found<BigDecimal> found) {
    return Found.certain(found.value().orElseThrow(), found.words());
  }

  private InvoiceClues clues() {
    InvoiceClues before = read.clues();
    return new InvoiceClues(
        before.marks(),
        before.pairs(),
        lesson(InvoiceField.IBAN).map(Lesson::value).or(before::iban),
        before.bic(),
        lesson(InvoiceField.REFERENCE)
            .flatMap(lesson -> at(read.clues(), lesson.field(), lesson.label()))
            .map(Clue::value)
            .or(before::reference),
        before.payee());
  }

  private Optional<Lesson> lesson(InvoiceField field) {
    return lessons.stream().filter(lesson -> lesson.field() == field).findFirst();
  }

  private <T> Found<T> behindLabel(
      InvoiceField field, Found<T> before, Function<Clue, Optional<T>> view) {
    Optional<Clue> clue = lesson(field).flatMap(lesson -> at(read.clues(), field, lesson.label()));
    return clue.flatMap(view)
        .map(value -> found(before, value, clue.get().label() + " " + clue.get().value()))
        .orElse(before);
  }

  private <T> Found<T> fixed(
      InvoiceField field, Found<T> before, Function<String, Optional<T>> view) {
    Optional<String> value = lesson(field).map(Lesson::value);
    return value.flatMap(view).map(v -> found(before, v, value.get())).orElse(before);
  }

  /** What the reader found by itself stays as sure as it was. */
  private static <T> Found<T> found(Found<T> before, T value, String words) {
    return before.value().filter(value::equals).isPresent() ? before : Found.likely(value, words);
  }

  private static Optional<String> text(Clue clue) {
    return Optional.of(clue.value());
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findFirst();
  }
}
