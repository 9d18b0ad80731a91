package florin.quickentry;

import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry as its line describes it, with names still to be turned into rows of the book.
 *
 * @param amount positive; absent only while a question about it is open
 * @param description may be empty, at most 255 code points
 * @param place where the money is
 * @param received what arrives of a transfer, where that was said
 * @param shared whether it is to be shared out over the buckets
 */
public record EntryDraftText(
    DraftKind kind,
    Optional<Money> amount,
    LocalDate date,
    String description,
    Optional<String> category,
    List<String> tags,
    Place place,
    Optional<Money> received,
    boolean shared,
    Optional<String> bucket,
    Optional<String> customer,
    Optional<String> method,
    List<Counterparty> counterparties,
    Optional<String> invoice,
    Optional<String> note) {

  public EntryDraftText {
    tags = List.copyOf(tags);
    counterparties = List.copyOf(counterparties);
  }

  /** Where the money is, or between which places it moves. */
  public sealed interface Place {

    /**
     * @param name absent where the line names none: the person's default location
     */
    record At(Optional<String> name) implements Place {}

    /** An end is absent only while a question about it is open. */
    record Between(Optional<String> from, Optional<String> to) implements Place {}

    /**
     * @param location where the money stays, absent for the default location
     */
    record BetweenBuckets(BucketMove move, Optional<String> location) implements Place {}
  }
}
