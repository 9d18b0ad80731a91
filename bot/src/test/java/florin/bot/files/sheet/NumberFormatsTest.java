package florin.bot.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.text.CurrencySigns;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberFormatsTest {
  private final NumberFormats formats = new NumberFormats(false);

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "46024, 2026-01-02",
    "46024.75, 2026-01-02"
  })
  void daysAreCountedFrom1900(BigDecimal number, LocalDate date) {
    assertThat(formats.cell(number, 14, "")).isEqualTo(new Cell.Day(date));
  }

  @Test
  void someWorkbooksCountFrom1904() {
    assertThat(new NumberFormats(true).cell(new BigDecimal("44562"), 14, ""))
        .isEqualTo(new Cell.Day(LocalDate.of(2026, 1, 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"dd/mm/yyyy", "[$-407]d. mmmm yyyy;@", "mmm", "yyyy\\-mm\\-dd"})
  void formatsWithADayAMonthOrAYearAreDates(String format) {
    assertThat(formats.cell(BigDecimal.TEN, 170, format)).isInstanceOf(Cell.Day.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"#,##0.00", "[Red]#,##0", "0.00 \"days\"", "[h]:mm", "General", "mm:ss"})
  void otherFormatsAreNumbers(String format) {
    assertThat(formats.cell(BigDecimal.TEN, 170, format)).isInstanceOf(Cell.Number.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_-[$R-1C09]* #,##0.00_-|ZAR",
        "#,##0.00 [$€-407]|EUR",
        "[$USD] #,##0|USD",
        "[$$-409]#,##0.00|USD",
        "#,##0.00 \"zł\"|PLN",
        "$#,##0.00|",
        "[Red]#,##0.00|"
      })
  void theFormatNamesTheCurrency(String format, String currency) {
    assertThat(CurrencySigns.inFormat(format).orElse(null)).isEqualTo(currency);
  }
}
