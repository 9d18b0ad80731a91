package florin.invoices;

import java.util.List;

/**
 * An open invoice that an entry may have paid; a person decides.
 *
 * @param score 0 to 100
 * @param reasons the strongest first
 */
public record PaymentMatch(Invoice invoice, int score, List<Reason> reasons) {

  public PaymentMatch {
    reasons = List.copyOf(reasons);
  }

  /** What speaks for it. */
  public enum Reason {
    /** Exactly what is left to pay. */
    AMOUNT(50),
    /** The invoice's number stands in the text. */
    NUMBER(35),
    /** The seller's name does. */
    SELLER(20),
    /** Between the day it was issued and a month after it was due. */
    DAY(10);

    private final int weight;

    Reason(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }
}
