package florin.bot.files.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/** What an amount's cell says. */
sealed interface Amount {

  /** Nothing stands there. */
  record None() implements Amount {}

  /**
   * One figure.
   *
   * @param currency ISO 4217 code written or formatted beside it
   * @param marked CR or DR behind it
   */
  record Exact(BigDecimal value, Optional<String> currency, Optional<Direction> marked)
      implements Amount {}

  /** Two figures, a thousand times apart. */
  record Open(BigDecimal grouped, BigDecimal decimal) implements Amount {}

  record NotOne() implements Amount {}
}
