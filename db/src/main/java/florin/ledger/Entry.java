package florin.ledger;

import florin.Cause;
import florin.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What people call a transaction, ready to be shown.
 *
 * @param number counts per book
 * @param amount positive, as the person said it; the postings carry the direction
 * @param postings in their order, never empty; a transfer has two, the giving one first
 * @param version grows with every change
 */
public record Entry(
    long id,
    int number,
    EntryKind kind,
    LocalDate date,
    String description,
    Money amount,
    List<Posting> postings,
    Optional<Named> method,
    Optional<Named> customer,
    Optional<String> counterparty,
    List<String> tags,
    Named author,
    Cause.Source source,
    Optional<ImportedRow> imported,
    int version,
    Optional<Instant> voidedAt,
    Instant createdAt,
    Instant changedAt) {

  public boolean voided() {
    return voidedAt.isPresent();
  }

  /** The category of the first posting. */
  public Optional<Named> category() {
    return postings.getFirst().category();
  }

  /** The location of the first posting: for a transfer, where the money came from. */
  public Named location() {
    return postings.getFirst().location();
  }

  public Named bucket() {
    return postings.getFirst().bucket();
  }
}
