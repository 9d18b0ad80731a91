package florin.ledger;

import florin.Refused;
import florin.history.Subject;
import florin.ledger.Arrangement.Kind;
import florin.ledger.Arrangement.Spot;
import florin.ledger.Booking.Line;
import florin.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    refuseDate(draft.date(), draft.allowFuture());
    Labels labels = draft.labels();
    labels
        .methodId()
        .ifPresent(id -> known(book.methods(), id, Subject.PAYMENT_METHOD, settled.methods()));
    labels
        .customerId()
        .ifPresent(id -> known(book.customers(), id, Subject.CUSTOMER, settled.customers()));
    Optional<Kind> category = labels.categoryId().map(id -> category(id, settled));
    boolean transfer = draft.kind() == EntryKind.TRANSFER;
    EntryKind kind =
        category.map(found -> Directions.kind(draft.kind(), found.sign())).orElse(draft.kind());
    return new Booking(
        kind,
        draft.amount(),
        draft.date(),
        EntryWords.description(draft.description()),
        transfer ? transfer(draft, settled) : List.of(line(draft, kind, category, settled)),
        labels.methodId(),
        labels.customerId(),
        labels.counterparty().map(EntryWords::counterparty),
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

  private void refuseDate(LocalDate date, boolean allowFuture) {
    if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
      throw new Refused("entry.date.range", date);
    }
    if (!allowFuture && date.isAfter(book.today())) {
      throw new Refused("entry.date.future", date);
    }
    refuseClosed(date);
  }

  private Line line(EntryDraft draft, EntryKind kind, Optional<Kind> category, Settled settled) {
    Flow flow = Directions.flow(draft, category.map(Kind::sign));
    Sign sign = category.map(Kind::sign).orElseGet(() -> Directions.sign(kind, flow));
    Spot location = location(draft.at(), draft.amount().currency(), settled);
    return new Line(
        location.id(),
        bucket(draft.at(), category, settled),
        category.map(Kind::id),
        sign,
        flow == Flow.IN ? draft.amount() : draft.amount().negate());
  }

  private List<Line> transfer(EntryDraft draft, Settled settled) {
    Destination to = draft.to().orElseThrow(() -> new Refused("entry.transfer.to"));
    Money given = draft.amount();
    Spot from = location(draft.at(), given.currency(), settled);
    long fromBucket = bucket(draft.at(), Optional.empty(), settled);
    Spot into =
        to.place()
            .locationId()
            .map(id -> known(book.locations(), id, Subject.LOCATION, settled.locations()))
            .orElse(from);
    long intoBucket =
        to.place()
            .bucketId()
            .map(id -> known(book.buckets(), id, Subject.BUCKET, settled.buckets()).id())
            .orElse(fromBucket);
    if (into.id() == from.id() && intoBucket == fromBucket) {
      throw new Refused("entry.transfer.nowhere");
    }
    return List.of(
        new Line(from.id(), fromBucket, Optional.empty(), Sign.NEUTRAL, given.negate()),
        new Line(into.id(), intoBucket, Optional.empty(), Sign.NEUTRAL, received(given, into, to)));
  }

  private static Money received(Money given, Spot into, Destination to) {
    Currency currency = into.currency().orElseThrow();
    if (currency.equals(given.currency())) {
      if (to.received().isPresent() && !to.received().get().equals(given)) {
        throw new Refused("entry.transfer.unequal");
      }
      return given;
    }
    Money received =
        to.received()
            .orElseThrow(() ->
                new Refused("entry.transfer.received", into.name(), currency.getCurrencyCode()));
    if (!received.currency().equals(currency)) {
      throw new Refused("entry.transfer.received", into.name(), currency.getCurrencyCode());
    }
    if (received.signum() <= 0) {
      throw new Refused("entry.amount.positive");
    }
    return received;
  }

  private Spot location(Place place, Currency currency, Settled settled) {
    if (place.locationId().isPresent()) {
      Spot meant =
          known(book.locations(), place.locationId().get(), Subject.LOCATION, settled.locations());
      String holds = meant.currency().orElseThrow().getCurrencyCode();
      if (!holds.equals(currency.getCurrencyCode())) {
        throw new Refused("entry.currency", meant.name(), holds, currency.getCurrencyCode());
      }
      return meant;
    }
    return book.ownLocation()
        .map(book.locations()::get)
        .filter(own -> !own.archived() && own.currency().equals(Optional.of(currency)))
        .or(() -> book.firstLocation(currency))
        .orElseThrow(() -> new Refused("entry.no_location", currency.getCurrencyCode()));
  }

  private long bucket(Place place, Optional<Kind> category, Settled settled) {
    if (place.bucketId().isPresent()) {
      return known(book.buckets(), place.bucketId().get(), Subject.BUCKET, settled.buckets()).id();
    }
    return category
        .flatMap(Kind::bucketId)
        .map(book.buckets()::get)
        .filter(bucket -> !bucket.archived())
        .orElseGet(book::firstBucket)
        .id();
  }

  private Kind category(long id, Settled settled) {
    Kind found = book.categories().get(id);
    if (found == null) {
      throw new Refused("configuration.unknown", Subject.CATEGORY.name());
    }
    if (found.archived() && !settled.categories().contains(id)) {
      throw new Refused("entry.archived", found.name());
    }
    return found;
  }

  private static Spot known(Map<Long, Spot> spots, long id, Subject subject, Set<Long> settled) {
    Spot found = spots.get(id);
    if (found == null) {
      throw new Refused("configuration.unknown", subject.name());
    }
    if (found.archived() && !settled.contains(id)) {
      throw new Refused("entry.archived", found.name());
    }
    return found;
  }
}
