package florin.ledger;

import florin.Refused;
import florin.history.Subject;
import florin.ledger.Arrangement.Kind;
import florin.ledger.EntryChange.Label;
import florin.money.Money;
import java.util.Optional;

/** An entry as the draft it might have come from, and that draft with a change applied. */
final class EntryEdit {
  private final Arrangement book;

  EntryEdit(Arrangement book) {
    this.book = book;
  }

  /** The draft that books to the entry as it is. */
  static EntryDraft draft(Entry entry) {
    Posting first = entry.postings().getFirst();
    EntryDraft draft =
        EntryDraft.of(entry.kind(), entry.amount(), entry.date(), entry.description())
            .flow(first.amount().signum() > 0 ? Flow.IN : Flow.OUT)
            .at(place(first))
            .labels(
                new Labels(
                    first.category().map(Named::id),
                    entry.method().map(Named::id),
                    entry.customer().map(Named::id),
                    entry.counterparty()))
            .tags(entry.tags());
    if (entry.kind() == EntryKind.TRANSFER) {
      return draft.to(destination(entry.postings().getLast(), entry.amount()));
    }
    return EntryDivision.of(entry.postings()).map(draft::divided).orElse(draft);
  }

  /** The entry as it is booked. */
  static Booking booking(Entry entry) {
    return new Booking(
        entry.kind(),
        entry.amount(),
        entry.date(),
        entry.description(),
        entry.postings().stream().map(EntryEdit::line).toList(),
        entry.method().map(Named::id),
        entry.customer().map(Named::id),
        entry.counterparty(),
        entry.tags(),
        Optional.empty());
  }

  EntryDraft apply(EntryDraft old, EntryChange change) {
    Labels labels = labels(old.labels(), change);
    EntryKind kind = change.kind().orElseGet(() -> kind(old.kind(), change));
    if (kind == EntryKind.TRANSFER
        && old.kind() != EntryKind.TRANSFER
        && change.labels().categoryId().isEmpty()) {
      labels =
          new Labels(
              Optional.empty(), labels.methodId(), labels.customerId(), labels.counterparty());
    }
    Money amount = change.amount().orElse(old.amount());
    Optional<Division> division = EntryDivision.after(old, change, kind, amount);
    return new EntryDraft(
        kind,
        amount,
        change.date().orElse(old.date()),
        change.description().orElse(old.description()),
        change.flow().orElseGet(() -> flow(old.flow(), change)),
        at(old, change, amount, old.division().isPresent() && division.isEmpty()),
        to(old, change, kind, amount),
        division,
        labels,
        change.tags().orElse(old.tags()),
        old.imported(),
        change.allowFuture() || change.date().isEmpty());
  }

  /** A new category turns the direction to its sign; a refund stays one. */
  private EntryKind kind(EntryKind old, EntryChange change) {
    if (old != EntryKind.INCOME && old != EntryKind.EXPENSE && old != EntryKind.LOAN) {
      return old;
    }
    return change
        .labels()
        .categoryId()
        .map(id ->
            Optional.ofNullable(book.categories().get(id))
                .orElseThrow(() -> new Refused("configuration.unknown", Subject.CATEGORY.name())))
        .map(Kind::sign)
        .map(sign ->
            switch (sign) {
              case POSITIVE -> EntryKind.INCOME;
              case NEGATIVE -> EntryKind.EXPENSE;
              case NEUTRAL -> old;
            })
        .orElse(old);
  }

  private static Flow flow(Flow old, EntryChange change) {
    return change
        .kind()
        .map(
            kind -> kind == EntryKind.INCOME ? Flow.IN : kind == EntryKind.EXPENSE ? Flow.OUT : old)
        .orElse(old);
  }

  /**
   * Money in another currency lies somewhere else; lines that become one go to the usual bucket.
   */
  private static Place at(EntryDraft old, EntryChange change, Money amount, boolean joined) {
    boolean moved = !amount.currency().equals(old.amount().currency());
    return new Place(
        change.at().locationId().or(() -> moved ? Optional.empty() : old.at().locationId()),
        change.at().bucketId().or(() -> joined ? Optional.empty() : old.at().bucketId()));
  }

  private static Optional<Destination> to(
      EntryDraft old, EntryChange change, EntryKind kind, Money amount) {
    if (kind != EntryKind.TRANSFER) {
      return Optional.empty();
    }
    Destination wanted = change.to().orElse(Destination.to(Place.DEFAULT));
    Place before = old.to().map(Destination::place).orElse(Place.DEFAULT);
    Place place =
        new Place(
            wanted.place().locationId().or(before::locationId),
            wanted.place().bucketId().or(before::bucketId));
    return Optional.of(new Destination(place, wanted.received().or(() -> received(old, amount))));
  }

  /** What arrives of another amount at the same rate. */
  private static Optional<Money> received(EntryDraft old, Money amount) {
    Optional<Money> before = old.to().flatMap(Destination::received);
    if (amount.equals(old.amount()) || !amount.currency().equals(old.amount().currency())) {
      return before;
    }
    return before.map(money -> money.atRateOf(amount, old.amount()));
  }

  private static Labels labels(Labels old, EntryChange change) {
    Labels wanted = change.labels();
    return new Labels(
        label(old.categoryId(), wanted.categoryId(), change, Label.CATEGORY),
        label(old.methodId(), wanted.methodId(), change, Label.METHOD),
        label(old.customerId(), wanted.customerId(), change, Label.CUSTOMER),
        label(old.counterparty(), wanted.counterparty(), change, Label.COUNTERPARTY));
  }

  private static <T> Optional<T> label(
      Optional<T> old, Optional<T> wanted, EntryChange change, Label label) {
    return change.cleared().contains(label) ? wanted : wanted.or(() -> old);
  }

  private static Booking.Line line(Posting posting) {
    return new Booking.Line(
        posting.location().id(),
        posting.bucket().id(),
        posting.category().map(Named::id),
        posting.sign(),
        posting.amount(),
        posting.percent());
  }

  private static Place place(Posting posting) {
    return new Place(Optional.of(posting.location().id()), Optional.of(posting.bucket().id()));
  }

  private static Destination destination(Posting posting, Money given) {
    boolean converted = !posting.amount().currency().equals(given.currency());
    return new Destination(
        place(posting), converted ? Optional.of(posting.amount()) : Optional.empty());
  }
}
