package florin.reports;

import florin.ledger.Sign;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which way the entries of a report by payment method or customer go: a fund pays its clients, a
 * trade is paid by them. The way most entries go is reported, because one sum of both would say
 * nothing.
 */
final class Direction {
  private Direction() {}

  /** How many entries count as what. */
  interface Counted {
    Sign sign();

    long entries();
  }

  /** Expenses where there are as many of both. */
  static Sign of(Stream<? extends Counted> all) {
    long balance =
        all.mapToLong(line -> line.sign() == Sign.NEGATIVE ? line.entries() : -line.entries())
            .sum();
    return balance >= 0 ? Sign.NEGATIVE : Sign.POSITIVE;
  }

  /** What a report is called by the way its entries go: {@code report.methods.negative}. */
  static String key(String report, Sign sign) {
    return report + "." + sign.name().toLowerCase(Locale.ROOT);
  }
}
