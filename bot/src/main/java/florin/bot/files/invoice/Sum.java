package florin.bot.files.invoice;

import java.math.BigDecimal;

/**
 * An amount that stands at the name of a sum.
 *
 * @param near whether it is the first behind its name
 */
record Sum(Label label, Amount amount, boolean near) {

  BigDecimal value() {
    return amount.value();
  }

  boolean is(Role role) {
    return label.is(role);
  }

  String words() {
    return label.text() + " " + amount.text();
  }
}
