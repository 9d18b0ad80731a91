package florin.quickentry;

/** A sign somebody wrote: a direction, never a negative amount. */
public enum AmountSign {
  PLUS,
  MINUS
}
