package florin.quickentry;

import florin.money.AmountReading;
import florin.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A number of the line that may be the amount.
 *
 * @param first its first piece
 * @param last its last piece
 * @param dates the dates it may be instead
 * @param doubtful whether it shares digits or a currency with another candidate
 */
record Candidate(
    int first,
    int last,
    String text,
    AmountReading reading,
    Optional<AmountSign> sign,
    Strength strength,
    List<LocalDate> dates,
    boolean doubtful) {

  /** How much a number looks like an amount of money. */
  enum Strength {
    /** A number before a unit of measure, a range, a telephone number. */
    WEAK,
    PLAIN,
    DECIMALS,
    /** A sign, a currency or a sum. */
    MARKED
  }

  Candidate inDoubt() {
    return new Candidate(first, last, text, reading, sign, strength, dates, true);
  }

  /** The amounts it may be, without their sign; none where it is unreadable. */
  List<Money> amounts(Currency fallback) {
    return switch (reading) {
      case AmountReading.Exact exact -> List.of(exact.in(fallback).abs());
      case AmountReading.Ambiguous(BigDecimal one, BigDecimal other, Optional<Currency> named) ->
          List.of(
              new Money(one.abs(), named.orElse(fallback)),
              new Money(other.abs(), named.orElse(fallback)));
      case AmountReading.Unreadable _ -> List.of();
    };
  }

  /** Whether the value lies on another side of zero than its sign says. */
  boolean contradictsSign() {
    int signum =
        switch (reading) {
          case AmountReading.Exact(BigDecimal value, _) -> value.signum();
          case AmountReading.Ambiguous(BigDecimal value, _, _) -> value.signum();
          case AmountReading.Unreadable _ -> 0;
        };
    boolean minus = sign.filter(written -> written == AmountSign.MINUS).isPresent();
    return minus ? signum > 0 : signum < 0;
  }
}
