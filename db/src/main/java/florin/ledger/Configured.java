package florin.ledger;

/** Something a book is set up with, which people call by its name. */
public sealed interface Configured permits Bucket, Category, Customer, Location, PaymentMethod {
  long id();

  String name();

  /** Out of use: kept for the entries that have it, offered nowhere. */
  boolean archived();
}
