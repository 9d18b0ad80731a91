package florin.money;

/**
 * Why a text is no amount. {@link #key} is the sentence for people; it takes the text as its
 * argument.
 */
public enum AmountProblem {
  EMPTY("amount.empty"),
  NOT_A_NUMBER("amount.not_a_number"),
  GROUPING("amount.grouping"),
  TOO_MANY_DECIMALS("amount.too_many_decimals"),
  TOO_LARGE("amount.too_large"),
  CURRENCY_UNCLEAR("amount.currency_unclear"),
  DIVISION_BY_ZERO("amount.division_by_zero");

  private final String key;

  AmountProblem(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
