package florin.ledger;

/** The orders a list of entries comes in; entries that are equal follow their numbers. */
public enum EntryOrder {
  NEWEST,
  OLDEST,
  LARGEST,
  SMALLEST
}
