package florin.ledger;

import florin.money.Money;
import java.util.Optional;

/**
 * Where a transfer ends. What the place leaves open is where it began.
 *
 * @param received what arrived, positive; required where the two locations differ in currency, and
 *     only there
 */
public record Destination(Place place, Optional<Money> received) {
  public static Destination to(Place place) {
    return new Destination(place, Optional.empty());
  }
}
