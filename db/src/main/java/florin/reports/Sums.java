package florin.reports;

import florin.money.Money;
import java.util.Currency;

/**
 * What came and went in one currency.
 *
 * @param expenses positive where more was spent than refunded
 * @param neutral what moved without being earned or spent: loans and openings; transfers cancel out
 */
public record Sums(Money income, Money expenses, Money neutral) {

  public static Sums nothing(Currency currency) {
    Money zero = Money.zero(currency);
    return new Sums(zero, zero, zero);
  }

  public Currency currency() {
    return income.currency();
  }

  /** What is left of the income after the expenses. */
  public Money net() {
    return income.minus(expenses);
  }

  /** By how much the balance changed: income less expenses, and what is neither. */
  public Money balance() {
    return net().plus(neutral);
  }

  Sums plus(Sums other) {
    return new Sums(
        income.plus(other.income), expenses.plus(other.expenses), neutral.plus(other.neutral));
  }
}
