package florin.quickentry;

/** Which way money of a category flows: in, out, or either. */
public enum CategorySign {
  POSITIVE,
  NEGATIVE,
  NEUTRAL
}
