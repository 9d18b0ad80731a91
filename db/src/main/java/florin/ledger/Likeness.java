package florin.ledger;

import florin.Refused;
import florin.ledger.Arrangement.Kind;
import florin.ledger.Arrangement.Spot;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An entry of one book as it would stand in another: line by line on what has the same name there,
 * else on what is usual there. What the other book lacks is remembered.
 */
final class Likeness {
  private final Arrangement there;
  private final References references;
  private final Customers customers;
  private final List<Lost> lost = new ArrayList<>();

  /**
   * @param there the other book, which its customers are of too
   */
  Likeness(Arrangement there, Customers customers) {
    this.there = there;
    this.references = new References(there, Settled.NOTHING);
    this.customers = customers;
  }

  /**
   * @throws Refused {@code entry.move.locations}, {@code entry.move.buckets} where a transfer would
   *     not go from the one to the other any more
   */
  Entry of(Entry entry) {
    if (entry.kind() == EntryKind.TRANSFER) {
      refuseHalf(entry);
    }
    return new Entry(
        entry.id(),
        entry.number(),
        entry.kind(),
        entry.date(),
        entry.description(),
        entry.amount(),
        joined(entry.postings().stream().map(this::line).toList()),
        entry.method().flatMap(this::method),
        entry.customer().flatMap(this::customer),
        entry.counterparty(),
        entry.tags(),
        entry.author(),
        entry.source(),
        entry.imported(),
        entry.version(),
        entry.voidedAt(),
        entry.createdAt(),
        entry.changedAt());
  }

  List<Lost> lost() {
    return List.copyOf(lost);
  }

  private Posting line(Posting posting) {
    Currency currency = posting.amount().currency();
    Spot location =
        found(Lost.What.LOCATION, posting.location(), likeLocation(posting))
            .orElseGet(() -> references.location(Place.DEFAULT, currency));
    Optional<Long> bucket =
        found(Lost.What.BUCKET, posting.bucket(), likeBucket(posting)).map(Spot::id);
    Optional<Kind> category = posting.category().flatMap(named -> category(posting, named));
    long usual = bucket.orElseGet(() -> references.bucket(Place.DEFAULT, category));
    return new Posting(
        new Named(location.id(), location.name()),
        new Named(usual, references.bucket(usual).name()),
        category.map(kind -> new Named(kind.id(), kind.name())),
        posting.sign(),
        posting.amount(),
        posting.percent());
  }

  /** Shares that come to lie in one bucket are one share; a single one is none. */
  private static List<Posting> joined(List<Posting> lines) {
    if (lines.stream().anyMatch(line -> line.percent().isEmpty())) {
      return lines;
    }
    Map<Long, Posting> shares = new LinkedHashMap<>();
    for (Posting line : lines) {
      shares.merge(line.bucket().id(), line, Likeness::both);
    }
    List<Posting> joined = List.copyOf(shares.values());
    return lines.size() > 1 && joined.size() == 1
        ? List.of(withPercent(joined.getFirst(), OptionalInt.empty()))
        : joined;
  }

  private static Posting both(Posting one, Posting other) {
    int percent = one.percent().orElseThrow() + other.percent().orElseThrow();
    return withPercent(one, OptionalInt.of(percent));
  }

  /** The amount follows from the percentage when it is booked. */
  private static Posting withPercent(Posting line, OptionalInt percent) {
    return new Posting(
        line.location(), line.bucket(), line.category(), line.sign(), line.amount(), percent);
  }

  /** A transfer whose ends are not both there would be another one, or none. */
  private void refuseHalf(Entry entry) {
    Posting from = entry.postings().getFirst();
    Posting to = entry.postings().getLast();
    if (!from.location().equals(to.location())) {
      refuseHalf("entry.move.locations", entry, from.location(), to.location(), this::likeLocation);
    } else {
      refuseHalf("entry.move.buckets", entry, from.bucket(), to.bucket(), this::likeBucket);
    }
  }

  private static void refuseHalf(
      String key, Entry entry, Named from, Named to, Function<Posting, Optional<Spot>> like) {
    if (entry.postings().stream().map(like).anyMatch(Optional::isEmpty)) {
      throw new Refused(key, Integer.toString(entry.number()), from.name(), to.name());
    }
  }

  /** A location counts as the same only where it holds the same currency. */
  private Optional<Spot> likeLocation(Posting posting) {
    Optional<Currency> currency = Optional.of(posting.amount().currency());
    return called(posting.location(), there.locations().values().stream())
        .filter(spot -> spot.currency().equals(currency));
  }

  private Optional<Spot> likeBucket(Posting posting) {
    return called(posting.bucket(), there.buckets().values().stream());
  }

  /** A category counts as the same only where it counts in the same direction. */
  private Optional<Kind> category(Posting posting, Named named) {
    return found(
        Lost.What.CATEGORY,
        named,
        there.categories().values().stream()
            .filter(kind -> !kind.archived() && isCalled(named, kind.name()))
            .filter(kind -> kind.sign() == posting.sign())
            .findAny());
  }

  private Optional<Named> method(Named named) {
    return found(Lost.What.METHOD, named, called(named, there.methods().values().stream()))
        .map(spot -> new Named(spot.id(), spot.name()));
  }

  private Optional<Named> customer(Named named) {
    return found(Lost.What.CUSTOMER, named, customers.find(named.name()))
        .map(customer -> new Named(customer.id(), named.name()));
  }

  private <T> Optional<T> found(Lost.What what, Named named, Optional<T> like) {
    var missed = new Lost(what, named.name());
    if (like.isEmpty() && !lost.contains(missed)) {
      lost.add(missed);
    }
    return like;
  }

  private static Optional<Spot> called(Named named, Stream<Spot> spots) {
    return spots.filter(spot -> !spot.archived() && isCalled(named, spot.name())).findAny();
  }

  /** Names are unique among the live ones, whatever their case. */
  private static boolean isCalled(Named named, String name) {
    return name.toLowerCase(Locale.ROOT).equals(named.name().toLowerCase(Locale.ROOT));
  }
}
