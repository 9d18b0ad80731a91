package florin.invoices;

import florin.ledger.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far an invoice has come, and through whom.
 *
 * @param approval whether somebody else must approve it; settled when it is submitted
 * @param reason why it was rejected
 * @param booked whether it became an entry, or one paid it
 * @param entry number of that entry, where the actor sees it
 */
public record InvoiceProgress(
    InvoiceState state,
    boolean approval,
    Optional<Instant> submittedAt,
    Optional<Named> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> reason,
    Optional<LocalDate> paidOn,
    boolean booked,
    Optional<Integer> entry) {}
