package florin.quickentry;

/** What a piece of a line is about, by its sigil or key, before anyone looks at its value. */
enum Field {
  CATEGORY("category"),
  HASH("category"),
  LOCATION("location"),
  FROM("from"),
  TO("to"),
  ARROW("to"),
  DATE("date"),
  BUCKET("bucket"),
  CUSTOMER("customer"),
  METHOD("method"),
  INVOICE("invoice"),
  NOTE("note"),
  COUNTERPARTY("counterparty");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  /** The key of a question about it. */
  String key() {
    return key;
  }
}
