package florin.ledger;

import java.util.List;

/**
 * How split income is spread over the live buckets.
 *
 * @param buckets those that receive something, by name
 * @param assigned whole percentages, 0 to 100
 */
public record Allocation(List<Bucket> buckets, int assigned) {

  public enum Status {
    /** Something is missing: income cannot be split. */
    INCOMPLETE,
    COMPLETE
  }

  public Status status() {
    return assigned == 100 ? Status.COMPLETE : Status.INCOMPLETE;
  }

  public int missing() {
    return 100 - assigned;
  }
}
