package florin.invoices;

import java.time.Instant;

/**
 * An earlier invoice that may be the same one; perhaps not one the actor may look at.
 *
 * @param author who sent it, by name
 */
public record Alike(int number, Reason reason, String author, boolean own, Instant sentAt) {

  /** What two invoices share. */
  public enum Reason {
    /** Seller, kind and number. */
    NUMBER,
    /** The file. */
    BYTES,
    /** Seller, date and total. */
    AMOUNT
  }
}
