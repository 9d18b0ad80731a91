package florin.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SumTextTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final long SEED = 77;

  private final SumText sums = new SumText(AmountText.in(Locale.ENGLISH, EUR));

  @Test
  void sumsFollowTheUsualOrder() {
    assertThat(sums.read("12*3+4")).isEqualTo(exact("40.00"));
    assertThat(sums.read("4+12*3")).isEqualTo(exact("40.00"));
    assertThat(sums.read("(4+12)*3")).isEqualTo(exact("48.00"));
    assertThat(sums.read("10-3-2")).isEqualTo(exact("5.00"));
    assertThat(sums.read("100/5/2")).isEqualTo(exact("10.00"));
    assertThat(sums.read("= 12 × 3 − 4 ÷ 2")).isEqualTo(exact("34.00"));
    assertThat(sums.read("-5+2")).isEqualTo(exact("-3.00"));
    assertThat(sums.read("2*-3")).isEqualTo(exact("-6.00"));
  }

  @Test
  void onlyTheResultIsRoundedHalfToEven() {
    assertThat(sums.read("10/3*3")).isEqualTo(exact("10.00"));
    assertThat(sums.read("0.01/2")).isEqualTo(exact("0.00"));
    assertThat(sums.read("0.03/2")).isEqualTo(exact("0.02"));
    assertThat(sums.read("0.1+0.2")).isEqualTo(exact("0.30"));
  }

  @Test
  void aCurrencyMayStandAtAnyNumberButOnlyOne() {
    assertThat(sums.read("€12*3"))
        .isEqualTo(new AmountReading.Exact(new BigDecimal("36.00"), Optional.of(EUR)));
    assertThat(sums.read("100/3 JPY"))
        .isEqualTo(
            new AmountReading.Exact(
                new BigDecimal("33"), Optional.of(Currency.getInstance("JPY"))));
    assertThat(sums.read("€12+$3"))
        .isEqualTo(new AmountReading.Unreadable(AmountProblem.CURRENCY_UNCLEAR));
  }

  @Test
  void anAmbiguousNumberMakesTheSumAmbiguous() {
    assertThat(sums.read("2*1.500"))
        .isEqualTo(
            new AmountReading.Ambiguous(
                new BigDecimal("3000.00"), new BigDecimal("3.00"), Optional.empty()));
  }

  @Test
  void whatIsNoSumSaysWhy() {
    assertThat(sums.read("1/0"))
        .isEqualTo(new AmountReading.Unreadable(AmountProblem.DIVISION_BY_ZERO));
    assertThat(sums.read("9999999999999*2"))
        .isEqualTo(new AmountReading.Unreadable(AmountProblem.TOO_LARGE));
    assertThat(sums.read("1.2.3+4"))
        .isEqualTo(new AmountReading.Unreadable(AmountProblem.GROUPING));
    for (String text :
        new String[] {
          "12*",
          "*12",
          "(12",
          "12)",
          "12**3",
          "",
          "()",
          "1+1e3",
          "(".repeat(50) + "1+1" + ")".repeat(50)
        }) {
      assertThat(sums.read(text)).as(text).isInstanceOf(AmountReading.Unreadable.class);
    }
  }

  @Test
  void randomSumsAreExact() {
    Random random = new Random(SEED);
    for (int round = 0; round < 10_000; round++) {
      BigDecimal expected = BigDecimal.ZERO;
      StringBuilder text = new StringBuilder("0");
      for (int term = random.nextInt(6); term >= 0; term--) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), 2);
        int times = 1 + random.nextInt(9);
        boolean plus = random.nextBoolean();
        text.append(plus ? '+' : '-').append(amount.toPlainString()).append('*').append(times);
        BigDecimal product = amount.multiply(BigDecimal.valueOf(times));
        expected = plus ? expected.add(product) : expected.subtract(product);
      }
      assertThat(sums.read(text.toString()))
          .as("seed %s: %s", SEED, text)
          .isEqualTo(exact(expected.setScale(2).toPlainString()));
    }
  }

  private static AmountReading exact(String value) {
    return new AmountReading.Exact(new BigDecimal(value), Optional.empty());
  }
}
