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
 * @param entry number of the entry it became, or that paid it
 */
public record InvoiceProgress(
    InvoiceState state,
    boolean approval,
    Optional<Instant> submittedAt,
    Optional<Named> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> reason,
    Optional<LocalDate> paidOn,
    Optional<Integer> entry) {}
