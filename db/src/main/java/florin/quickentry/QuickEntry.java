package florin.quickentry;

import florin.Refused;
import florin.ledger.Buckets;
import florin.ledger.Categories;
import florin.ledger.Customers;
import florin.ledger.Destination;
import florin.ledger.Division;
import florin.ledger.Entry;
import florin.ledger.EntryChange;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Flow;
import florin.ledger.LiveNames;
import florin.ledger.Locations;
import florin.ledger.PaymentMethods;
import florin.ledger.Place;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * Between what somebody typed and what the ledger books: reads lines against the live names of the
 * book, and turns names into rows. Chat, web and API all enter here.
 */
public final class QuickEntry {
  private final BookNames book;

  public QuickEntry(
      LiveNames live,
      Categories categories,
      Locations locations,
      Buckets buckets,
      PaymentMethods methods,
      Customers customers) {
    this.book = new BookNames(live, categories, locations, buckets, methods, customers);
  }

  /** What lines of this reader in this book are read against. */
  public EntryContext context(Locale locale, Currency bookCurrency, LocalDate today) {
    return new EntryContext(locale, bookCurrency, today, book.names());
  }

  /** The entry a complete reading means, in rows of the book. */
  public EntryDraft draft(EntryDraftText text) {
    var kind = kind(text.kind());
    var draft =
        EntryDraft.of(
                kind,
                text.amount().orElseThrow(),
                text.date(),
                words(text.description(), text.note()))
            .flow(flow(text.kind()))
            .labels(
                book.labels(text.category(), text.method(), text.customer(), text.counterparties()))
            .tags(text.tags());
    if (text.shared()) {
      draft = draft.divided(new Division.ByAllocation());
    }
    Optional<Long> bucket = text.bucket().map(book::bucket);
    return switch (text.place()) {
      case EntryDraftText.Place.At(Optional<String> name) ->
          draft.at(new Place(name.map(book::location), bucket));
      case EntryDraftText.Place.Between(Optional<String> from, Optional<String> to) ->
          draft
              .at(new Place(from.map(book::location), bucket))
              .to(
                  new Destination(
                      new Place(to.map(book::location), Optional.empty()), text.received()));
      case EntryDraftText.Place.BetweenBuckets(BucketMove move, Optional<String> at) ->
          draft
              .at(new Place(at.map(book::location), Optional.of(book.bucket(move.from()))))
              .to(Destination.to(Place.bucket(book.bucket(move.to()))));
    };
  }

  /** What becomes different in an entry when only these parts were said. */
  public EntryChange change(EntryParts parts, Entry entry) {
    EntryChange change = unsigned(parts);
    return parts.sign().isPresent() && parts.category().isEmpty()
        ? turned(change, parts.sign().get(), entry)
        : change;
  }

  private EntryChange unsigned(EntryParts parts) {
    EntryChange change = EntryChange.none();
    if (parts.amount().isPresent()) {
      change = change.amount(parts.amount().get());
    }
    if (parts.date().isPresent()) {
      change = change.date(parts.date().get());
    }
    if (parts.description().isPresent() || parts.note().isPresent()) {
      change = change.description(words(parts.description().orElse(""), parts.note()));
    }
    if (!parts.tags().isEmpty()) {
      change = change.tags(parts.tags());
    }
    Optional<Long> at = parts.location().or(parts::from).map(book::location);
    Optional<Long> bucket = parts.bucket().map(book::bucket);
    if (at.isPresent() || bucket.isPresent()) {
      change = change.at(new Place(at, bucket));
    }
    if (parts.bucketMove().isPresent()) {
      BucketMove move = parts.bucketMove().get();
      change =
          change
              .at(new Place(at, Optional.of(book.bucket(move.from()))))
              .to(Destination.to(Place.bucket(book.bucket(move.to()))));
    } else if (parts.to().isPresent() || parts.received().isPresent()) {
      Optional<Long> to = parts.to().map(book::location);
      change = change.to(new Destination(new Place(to, Optional.empty()), parts.received()));
    }
    return change.labels(
        book.labels(parts.category(), parts.method(), parts.customer(), parts.counterparties()));
  }

  /**
   * What becomes different in each of several entries when only these parts were said.
   *
   * @throws Refused {@code entry.change.sign} where a direction was said, which differs from entry
   *     to entry, {@code entry.nothing} where nothing was
   */
  public EntryChange changeOfMany(EntryParts parts) {
    if (parts.sign().isPresent()) {
      throw new Refused("entry.change.sign");
    }
    EntryChange change = unsigned(parts);
    if (change.equals(EntryChange.none())) {
      throw new Refused("entry.nothing");
    }
    return change;
  }

  /** Everything a line that was written anew says, for the entry it recorded before. */
  public EntryChange rewrite(EntryDraftText text) {
    EntryDraft draft = draft(text);
    EntryChange change =
        EntryChange.none()
            .kind(draft.kind())
            .amount(draft.amount())
            .date(draft.date())
            .description(draft.description())
            .labels(draft.labels())
            .tags(draft.tags())
            .at(draft.at())
            .flow(draft.flow());
    if (draft.division().isPresent()) {
      change = change.divided(draft.division().get());
    }
    if (text.category().isEmpty()) {
      change = change.clear(EntryChange.Label.CATEGORY);
    }
    return draft.to().isPresent() ? change.to(draft.to().get()) : change;
  }

  private static EntryChange turned(EntryChange change, AmountSign sign, Entry entry) {
    boolean in = sign == AmountSign.PLUS;
    return switch (entry.kind()) {
      case INCOME, EXPENSE, REFUND -> change.kind(in ? EntryKind.INCOME : EntryKind.EXPENSE);
      case LOAN, OPENING -> change.flow(in ? Flow.IN : Flow.OUT);
      case TRANSFER -> change;
    };
  }

  private static String words(String description, Optional<String> note) {
    return note.filter(n -> !n.isBlank())
        .map(n -> (description + " " + n).strip())
        .orElse(description);
  }

  private static EntryKind kind(DraftKind kind) {
    return switch (kind) {
      case INCOME -> EntryKind.INCOME;
      case EXPENSE -> EntryKind.EXPENSE;
      case REFUND -> EntryKind.REFUND;
      case TRANSFER -> EntryKind.TRANSFER;
      case LENT, BORROWED -> EntryKind.LOAN;
      case OPENING, OPENING_DEBT -> EntryKind.OPENING;
    };
  }

  private static Flow flow(DraftKind kind) {
    return switch (kind) {
      case INCOME, REFUND, BORROWED, OPENING -> Flow.IN;
      case EXPENSE, TRANSFER, LENT, OPENING_DEBT -> Flow.OUT;
    };
  }
}
