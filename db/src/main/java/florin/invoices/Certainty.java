package florin.invoices;

/** How far a value read from a document can be relied on. */
public enum Certainty {
  /** Stated in a form that leaves no choice, or confirmed by arithmetic. */
  CERTAIN,
  /** The best reading; a person should look at it before it counts. */
  LIKELY,
  /** The document does not say. */
  MISSING
}
