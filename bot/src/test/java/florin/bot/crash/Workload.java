package florin.bot.crash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What people write: every line with an amount and a word that no other has. */
final class Workload {
  private static final long FIRST_PERSON = 70_001;
  private static final int FEWEST_CENTS = 100;
  private static final int SPREAD_CENTS = 90;

  private final List<Long> people = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** What a line books. */
  enum Kind {
    EXPENSE,
    INCOME,
    TRANSFER
  }

  /**
   * A line somebody writes.
   *
   * @param word its own, found in the entry and in the answer
   */
  record Line(long person, Kind kind, BigDecimal amount, String word) {
    String text() {
      return switch (kind) {
        case EXPENSE -> amount + " " + word + " #food";
        case INCOME -> "+" + amount + " " + word + " #salary @bank";
        case TRANSFER -> amount + " bank > cash " + word;
      };
    }

    /** What it adds to the money in cash. */
    BigDecimal cash() {
      return switch (kind) {
        case EXPENSE -> amount.negate();
        case INCOME -> BigDecimal.ZERO;
        case TRANSFER -> amount;
      };
    }

    /** What it adds to the money in the bank. */
    BigDecimal bank() {
      return switch (kind) {
        case EXPENSE -> BigDecimal.ZERO;
        case INCOME -> amount;
        case TRANSFER -> amount.negate();
      };
    }
  }

  Workload(int updates, int chats, RandomGenerator chance) {
    for (int i = 0; i < chats; i++) {
      people.add(FIRST_PERSON + i);
    }
    int cents = FEWEST_CENTS;
    for (int i = 1; i <= updates; i++) {
      cents += 1 + chance.nextInt(SPREAD_CENTS);
      var kind = Kind.values()[chance.nextInt(Kind.values().length)];
      lines.add(
          new Line(
              people.get(chance.nextInt(chats)),
              kind,
              BigDecimal.valueOf(cents, 2),
              String.format(Locale.ROOT, "word%05d", i)));
    }
  }

  List<Long> people() {
    return people;
  }

  List<Line> lines() {
    return lines;
  }
}
