package florin.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MoneyTextTest {
  private static final long SEED = 4217;
  private static final int ROUNDS = 200;

  @Test
  void moneyIsShownInTheReadersFormatWithItsCode() {
    Money money = Money.of("1234.5", "EUR");
    assertThat(new MoneyText(Locale.ENGLISH).full(money)).isEqualTo("1,234.50 EUR");
    assertThat(new MoneyText(Locale.GERMAN).full(money)).isEqualTo("1.234,50 EUR");
    assertThat(new MoneyText(Locale.of("de", "CH")).full(money))
        .isIn("1’234.50 EUR", "1'234.50 EUR");
    assertThat(new MoneyText(Locale.ENGLISH).full(Money.of("-1234567", "JPY")))
        .isEqualTo("-1,234,567 JPY");
  }

  @Test
  void theShortFormBeginsAtTenThousand() {
    MoneyText english = new MoneyText(Locale.ENGLISH);
    assertThat(english.compact(Money.of("9999.99", "EUR"))).isEqualTo("9,999.99 EUR");
    assertThat(english.compact(Money.of("10000", "EUR"))).isEqualTo("10K EUR");
    assertThat(english.compact(Money.of("32592.75", "EUR"))).isEqualTo("32.6K EUR");
    assertThat(english.compact(Money.of("-1240000", "EUR"))).isEqualTo("-1.2M EUR");
    assertThat(english.compact(Money.of("999949.99", "EUR"))).isEqualTo("999.9K EUR");
    assertThat(english.compact(Money.of("999950", "EUR"))).isEqualTo("1M EUR");
    assertThat(english.compactNumber(Money.of("9999999999999.99", "EUR"))).isEqualTo("10T");
    assertThat(new MoneyText(Locale.GERMAN).compact(Money.of("32592.75", "EUR")))
        .isEqualTo("32,6K EUR");
  }

  @Test
  void whatIsShownInALocaleIsReadBackInIt() {
    Random random = new Random(SEED);
    RandomMoney monies = new RandomMoney(random);
    for (Locale locale : locales()) {
      MoneyText shown = new MoneyText(locale);
      for (int round = 0; round < ROUNDS; round++) {
        Money money = monies.next(monies.currency());
        Money signed = random.nextBoolean() ? money : money.negate();
        assertReadsBack(shown.full(signed), signed, locale);
      }
    }
  }

  /** The JDK's own formatter is the oracle: another library, with the same locales. */
  @Test
  void whatTheJdkWritesInAnyLocaleIsReadRightOrAsked() {
    Random random = new Random(SEED);
    RandomMoney monies = new RandomMoney(random);
    for (Locale locale : NumberFormat.getAvailableLocales()) {
      for (int round = 0; round < 10; round++) {
        Money money = monies.next(monies.currency());
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        String text = format.format(money.amount());
        assertNeverSilentlyWrong(
            AmountText.withoutLocale(money.currency()).read(text), money, "und " + text);
        if (agreesWithIcu(format, locale)) {
          assertNeverSilentlyWrong(
              AmountText.in(locale, money.currency()).read(text), money, locale + " " + text);
        }
      }
    }
  }

  /** Read by somebody of another locale, an amount may be asked for, but never be another one. */
  @Test
  void anAmountOfTwoDecimalsWrittenInOneLocaleIsNeverAnotherOneInASecond() {
    Random random = new Random(SEED);
    RandomMoney monies = new RandomMoney(random);
    for (Locale writer : locales()) {
      for (Locale reader : locales()) {
        for (int round = 0; round < 20; round++) {
          Money money = monies.next(java.util.Currency.getInstance("EUR"));
          String text = new MoneyText(writer).full(money);
          assertNeverSilentlyWrong(
              AmountText.in(reader, money.currency()).read(text),
              money,
              writer + " " + reader + " " + text);
        }
      }
    }
  }

  /** Two editions of CLDR differ in a few locales. */
  private static boolean agreesWithIcu(DecimalFormat format, Locale locale) {
    return NumberStyle.of(locale).decimal()
        == AmountCharacters.normalized(format.getDecimalFormatSymbols().getDecimalSeparator());
  }

  private static void assertReadsBack(String text, Money money, Locale locale) {
    assertThat(AmountText.in(locale, money.currency()).read(text))
        .as("seed %s, %s: %s", SEED, locale, text)
        .isEqualTo(new AmountReading.Exact(money.amount(), Optional.of(money.currency())));
  }

  private static void assertNeverSilentlyWrong(AmountReading reading, Money money, String what) {
    switch (reading) {
      case AmountReading.Exact(BigDecimal value, _) ->
          assertThat(value).as("seed %s, %s", SEED, what).isEqualTo(money.amount());
      case AmountReading.Ambiguous(BigDecimal first, BigDecimal second, _) ->
          assertThat(new BigDecimal[] {first, second})
              .as("seed %s, %s", SEED, what)
              .contains(money.amount());
      case AmountReading.Unreadable(AmountProblem problem) ->
          assertThat(problem)
              .as("seed %s, %s", SEED, what)
              .isNotIn(AmountProblem.TOO_LARGE, AmountProblem.EMPTY);
    }
  }

  private static Locale[] locales() {
    return new Locale[] {
      Locale.ENGLISH,
      Locale.GERMAN,
      Locale.FRENCH,
      Locale.of("de", "CH"),
      Locale.of("pt", "BR"),
      Locale.JAPAN,
      Locale.forLanguageTag("ar-EG"),
      Locale.of("lt"),
      Locale.of("hi", "IN"),
      Locale.of("es"),
      Locale.of("fa"),
      Locale.of("sv"),
      Locale.forLanguageTag("ar"),
      Locale.of("de", "AT"),
      Locale.of("pt", "PT"),
      Locale.of("pl")
    };
  }
}
