package florin.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MoneyTest {
  private static final long SEED = 20260305;

  @Test
  void moneyHasTheDecimalsOfItsCurrency() {
    assertThat(Money.of("12.5", "EUR")).hasToString("12.50 EUR");
    assertThat(Money.of("12.00", "JPY")).hasToString("12 JPY");
    assertThat(Money.of("12.5", "KWD")).hasToString("12.500 KWD");
    assertThat(Money.of("12.5", "CLF")).hasToString("12.5000 CLF");
    assertThat(Money.of("1E+3", "EUR")).hasToString("1000.00 EUR");
  }

  @Test
  void equalAmountsAreEqualMoney() {
    assertThat(Money.of("12.5", "EUR"))
        .isEqualTo(Money.of("12.50", "EUR"))
        .hasSameHashCodeAs(Money.of("12.50", "EUR"));
  }

  @Test
  void moreDecimalsThanTheCurrencyHasAreABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("12.505", "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.1", "JPY"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "XAU"));
  }

  @Test
  void theLargestAmountMayBeBookedAndTheNextMayNot() {
    Money largest = new Money(Money.MAX, Currency.getInstance("EUR"));
    assertThat(largest.negate().abs()).isEqualTo(largest);
    assertThat(largest.isBookable()).isTrue();
    assertThat(largest.negate().isBookable()).isTrue();
    assertThat(largest.plus(Money.of("0.01", "EUR")).isBookable()).isFalse();
    assertThat(Money.of("-9999999999999.991", "KWD").isBookable()).isFalse();
  }

  @Test
  void sumsAreLargerThanWhatMayBeBooked() {
    Money largest = new Money(Money.MAX, Currency.getInstance("EUR"));
    assertThat(largest.plus(largest)).hasToString("19999999999999.98 EUR");
    assertThat(largest.times(BigDecimal.TEN.pow(9), RoundingMode.HALF_EVEN))
        .hasToString("9999999999999990000000.00 EUR");
  }

  @Test
  void whatNoSumComesToIsRefusedAtOnce() {
    assertThatThrownBy(() -> Money.of("1e999999999", "EUR")).isInstanceOf(Refused.class);
    Currency euro = Currency.getInstance("EUR");
    var endless = new BigDecimal("-1e999999999");
    assertThatThrownBy(() -> Money.rounded(endless, euro, RoundingMode.DOWN))
        .isInstanceOf(Refused.class);
  }

  @Test
  void arithmeticIsExact() {
    Money tenth = Money.of("0.10", "EUR");
    Money sum = Money.zero(tenth.currency());
    for (int time = 0; time < 1000; time++) {
      sum = sum.plus(tenth);
    }
    assertThat(sum).isEqualTo(Money.of("100", "EUR"));
    assertThat(sum.minus(sum).isZero()).isTrue();
    assertThat(tenth.negate().signum()).isNegative();
    assertThat(tenth.compareTo(sum)).isNegative();
  }

  @Test
  void currenciesDoNotMix() {
    Money euro = Money.of("1", "EUR");
    Money dollar = Money.of("1", "USD");
    assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(dollar));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(dollar));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(dollar));
  }

  @Test
  void whoeverMultipliesSaysHowToRound() {
    assertThat(Money.of("0.25", "EUR").times(new BigDecimal("0.5"), RoundingMode.HALF_EVEN))
        .isEqualTo(Money.of("0.12", "EUR"));
    assertThat(Money.of("0.25", "EUR").times(new BigDecimal("0.5"), RoundingMode.HALF_UP))
        .isEqualTo(Money.of("0.13", "EUR"));
  }

  @Test
  void theLargestRemainderGetsTheCent() {
    assertThat(Money.of("100.00", "EUR").split(33, 33, 34))
        .hasToString("[33.00 EUR, 33.00 EUR, 34.00 EUR]");
    assertThat(Money.of("0.01", "EUR").split(50, 50)).hasToString("[0.01 EUR, 0.00 EUR]");
    assertThat(Money.of("-0.05", "EUR").split(50, 30, 20))
        .hasToString("[-0.03 EUR, -0.01 EUR, -0.01 EUR]");
    assertThat(
            Money.of("100", "JPY").split(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
        .hasToString("[34 JPY, 33 JPY, 33 JPY]");
  }

  @Test
  void percentagesMustSumToAHundredAndWeightsToSomething() {
    Money money = Money.of("1", "EUR");
    assertThatIllegalArgumentException().isThrownBy(() -> money.split(50, 49));
    assertThatIllegalArgumentException().isThrownBy(() -> money.split(List.of(BigDecimal.ZERO)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> money.split(List.of(BigDecimal.TEN, BigDecimal.ONE.negate())));
    assertThatIllegalArgumentException().isThrownBy(() -> money.split(List.of()));
  }

  @Test
  void noSplitLosesOrInventsACent() {
    Random random = new Random(SEED);
    RandomMoney monies = new RandomMoney(random);
    for (int round = 0; round < 100_000; round++) {
      Money money = monies.next(monies.currency());
      List<BigDecimal> weights = weights(random);
      List<Money> parts = money.split(weights);
      BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(parts.stream().reduce(Money.zero(money.currency()), Money::plus))
          .as("seed %s", SEED)
          .isEqualTo(money);
      assertThat(money.negate().split(weights))
          .as("seed %s", SEED)
          .isEqualTo(parts.stream().map(Money::negate).toList());
      BigDecimal unit = BigDecimal.ONE.movePointLeft(money.amount().scale());
      for (int index = 0; index < parts.size(); index++) {
        // |part - exact share| < one minor unit, multiplied out so that nothing is rounded here.
        BigDecimal off =
            parts
                .get(index)
                .amount()
                .multiply(total)
                .subtract(money.amount().multiply(weights.get(index)))
                .abs();
        assertThat(off)
            .as("seed %s: %s by %s", SEED, money, weights)
            .isLessThan(unit.multiply(total));
      }
    }
  }

  private static List<BigDecimal> weights(Random random) {
    List<BigDecimal> weights = new ArrayList<>(List.of(BigDecimal.ONE));
    int parts = random.nextInt(7);
    for (int part = 0; part < parts; part++) {
      weights.add(BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(3)));
    }
    return weights;
  }
}
