/**
 * The books themselves: entries with their postings, and what they are sorted by. Start with {@link
 * florin.ledger.Ledger}; {@link florin.ledger.LedgerChecks} proves that everything adds up.
 */
@NullMarked
package florin.ledger;

import org.jspecify.annotations.NullMarked;
