package florin.ledger;

/** Something of a moved entry that the other book has no like of. */
public record Lost(What what, String name) {

  public enum What {
    CATEGORY,
    LOCATION,
    BUCKET,
    METHOD,
    CUSTOMER,
    /** The entry becomes one of who moves it. */
    AUTHOR
  }
}
