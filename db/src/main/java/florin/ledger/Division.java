package florin.ledger;

import florin.money.Money;
import java.util.List;
import java.util.Optional;

/** How the amount of one entry is divided among several postings. No minor unit is lost. */
public sealed interface Division {

  /**
   * Over the live buckets by their percentages as they stand, which must come to exactly a hundred.
   * Only income and opening balances are shared out.
   */
  record ByAllocation() implements Division {}

  /**
   * Over buckets by percentages settled before, as another amount of the same entry is.
   *
   * @param shares their percentages come to a hundred
   */
  record ByShares(List<Share> shares) implements Division {
    public ByShares {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Into parts of given amounts, such as one receipt over several categories.
   *
   * @param parts what they leave of the whole amount goes to the first
   */
  record ByParts(List<Part> parts) implements Division {
    public ByParts {
      parts = List.copyOf(parts);
    }
  }

  /**
   * @param percent whole, 1 to 100
   */
  record Share(long bucketId, int percent) {}

  /**
   * @param bucketId absent for the default of the category, else the entry's
   * @param amount positive, in the currency of the entry; zero only for the first, which takes the
   *     rest
   */
  record Part(Optional<Long> categoryId, Optional<Long> bucketId, Money amount) {}
}
