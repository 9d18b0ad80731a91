package florin.ledger;

import java.util.Optional;

/** Where money is and what it is for; whatever is left open follows the defaults. */
public record Place(Optional<Long> locationId, Optional<Long> bucketId) {
  public static final Place DEFAULT = new Place(Optional.empty(), Optional.empty());

  public static Place location(long id) {
    return new Place(Optional.of(id), Optional.empty());
  }

  public static Place bucket(long id) {
    return new Place(Optional.empty(), Optional.of(id));
  }

  public Place inBucket(long id) {
    return new Place(locationId, Optional.of(id));
  }

  public Place at(long id) {
    return new Place(Optional.of(id), bucketId);
  }
}
