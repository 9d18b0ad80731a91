package florin.bot.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.text.MonthNames;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {
  private final DateText dates = new DateText(MonthNames.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-02|2026-01-02",
        "2026/1/2|2026-01-02",
        "2026.01.02.|2026-01-02",
        "20260102|2026-01-02",
        "2026-01-02T10:15:30Z|2026-01-02",
        "2026-01-02 10:15|2026-01-02",
        "02.01.2026|2026-01-02",
        "2.1.26|2026-01-02",
        "2. Januar 2026|2026-01-02",
        "02-Jan-2026|2026-01-02",
        "2 janv. 2026|2026-01-02",
        "2 de|",
        "January 2, 2026|2026-01-02",
        "Mo, 02.01.2026|2026-01-02",
        "31.02.2026|",
        "Pending|",
        "12.50|"
      })
  void datesAreReadInManyForms(String text, LocalDate date) {
    assertThat(dates.read(text).dayFirst().orElse(null)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2026", "3-4-26"})
  void aDateOfNumbersAloneCanBeTwo(String text) {
    DateText.Reading reading = dates.read(text);
    assertThat(reading.dayFirst()).contains(LocalDate.of(2026, 4, 3));
    assertThat(reading.monthFirst()).contains(LocalDate.of(2026, 3, 4));
  }
}
