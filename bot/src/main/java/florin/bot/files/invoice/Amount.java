package florin.bot.files.invoice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in a line.
 *
 * @param from its first word, a currency before it included
 * @param to the word behind its last, a currency behind it included
 * @param right where its last digit ends
 * @param currency the code or sign at it, or empty
 * @param money whether it has the decimals or the currency of an amount
 * @param percent whether a percent sign follows
 */
record Amount(
    Page.Line line,
    int from,
    int to,
    float left,
    float right,
    BigDecimal value,
    Optional<String> currency,
    boolean money,
    boolean percent) {

  /** Whether it is the one at the same place. */
  boolean isSame(Amount other) {
    return line.index() == other.line.index() && from == other.from;
  }

  String text() {
    return line.text(from, to);
  }
}
