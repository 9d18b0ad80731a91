package florin.ledger;

import florin.Refused;
import florin.ledger.Arrangement.Kind;
import florin.ledger.Arrangement.Spot;
import florin.ledger.Booking.Line;
import florin.ledger.Division.Part;
import florin.ledger.Division.Share;
import florin.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The lines a draft comes to: one, two for a transfer, several for what is divided. */
final class Lines {
  private static final int WHOLE = 100;

  private final EntryDraft draft;
  private final References references;

  Lines(EntryDraft draft, References references) {
    this.draft = draft;
    this.references = references;
  }

  List<Line> transferred() {
    Destination to = draft.to().orElseThrow(() -> new Refused("entry.transfer.to"));
    Money given = draft.amount();
    Spot from = references.location(draft.at(), given.currency());
    long fromBucket = references.bucket(draft.at(), Optional.empty());
    Spot into = to.place().locationId().map(references::location).orElse(from);
    long intoBucket =
        to.place().bucketId().map(id -> references.bucket(id).id()).orElse(fromBucket);
    if (into.id() == from.id() && intoBucket == fromBucket) {
      throw new Refused("entry.transfer.nowhere");
    }
    return List.of(
        neutral(from, fromBucket, given.negate()),
        neutral(into, intoBucket, received(given, into, to)));
  }

  List<Line> single(EntryKind kind, Optional<Kind> category) {
    return List.of(
        line(
            kind,
            category,
            references.bucket(draft.at(), category),
            draft.amount(),
            OptionalInt.empty()));
  }

  /** A line a share. An amount too small for every share to be something is refused. */
  List<Line> shared(EntryKind kind, Optional<Kind> category, Division division) {
    if (kind != EntryKind.INCOME && kind != EntryKind.OPENING) {
      throw new Refused("entry.split.income");
    }
    List<Share> shares =
        division instanceof Division.ByShares(List<Share> settled) ? settled : allocation();
    List<Money> amounts = draft.amount().split(shares.stream().mapToInt(Share::percent).toArray());
    if (amounts.stream().anyMatch(Money::isZero)) {
      throw new Refused("entry.split.small", draft.amount(), shares.size());
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < shares.size(); i++) {
      long bucket = references.bucket(shares.get(i).bucketId()).id();
      lines.add(
          line(kind, category, bucket, amounts.get(i), OptionalInt.of(shares.get(i).percent())));
    }
    return lines;
  }

  /** A line a part; the first takes what the others leave. */
  List<Line> parted(EntryKind kind, List<Part> parts, List<Optional<Kind>> categories) {
    Money first = draft.amount();
    for (Part other : parts.subList(1, parts.size())) {
      refuseForeign(other.amount());
      if (other.amount().signum() <= 0) {
        throw new Refused("entry.amount.positive");
      }
      first = first.minus(other.amount());
    }
    refuseForeign(parts.getFirst().amount());
    if (first.signum() <= 0 || first.compareTo(parts.getFirst().amount()) < 0) {
      throw new Refused("entry.split.over", draft.amount());
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < parts.size(); i++) {
      Optional<Kind> category = categories.get(i);
      long bucket =
          parts
              .get(i)
              .bucketId()
              .map(id -> references.bucket(id).id())
              .or(() -> references.usual(category))
              .orElseGet(() -> references.bucket(draft.at(), Optional.empty()));
      Money amount = i == 0 ? first : parts.get(i).amount();
      lines.add(line(kind, category, bucket, amount, OptionalInt.empty()));
    }
    if (lines.stream().map(line -> line.amount().signum()).distinct().count() > 1) {
      throw new Refused("entry.split.mixed");
    }
    return lines;
  }

  private void refuseForeign(Money part) {
    if (!part.currency().equals(draft.amount().currency())) {
      throw new Refused("entry.split.currency", draft.amount().currency().getCurrencyCode());
    }
  }

  /** The live buckets that get something, by name as people see them. */
  private List<Share> allocation() {
    List<Share> shares =
        references.book().receivingBuckets().stream()
            .map(bucket -> new Share(bucket.id(), bucket.percent()))
            .toList();
    int assigned = shares.stream().mapToInt(Share::percent).sum();
    if (assigned != WHOLE) {
      throw new Refused("entry.split.incomplete", assigned);
    }
    return shares;
  }

  private Line line(
      EntryKind kind, Optional<Kind> category, long bucket, Money amount, OptionalInt percent) {
    Flow flow = Directions.flow(draft, category.map(Kind::sign));
    Sign sign = category.map(Kind::sign).orElseGet(() -> Directions.sign(kind, flow));
    return new Line(
        references.location(draft.at(), amount.currency()).id(),
        bucket,
        category.map(Kind::id),
        sign,
        flow == Flow.IN ? amount : amount.negate(),
        percent);
  }

  private static Line neutral(Spot location, long bucket, Money amount) {
    return new Line(
        location.id(), bucket, Optional.empty(), Sign.NEUTRAL, amount, OptionalInt.empty());
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
}
