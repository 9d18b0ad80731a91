package florin.quickentry;

import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an entry that a line names; whatever it does not name is absent. Names are the
 * book's own spelling.
 *
 * @param amount never negative
 * @param tags every {@code #} after the first
 * @param location from {@code @}
 * @param from from {@code from:} or the left of {@code >}
 * @param to from {@code to:} or the right of {@code >}
 * @param bucketMove both sides of {@code >} where they name buckets
 * @param received what arrives of a transfer, behind {@code =}
 */
public record EntryParts(
    Optional<Money> amount,
    Optional<AmountSign> sign,
    Optional<LocalDate> date,
    Optional<String> description,
    Optional<String> category,
    List<String> tags,
    Optional<String> location,
    Optional<String> from,
    Optional<String> to,
    Optional<BucketMove> bucketMove,
    Optional<Money> received,
    Optional<String> bucket,
    Optional<String> customer,
    Optional<String> method,
    List<Counterparty> counterparties,
    Optional<String> invoice,
    Optional<String> note) {

  public EntryParts {
    tags = List.copyOf(tags);
    counterparties = List.copyOf(counterparties);
  }

  EntryParts describedAs(Optional<String> text) {
    return new EntryParts(
        amount,
        sign,
        date,
        text,
        category,
        tags,
        location,
        from,
        to,
        bucketMove,
        received,
        bucket,
        customer,
        method,
        counterparties,
        invoice,
        note);
  }
}
