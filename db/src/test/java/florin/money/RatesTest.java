package florin.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.people.Membership;
import florin.testing.FreshBooks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  private final FreshBooks house = new FreshBooks();
  private final Membership anna = house.register("Anna");

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "100, USD, 0.925, EUR, 92.50",
    "5000, JPY, 0.0061, EUR, 30.50",
    "1.5, KWD, 3.0051, EUR, 4.51",
    "1, EUR, 162.055, JPY, 162",
    "0.01, EUR, 0.3305, KWD, 0.003",
    "-0.05, USD, 0.5, EUR, -0.03"
  })
  void moneyIsRoundedOnceToTheMinorUnitOfWhatItBecomes(
      String amount, String from, String worth, String to, String result) {
    var rate =
        new Rate(
            currency(from),
            BigDecimal.ONE,
            currency(to),
            new BigDecimal(worth),
            TODAY,
            Rate.Source.PERSON);
    assertThat(rate.convert(Money.of(amount, from), RoundingMode.HALF_UP))
        .isEqualTo(Money.of(result, to));
  }

  @Test
  void aRateHoldsFromItsDayUntilTheNextOne() {
    set("USD", "0.90", TODAY.minusDays(10));
    set("USD", "0.92", TODAY.minusDays(2));
    assertThat(total(TODAY.minusDays(11), "100 USD").without()).containsExactly(usd("100"));
    assertThat(total(TODAY.minusDays(3), "100 USD").total()).isEqualTo(eur("90"));
    assertThat(total(TODAY, "100 USD").total()).isEqualTo(eur("92"));
    assertThat(total(TODAY, "100 USD").used().getFirst().day()).isEqualTo(TODAY.minusDays(2));
  }

  @Test
  void whatHasNoRateIsNamedAndNotCounted() {
    set("USD", "0.92", TODAY);
    Conversion.Total total = total(TODAY, "10 EUR", "100 USD", "7 CHF", "0 GBP");
    assertThat(total.total()).isEqualTo(eur("102"));
    assertThat(total.without()).containsExactly(Money.of("7", "CHF"));
  }

  @Test
  void theCentralBanksNumbersStayExactAlsoForABookInAnotherCurrency() {
    house.run(anna, books -> books.bookSettings().currency(currency("USD")));
    house.run(
        anna,
        books ->
            books
                .rates()
                .take(List.of(euro(TODAY, "USD", "1.0876"), euro(TODAY, "GBP", "0.8512")), TODAY));
    assertThat(total(TODAY, "85.12 GBP").total()).isEqualTo(usd("108.76"));
    assertThat(total(TODAY, "100 EUR").total()).isEqualTo(usd("108.76"));
  }

  @Test
  void ofOlderDaysOnlyCurrenciesOfTheBookAreTakenAndWhatAPersonSaidStays() {
    house.run(anna, books -> books.locations().add("Dollars", true, currency("USD")));
    LocalDate yesterday = TODAY.minusDays(1);
    set("USD", "0.5", yesterday);
    var published =
        List.of(
            euro(TODAY, "USD", "1.08"),
            euro(TODAY, "CHF", "0.94"),
            euro(yesterday, "USD", "1.07"),
            euro(yesterday, "CHF", "0.93"),
            euro(TODAY.minusDays(2), "USD", "1.06"));
    Rates.Taken taken = house.as(anna, books -> books.rates().take(published, TODAY));
    assertThat(taken.count()).isEqualTo(3);
    assertThat(total(yesterday, "10 USD").total()).isEqualTo(eur("5"));
    assertThat(total(yesterday, "10 CHF").without()).isNotEmpty();
    assertThat(total(TODAY, "108 USD", "94 CHF").total()).isEqualTo(eur("200"));
  }

  @Test
  void aFileWithoutTheBooksCurrencyOrOfTomorrowIsRefusedAndNothingSaved() {
    assertRefused("rate.future", euro(TODAY.plusDays(1), "USD", "1.08"));
    house.run(anna, books -> books.bookSettings().currency(currency("KWD")));
    assertRefused("rate.no-cross", euro(TODAY, "USD", "1.08"));
    int rates = house.asOwner(sql -> sql.fetchCount(sql.selectFrom("rate")));
    assertThat(rates).isZero();
  }

  private void assertRefused(String key, EuroRate published) {
    assertThatThrownBy(() -> house.as(anna, books -> books.rates().take(List.of(published), TODAY)))
        .hasMessage(key);
  }

  private void set(String code, String worth, LocalDate day) {
    house.run(anna, books -> books.rates().set(currency(code), new BigDecimal(worth), day, TODAY));
  }

  private Conversion.Total total(LocalDate day, String... sums) {
    List<Money> money =
        Arrays.stream(sums)
            .map(sum -> sum.split(" "))
            .map(sum -> Money.of(sum[0], sum[1]))
            .toList();
    return house.as(anna, books -> books.rates().conversion(day).of(money));
  }

  private static EuroRate euro(LocalDate day, String code, String perEuro) {
    return new EuroRate(day, currency(code), new BigDecimal(perEuro));
  }

  private static Currency currency(String code) {
    return Currency.getInstance(code);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
