package florin.bot.files.reading;

/** What a row may say beyond date, description and amount. */
public enum Detail {
  /** ISO 4217 code. */
  CURRENCY,
  CATEGORY,
  LOCATION,
  METHOD,
  CUSTOMER
}
