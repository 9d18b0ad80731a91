package florin.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table {@code amounts.tsv}, and what it cannot show. */
final class AmountTextTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @TestFactory
  Stream<DynamicTest> everyAmountOfTheTableReadsAsItSays() {
    return rows()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0] + " " + row[2], () -> assertThat(read(row)).isEqualTo(row[3])));
  }

  @Test
  void theTableHasMoreThanAHundredAmounts() {
    assertThat(rows()).hasSizeGreaterThan(100);
  }

  @Test
  void aKnownDecimalMarkSettlesWhatALocaleCannot() {
    AmountText comma = AmountText.writtenWith(',', EUR);
    assertThat(comma.read("1.234"))
        .isEqualTo(new AmountReading.Exact(new BigDecimal("1234.00"), Optional.empty()));
    assertThat(AmountText.writtenWith('.', EUR).read("1,234"))
        .isEqualTo(new AmountReading.Exact(new BigDecimal("1234.00"), Optional.empty()));
  }

  @Test
  void anAmountIsReadInTheCurrencyItNamesElseInTheFallback() {
    AmountText amounts = AmountText.in(Locale.ENGLISH, EUR);
    assertThat(((AmountReading.Exact) amounts.read("¥1200")).in(EUR))
        .isEqualTo(Money.of("1200", "JPY"));
    assertThat(((AmountReading.Exact) amounts.read("1200")).in(EUR))
        .isEqualTo(Money.of("1200", "EUR"));
  }

  @Test
  void aVeryLongTextIsRefusedAtOnce() {
    assertThat(AmountText.in(Locale.ENGLISH, EUR).read("1".repeat(100_000)))
        .isEqualTo(new AmountReading.Unreadable(AmountProblem.NOT_A_NUMBER));
  }

  private static String read(String[] row) {
    Locale locale = Locale.forLanguageTag(row[0]);
    return switch (AmountText.in(locale, Currency.getInstance(row[1])).read(row[2])) {
      case AmountReading.Exact(BigDecimal value, Optional<Currency> currency) ->
          value.toPlainString() + named(currency);
      case AmountReading.Ambiguous(
              BigDecimal first,
              BigDecimal second,
              Optional<Currency> currency) ->
          first.toPlainString() + " or " + second.toPlainString() + named(currency);
      case AmountReading.Unreadable(AmountProblem problem) -> problem.name();
    };
  }

  private static String named(Optional<Currency> currency) {
    return currency.map(found -> " " + found.getCurrencyCode()).orElse("");
  }

  private static Stream<String[]> rows() {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AmountTextTest.class.getResourceAsStream("amounts.tsv")),
                StandardCharsets.UTF_8))) {
      List<String> lines =
          file.lines().filter(line -> !line.isBlank() && !line.startsWith("//")).toList();
      return lines.stream()
          .map(line ->
              line.replace("\\u00A0", "\u00A0").replace("\\u202F", "\u202F").split("\t", 4));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
