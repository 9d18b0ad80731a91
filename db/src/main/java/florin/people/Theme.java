package florin.people;

/** The colours of charts and pages. */
public enum Theme {
  LIGHT,
  DARK
}
