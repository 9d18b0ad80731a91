package florin.ledger;

import florin.Refused;
import florin.history.Subject;
import florin.ledger.Arrangement.Kind;
import florin.ledger.Arrangement.Spot;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a draft refers to, by name or by default; refuses what is not there, and what is out
 * of use unless the entry refers to it already.
 */
final class References {
  private final Arrangement book;
  private final Settled settled;

  References(Arrangement book, Settled settled) {
    this.book = book;
    this.settled = settled;
  }

  Arrangement book() {
    return book;
  }

  void refuseUnknown(Labels labels) {
    labels
        .methodId()
        .ifPresent(id -> known(book.methods(), id, Subject.PAYMENT_METHOD, settled.methods()));
    labels
        .customerId()
        .ifPresent(id -> known(book.customers(), id, Subject.CUSTOMER, settled.customers()));
  }

  Kind category(long id) {
    Kind found = book.categories().get(id);
    if (found == null) {
      throw new Refused("configuration.unknown", Subject.CATEGORY.name());
    }
    if (found.archived() && !settled.categories().contains(id)) {
      throw new Refused("entry.archived", found.name());
    }
    return found;
  }

  Spot location(long id) {
    return known(book.locations(), id, Subject.LOCATION, settled.locations());
  }

  /** The place of money in a currency: the one meant, else the actor's own, else the first. */
  Spot location(Place place, Currency currency) {
    if (place.locationId().isPresent()) {
      Spot meant = location(place.locationId().get());
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

  Spot bucket(long id) {
    return known(book.buckets(), id, Subject.BUCKET, settled.buckets());
  }

  /** The bucket meant, else the default of the category, else the one of whatever names none. */
  long bucket(Place place, Optional<Kind> category) {
    return place
        .bucketId()
        .map(id -> bucket(id).id())
        .or(() -> usual(category))
        .orElseGet(() -> book.firstBucket().id());
  }

  /** The default bucket of a category while it is in use. */
  Optional<Long> usual(Optional<Kind> category) {
    return category
        .flatMap(Kind::bucketId)
        .map(book.buckets()::get)
        .filter(bucket -> !bucket.archived())
        .map(Spot::id);
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
