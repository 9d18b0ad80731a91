package florin.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * A recursive descent over one normalized sum: product {+ product}, factor {* factor}, sign,
 * bracket or number.
 */
final class SumParser {
  private static final int DEEPEST = 10;
  private static final String OPERATORS = "+-*/()";

  private final String text;
  private final AmountText amounts;
  private final boolean grouped;
  private int position;
  private int depth;
  private boolean ambiguous;
  private Optional<Currency> currency = Optional.empty();

  /**
   * @param grouped how to take numbers that may mean two amounts
   */
  SumParser(String text, AmountText amounts, boolean grouped) {
    this.text = text;
    this.amounts = amounts;
    this.grouped = grouped;
  }

  /** Ends the reading; it never leaves this package. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final AmountProblem problem;

    Unreadable(AmountProblem problem) {
      super(problem.key(), null, false, false);
      this.problem = problem;
    }

    AmountProblem problem() {
      return problem;
    }
  }

  Fraction parse() throws Unreadable {
    Fraction result = terms();
    if (position < text.length()) {
      throw new Unreadable(AmountProblem.NOT_A_NUMBER);
    }
    return result;
  }

  boolean isAmbiguous() {
    return ambiguous;
  }

  Optional<Currency> currency() {
    return currency;
  }

  private Fraction terms() throws Unreadable {
    Fraction result = factors();
    while (true) {
      if (take('+')) {
        result = result.plus(factors());
      } else if (take('-')) {
        result = result.plus(factors().negate());
      } else {
        return result;
      }
    }
  }

  private Fraction factors() throws Unreadable {
    Fraction result = factor();
    while (true) {
      if (take('*')) {
        result = result.times(factor());
      } else if (take('/')) {
        Fraction divisor = factor();
        if (divisor.dividend().signum() == 0) {
          throw new Unreadable(AmountProblem.DIVISION_BY_ZERO);
        }
        result = result.dividedBy(divisor);
      } else {
        return result;
      }
    }
  }

  private Fraction factor() throws Unreadable {
    if (++depth > DEEPEST) {
      throw new Unreadable(AmountProblem.NOT_A_NUMBER);
    }
    Fraction result;
    if (take('-')) {
      result = factor().negate();
    } else if (take('+')) {
      result = factor();
    } else if (take('(')) {
      result = terms();
      if (!take(')')) {
        throw new Unreadable(AmountProblem.NOT_A_NUMBER);
      }
    } else {
      result = number();
    }
    depth--;
    return result;
  }

  private Fraction number() throws Unreadable {
    int start = position;
    while (position < text.length() && OPERATORS.indexOf(text.charAt(position)) < 0) {
      position++;
    }
    AmountText.Operand operand = amounts.operand(text.substring(start, position).strip());
    note(operand.trimmed());
    return Fraction.of(
        switch (operand.number()) {
          case WrittenNumber.None(AmountProblem problem) -> throw new Unreadable(problem);
          case WrittenNumber.One(BigDecimal value) -> value;
          case WrittenNumber.Two(BigDecimal group, BigDecimal decimal) -> {
            ambiguous = true;
            yield grouped ? group : decimal;
          }
        });
  }

  private void note(Trimmed operand) throws Unreadable {
    if (operand.currencyUnclear()) {
      throw new Unreadable(AmountProblem.CURRENCY_UNCLEAR);
    }
    if (operand.currency().isPresent()) {
      if (currency.isPresent() && !currency.equals(operand.currency())) {
        throw new Unreadable(AmountProblem.CURRENCY_UNCLEAR);
      }
      currency = operand.currency();
    }
  }

  private boolean take(char operator) {
    while (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
    if (position < text.length() && text.charAt(position) == operator) {
      position++;
      return true;
    }
    return false;
  }
}
