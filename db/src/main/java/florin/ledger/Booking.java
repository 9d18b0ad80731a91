package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An entry that obeys every rule, ready to be written. */
record Booking(
    EntryKind kind,
    Money amount,
    LocalDate date,
    String description,
    List<Line> lines,
    Optional<Long> methodId,
    Optional<Long> customerId,
    Optional<String> counterparty,
    List<String> tags,
    Optional<ImportedRow> imported) {

  /**
   * @param amount signed, in the currency of the location
   * @param percent the share of the entry where it is shared out by percentage
   */
  record Line(
      long locationId,
      long bucketId,
      Optional<Long> categoryId,
      Sign sign,
      Money amount,
      OptionalInt percent) {}
}
