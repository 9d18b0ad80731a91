package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.text.Messages;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Saturday, 21 November 2026. */
final class PeriodTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final PeriodText periods = new PeriodText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today                    | DAY     | 2026-11-21 | 2026-11-21
          Gestern                  | DAY     | 2026-11-20 | 2026-11-20
          yesterday                | DAY     | 2026-11-20 | 2026-11-20
          week                     | WEEK    | 2026-11-16 | 2026-11-22
          this week                | WEEK    | 2026-11-16 | 2026-11-22
          diese Woche              | WEEK    | 2026-11-16 | 2026-11-22
          last week                | WEEK    | 2026-11-09 | 2026-11-15
          Vorwoche                 | WEEK    | 2026-11-09 | 2026-11-15
          month                    | MONTH   | 2026-11-01 | 2026-11-30
          LAST MONTH               | MONTH   | 2026-10-01 | 2026-10-31
          letzter Monat            | MONTH   | 2026-10-01 | 2026-10-31
          letzten Monat            | MONTH   | 2026-10-01 | 2026-10-31
          Vormonat                 | MONTH   | 2026-10-01 | 2026-10-31
          quarter                  | QUARTER | 2026-10-01 | 2026-12-31
          letztes Quartal          | QUARTER | 2026-07-01 | 2026-09-30
          q3                       | QUARTER | 2026-07-01 | 2026-09-30
          Q4 2025                  | QUARTER | 2025-10-01 | 2025-12-31
          2026-Q1                  | QUARTER | 2026-01-01 | 2026-03-31
          year                     | YEAR    | 2026-01-01 | 2026-12-31
          last year                | YEAR    | 2025-01-01 | 2025-12-31
          Vorjahr                  | YEAR    | 2025-01-01 | 2025-12-31
          2026                     | YEAR    | 2026-01-01 | 2026-12-31
          1900                     | YEAR    | 1900-01-01 | 1900-12-31
          2100                     | YEAR    | 2100-01-01 | 2100-12-31
          2026-10                  | MONTH   | 2026-10-01 | 2026-10-31
          2024-2                   | MONTH   | 2024-02-01 | 2024-02-29
          10/2026                  | MONTH   | 2026-10-01 | 2026-10-31
          10.2026                  | MONTH   | 2026-10-01 | 2026-10-31
          oct                      | MONTH   | 2026-10-01 | 2026-10-31
          '  october   2025 '      | MONTH   | 2025-10-01 | 2025-10-31
          Oktober 2025             | MONTH   | 2025-10-01 | 2025-10-31
          März                     | MONTH   | 2026-03-01 | 2026-03-31
          maerz                    | MONTH   | 2026-03-01 | 2026-03-31
          Jänner                   | MONTH   | 2026-01-01 | 2026-01-31
          december                 | MONTH   | 2025-12-01 | 2025-12-31
          sept.                    | MONTH   | 2026-09-01 | 2026-09-30
          2026-10-12               | DAY     | 2026-10-12 | 2026-10-12
          12.10.2025               | DAY     | 2025-10-12 | 2025-10-12
          12.10.                   | DAY     | 2026-10-12 | 2026-10-12
          24 dec                   | DAY     | 2025-12-24 | 2025-12-24
          3rd of october           | DAY     | 2026-10-03 | 2026-10-03
          october 3, 2025          | DAY     | 2025-10-03 | 2025-10-03
          3. Okt. 2025             | DAY     | 2025-10-03 | 2025-10-03
          29 feb                   | DAY     | 2024-02-29 | 2024-02-29
          1-15 oct                 | SPAN    | 2026-10-01 | 2026-10-15
          1.–15. Oktober           | SPAN    | 2026-10-01 | 2026-10-15
          1. bis 15. Oktober 2025  | SPAN    | 2025-10-01 | 2025-10-15
          vom 1.10. bis 15.10.2026 | SPAN    | 2026-10-01 | 2026-10-15
          1.10.-15.10.             | SPAN    | 2026-10-01 | 2026-10-15
          20-30 nov                | SPAN    | 2026-11-20 | 2026-11-30
          28 sep - 3 oct           | SPAN    | 2026-09-28 | 2026-10-03
          20 dec - 5 jan           | SPAN    | 2025-12-20 | 2026-01-05
          nov..feb 2026            | SPAN    | 2025-11-01 | 2026-02-28
          2026-01..2026-03         | SPAN    | 2026-01-01 | 2026-03-31
          2026-05-2026-07          | SPAN    | 2026-05-01 | 2026-07-31
          2026-01-15..2026-02-14   | SPAN    | 2026-01-15 | 2026-02-14
          2026-02-14..2026-01-15   | SPAN    | 2026-01-15 | 2026-02-14
          15.01.2026..14.02.2026   | SPAN    | 2026-01-15 | 2026-02-14
          2024..2026               | SPAN    | 2024-01-01 | 2026-12-31
          2026-10-01..2026-10-31   | MONTH   | 2026-10-01 | 2026-10-31
          1 jan 2026 - 31 dec 2026 | YEAR    | 2026-01-01 | 2026-12-31
          from jan to mar 2025     | SPAN    | 2025-01-01 | 2025-03-31
          last 30 days             | SPAN    | 2026-10-23 | 2026-11-21
          letzte 30 Tage           | SPAN    | 2026-10-23 | 2026-11-21
          last 2 weeks             | SPAN    | 2026-11-08 | 2026-11-21
          letzte 3 Monate          | SPAN    | 2026-08-22 | 2026-11-21
          since march              | SPAN    | 2026-03-01 | 2026-11-21
          seit 1. Okt.             | SPAN    | 2026-10-01 | 2026-11-21
          """)
  void readsWhatPeopleType(String text, Period.Grain grain, LocalDate from, LocalDate to) {
    assertThat(periods.read(text, TODAY, Locale.ENGLISH)).contains(new Period(from, to, grain));
    assertThat(periods.read(text, TODAY, Locale.GERMAN)).contains(new Period(from, to, grain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "foo",
        "31 feb",
        "2026-13",
        "32.1.2026",
        "1899",
        "2101",
        "0",
        "last 0 days",
        "12/10",
        "12/10/2026",
        "-",
        "..",
        "1-15",
        "2026..",
        "since 2027",
        "since",
        "oct foo",
        "last 9999 days",
        "1899..2026",
        "29 feb 2025",
        "13.13.",
        "99999999999999999999",
        "week 3 of the year",
        "💸"
      })
  void whatIsNoPeriodIsNotGuessed(String text) {
    assertThat(periods.read(text, TODAY, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void aLongTextIsNoPeriod() {
    assertThat(periods.read("1-".repeat(50_000), TODAY, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void theRefusalShowsHowToWriteOne() {
    assertThatThrownBy(() -> periods.require(" sometime ", TODAY, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(Messages.in(Locale.ENGLISH).text(refused))
                    .startsWith("I can’t read “sometime” as a period.")
                    .contains("1-15 oct"));
  }

  @Test
  void whatTheRefusalSuggestsCanBeRead() {
    for (String text :
        "today,last week,october,2026-10,2026,1-15 oct,last 30 days,2026-01-15..2026-02-14,letzte Woche,Oktober,1.-15. Oktober,letzte 30 Tage,15.01.2026..14.02.2026"
            .split(",", -1)) {
      assertThat(periods.read(text, TODAY, Locale.ENGLISH)).as(text).isPresent();
    }
  }

  @Test
  void theWeekBeginsAsTheReadersCountryHasIt() {
    Period american = periods.require("week", TODAY, Locale.US);

    assertThat(american).isEqualTo(Period.weekFrom(LocalDate.of(2026, 11, 15)));
    assertThat(periods.require("week", TODAY, Locale.UK).from()).isEqualTo("2026-11-16");
    assertThat(periods.require("week", TODAY, Locale.of("ar", "EG")).from())
        .isEqualTo("2026-11-21");
  }

  @Test
  void aPeriodStillRunningIsNotLastYears() {
    LocalDate tenth = LocalDate.of(2026, 10, 10);

    assertThat(periods.require("1-15 oct", tenth, Locale.ENGLISH).to()).isEqualTo("2026-10-15");
    assertThat(periods.require("oct", tenth, Locale.ENGLISH).from()).isEqualTo("2026-10-01");
    assertThat(periods.require("11-15 oct", tenth, Locale.ENGLISH).to()).isEqualTo("2025-10-15");
  }
}
