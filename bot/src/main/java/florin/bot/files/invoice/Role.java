package florin.bot.files.invoice;

/**
 * What a name on an invoice can announce; the names themselves are in {@code invoice-words.txt}.
 */
enum Role {
  TITLE,
  CREDIT,
  NOT_INVOICE,
  NUMBER,
  WEAK_NUMBER,
  DATE,
  WEAK_DATE,
  DUE,
  OTHER_DATE,
  OTHER_NUMBER,
  NET,
  SUBTOTAL,
  TAX,
  PAYABLE,
  TOTAL,
  PREPAID,
  EXTRA,
  SELLER,
  BUYER,
  SHIP,
  NAME,
  COL_DESCRIPTION,
  COL_QUANTITY,
  COL_UNIT,
  COL_PRICE,
  COL_TAX,
  COL_AMOUNT,
  COL_OTHER;

  boolean isColumn() {
    return ordinal() >= COL_DESCRIPTION.ordinal();
  }

  /** Whether an amount belongs behind it. */
  boolean isMoney() {
    return ordinal() >= NET.ordinal() && ordinal() <= EXTRA.ordinal();
  }
}
