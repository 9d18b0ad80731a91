package florin.invoices;

import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.INVOICE_LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Which invoices are meant; what is not said leaves none out. Deleted ones never are.
 *
 * @param seller a part of the name, in any case
 * @param from first day they may be issued on
 * @param to last day
 * @param dueBefore for those that should have been paid before a day and were not
 * @param submitted when they were submitted
 * @param notBy whose are left out: nobody decides on an own one
 * @param number a part of the seller's number, or the book's own number
 * @param words a part of the seller, the buyer, the seller's number, the reference or a line
 */
public record InvoiceFilter(
    Set<InvoiceState> states,
    Optional<Long> authorId,
    Optional<String> seller,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> dueBefore,
    Optional<Span> submitted,
    Optional<Long> notBy,
    Optional<String> number,
    Optional<String> words) {

  /** From an instant to just before another. */
  public record Span(Instant from, Instant before) {}

  public static final InvoiceFilter ALL =
      new InvoiceFilter(
          EnumSet.allOf(InvoiceState.class),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What waits for somebody to decide on it. */
  public static InvoiceFilter waitingFor(long personId) {
    return ALL.in(EnumSet.of(InvoiceState.SUBMITTED))
        .with(copy -> copy.notBy = Optional.of(personId));
  }

  public InvoiceFilter {
    states = Set.copyOf(states);
  }

  public InvoiceFilter in(Set<InvoiceState> some) {
    return with(copy -> copy.states = some);
  }

  public InvoiceFilter by(long author) {
    return with(copy -> copy.authorId = Optional.of(author));
  }

  public InvoiceFilter from(String part) {
    return with(copy -> copy.seller = Optional.of(part));
  }

  public InvoiceFilter issued(LocalDate first, LocalDate last) {
    return with(copy -> {
      copy.from = Optional.of(first);
      copy.to = Optional.of(last);
    });
  }

  /** Approved or waiting, and late on a day. */
  public InvoiceFilter overdue(LocalDate today) {
    return with(copy -> {
      copy.states = EnumSet.of(InvoiceState.SUBMITTED, InvoiceState.APPROVED);
      copy.dueBefore = Optional.of(today);
    });
  }

  public InvoiceFilter submitted(Instant first, Instant before) {
    return with(copy -> copy.submitted = Optional.of(new Span(first, before)));
  }

  public InvoiceFilter numbered(String part) {
    return with(copy -> copy.number = Optional.of(part));
  }

  public InvoiceFilter about(String part) {
    return with(copy -> copy.words = Optional.of(part));
  }

  /** From a day, or until one, or both. */
  public InvoiceFilter issued(Optional<LocalDate> first, Optional<LocalDate> last) {
    return with(copy -> {
      copy.from = first;
      copy.to = last;
    });
  }

  Condition condition(long bookId) {
    return DSL.and(
        INVOICE.BOOK_ID.eq(bookId),
        INVOICE.VOIDED_AT.isNull(),
        states.size() == InvoiceState.values().length
            ? DSL.noCondition()
            : INVOICE.STATE.in(states.stream().map(InvoiceState::name).toList()),
        authorId.map(INVOICE.AUTHOR_ID::eq).orElse(DSL.noCondition()),
        seller.map(part -> holds(INVOICE.SELLER, part)).orElse(DSL.noCondition()),
        from.map(INVOICE.ISSUED::ge).orElse(DSL.noCondition()),
        to.map(INVOICE.ISSUED::le).orElse(DSL.noCondition()),
        dueBefore
            .map(day -> INVOICE.DUE.lt(day).and(INVOICE.KIND.eq(InvoiceKind.INVOICE.name())))
            .orElse(DSL.noCondition()),
        submitted.map(InvoiceFilter::within).orElse(DSL.noCondition()),
        notBy.map(INVOICE.AUTHOR_ID::ne).orElse(DSL.noCondition()),
        number.map(InvoiceFilter::isNumbered).orElse(DSL.noCondition()),
        words.map(InvoiceFilter::isAbout).orElse(DSL.noCondition()));
  }

  private static Condition isNumbered(String part) {
    String digits = part.replaceFirst("^#", "");
    Condition ours =
        digits.matches("[0-9]{1,9}")
            ? INVOICE.NUMBER.eq(Integer.valueOf(digits))
            : DSL.falseCondition();
    return ours.or(holds(INVOICE.INVOICE_NUMBER, part));
  }

  private static Condition isAbout(String part) {
    return holds(INVOICE.SELLER, part)
        .or(holds(INVOICE.BUYER, part))
        .or(holds(INVOICE.INVOICE_NUMBER, part))
        .or(holds(INVOICE.REFERENCE, part))
        .or(
            DSL.exists(
                DSL.selectOne()
                    .from(INVOICE_LINE)
                    .where(
                        INVOICE_LINE.BOOK_ID.eq(INVOICE.BOOK_ID),
                        INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID),
                        holds(INVOICE_LINE.DESCRIPTION, part))));
  }

  private static Condition holds(Field<String> where, String part) {
    return DSL.position(DSL.lower(where), DSL.lower(DSL.val(part.replace("\0", "")))).gt(0);
  }

  private static Condition within(Span span) {
    return INVOICE
        .SUBMITTED_AT
        .ge(span.from().atOffset(ZoneOffset.UTC))
        .and(INVOICE.SUBMITTED_AT.lt(span.before().atOffset(ZoneOffset.UTC)));
  }

  private InvoiceFilter with(Consumer<Copy> difference) {
    var copy = new Copy(this);
    difference.accept(copy);
    return new InvoiceFilter(
        copy.states,
        copy.authorId,
        copy.seller,
        copy.from,
        copy.to,
        copy.dueBefore,
        copy.submitted,
        copy.notBy,
        copy.number,
        copy.words);
  }

  private static final class Copy {
    private Set<InvoiceState> states;
    private Optional<Long> authorId;
    private Optional<String> seller;
    private Optional<LocalDate> from;
    private Optional<LocalDate> to;
    private Optional<LocalDate> dueBefore;
    private Optional<Span> submitted;
    private Optional<Long> notBy;
    private Optional<String> number;
    private Optional<String> words;

    private Copy(InvoiceFilter filter) {
      states = filter.states;
      authorId = filter.authorId;
      seller = filter.seller;
      from = filter.from;
      to = filter.to;
      dueBefore = filter.dueBefore;
      submitted = filter.submitted;
      notBy = filter.notBy;
      number = filter.number;
      words = filter.words;
    }
  }
}
