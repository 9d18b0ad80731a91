package florin.ledger;

import florin.Refused;
import florin.ledger.Arrangement.Kind;
import florin.ledger.Booking.Line;
import florin.ledger.Division.Part;
import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns what somebody means into what is booked: fills in defaults, finds direction and sign by
 * {@link Directions}, refuses the rest.
 */
final class BookingRules {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private final Arrangement book;

  BookingRules(Arrangement book) {
    this.book = book;
  }

  /**
   * @param settled what the entry refers to already, which may have been archived since
   */
  Booking book(EntryDraft draft, Settled settled) {
    if (draft.amount().signum() <= 0) {
      throw new Refused("entry.amount.positive");
    }
    refuseTooLarge(draft);
    refuseDate(draft.date(), draft.allowFuture());
    var references = new References(book, settled);
    references.refuseUnknown(draft.labels());
    List<Optional<Kind>> categories =
        categoryIds(draft).stream().map(id -> id.map(references::category)).toList();
    EntryKind kind = kind(draft, categories);
    return new Booking(
        kind,
        draft.amount(),
        draft.date(),
        EntryWords.description(draft.description()),
        lines(draft, kind, categories, references),
        draft.labels().methodId(),
        draft.labels().customerId(),
        draft.labels().counterparty().map(EntryWords::counterparty),
        EntryWords.tags(draft.tags()),
        draft.imported());
  }

  /** Refuses a day in a closed month. */
  void refuseClosed(LocalDate date) {
    book.closedThrough()
        .filter(closed -> !date.isAfter(closed))
        .ifPresent(closed -> {
          throw new Refused("entry.closed", closed);
        });
  }

  private static void refuseTooLarge(EntryDraft draft) {
    Stream<Money> received = draft.to().flatMap(Destination::received).stream();
    if (!Stream.concat(Stream.of(draft.amount()), received).allMatch(Money::isBookable)) {
      throw new Refused("money.too_large");
    }
  }

  private void refuseDate(LocalDate date, boolean allowFuture) {
    if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
      throw new Refused("entry.date.range", date);
    }
    if (!allowFuture && date.isAfter(book.today())) {
      throw new Refused("entry.date.future", date);
    }
    refuseClosed(date);
  }

  /** Of each part, or of the whole. */
  private static List<Optional<Long>> categoryIds(EntryDraft draft) {
    return draft.division().orElse(null) instanceof Division.ByParts(List<Part> parts)
        ? parts.stream().map(Part::categoryId).toList()
        : List.of(draft.labels().categoryId());
  }

  private static EntryKind kind(EntryDraft draft, List<Optional<Kind>> categories) {
    List<EntryKind> kinds =
        categories.stream()
            .flatMap(Optional::stream)
            .map(category -> Directions.kind(draft.kind(), category.sign()))
            .distinct()
            .toList();
    if (kinds.size() > 1) {
      throw new Refused("entry.split.mixed");
    }
    return kinds.isEmpty() ? draft.kind() : kinds.getFirst();
  }

  private static List<Line> lines(
      EntryDraft draft, EntryKind kind, List<Optional<Kind>> categories, References references) {
    var lines = new Lines(draft, references);
    if (kind == EntryKind.TRANSFER) {
      return lines.transferred();
    }
    if (draft.division().isEmpty()) {
      return lines.single(kind, categories.getFirst());
    }
    return switch (draft.division().get()) {
      case Division.ByParts(List<Part> parts) -> lines.parted(kind, parts, categories);
      case Division.ByAllocation allocation ->
          lines.shared(kind, categories.getFirst(), allocation);
      case Division.ByShares shares -> lines.shared(kind, categories.getFirst(), shares);
    };
  }
}
