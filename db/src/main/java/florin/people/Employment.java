package florin.people;

/** What somebody does for a living. */
public enum Employment {
  EMPLOYED,
  SELF_EMPLOYED,
  STUDENT,
  UNEMPLOYED,
  RETIRED
}
