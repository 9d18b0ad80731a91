package florin.bot.files.sheet;

/** What a column can be for. */
enum ColumnRole {
  DATE,
  MONTH,
  YEAR,
  DESCRIPTION,
  /** Who was paid or who paid; goes into the description. */
  PARTY,
  AMOUNT,
  INCOME,
  EXPENSE,
  BALANCE,
  CURRENCY,
  CATEGORY,
  LOCATION,
  METHOD,
  CUSTOMER,
  /** Says debit or credit beside an amount without a sign. */
  DIRECTION,
  STATUS,
  FEE
}
