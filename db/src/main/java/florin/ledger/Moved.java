package florin.ledger;

import java.util.List;

/**
 * An entry that went to another book, or would go there.
 *
 * @param entry as it was in the book it leaves
 * @param number of the entry in the other book; 0 where it has not gone yet
 * @param actionId of the half done in the book it left; 0 where it has not gone yet
 * @param lost what the other book has no like of
 */
public record Moved(Entry entry, int number, long actionId, List<Lost> lost) {}
