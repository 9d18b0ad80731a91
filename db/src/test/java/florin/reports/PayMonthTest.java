package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.reports.PayMonth.Weekend;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PayMonthTest {
  @ParameterizedTest(name = "payday {0}, weekends {1}: {2} lies in {3} to {4}")
  @CsvSource({
    // As the calendar has them.
    "1, SAME, 2026-03-05, 2026-03-01, 2026-03-31",
    "1, SAME, 2024-02-29, 2024-02-01, 2024-02-29",
    // A payday in the month, on its day and on the day before.
    "25, SAME, 2026-03-05, 2026-02-25, 2026-03-24",
    "25, SAME, 2026-03-25, 2026-03-25, 2026-04-24",
    "25, SAME, 2026-03-24, 2026-02-25, 2026-03-24",
    "25, SAME, 2026-01-01, 2025-12-25, 2026-01-24",
    // The thirty-first in short months.
    "31, SAME, 2026-02-27, 2026-01-31, 2026-02-27",
    "31, SAME, 2026-02-28, 2026-02-28, 2026-03-30",
    "31, SAME, 2026-04-30, 2026-04-30, 2026-05-30",
    "30, SAME, 2026-03-29, 2026-02-28, 2026-03-29",
    // Leap years.
    "29, SAME, 2024-02-29, 2024-02-29, 2024-03-28",
    "29, SAME, 2025-02-28, 2025-02-28, 2025-03-28",
    "31, SAME, 2024-02-29, 2024-02-29, 2024-03-30",
    // 25 April 2026 is a Saturday, 25 January 2026 a Sunday.
    "25, BEFORE, 2026-04-24, 2026-04-24, 2026-05-24",
    "25, BEFORE, 2026-04-23, 2026-03-25, 2026-04-23",
    "25, BEFORE, 2026-01-23, 2026-01-23, 2026-02-24",
    "25, AFTER, 2026-04-26, 2026-03-25, 2026-04-26",
    "25, AFTER, 2026-04-27, 2026-04-27, 2026-05-24",
    "25, AFTER, 2026-01-25, 2025-12-25, 2026-01-25",
    // Moved into the month before, or the one after: 1 February and 1 March 2026 are Sundays,
    // 31 January and 28 February Saturdays.
    "1, BEFORE, 2026-02-27, 2026-02-27, 2026-03-31",
    "1, BEFORE, 2026-02-26, 2026-01-30, 2026-02-26",
    "1, AFTER, 2026-03-01, 2026-02-02, 2026-03-01",
    "31, AFTER, 2026-02-01, 2025-12-31, 2026-02-01",
    "31, AFTER, 2026-03-01, 2026-02-02, 2026-03-01",
    "31, AFTER, 2026-03-02, 2026-03-02, 2026-03-30",
    "31, BEFORE, 2026-01-30, 2026-01-30, 2026-02-26"
  })
  void aMonthRunsFromPaydayToTheDayBeforeTheNext(
      int payday, Weekend weekend, LocalDate day, LocalDate from, LocalDate to) {
    assertThat(new PayMonth(payday, weekend).containing(day)).isEqualTo(Period.span(from, to));
  }

  @ParameterizedTest(name = "payday {0}: {1} begins on {2}")
  @CsvSource({
    "1, 2026-03, 2026-03-01",
    "10, 2026-03, 2026-03-10",
    "15, 2026-03, 2026-03-15",
    "16, 2026-03, 2026-02-16",
    "25, 2026-03, 2026-02-25",
    "31, 2026-03, 2026-02-28",
    "25, 2026-01, 2025-12-25"
  })
  void itIsCalledByTheMonthMostOfItsDaysLieIn(int payday, YearMonth month, LocalDate from) {
    assertThat(new PayMonth(payday, Weekend.SAME).of(month).from()).isEqualTo(from);
  }

  @Test
  void theMonthsCoverEveryDayOnce() {
    var random = new Random(20261121);
    for (int round = 0; round < 500; round++) {
      var months = new PayMonth(1 + random.nextInt(31), Weekend.values()[random.nextInt(3)]);
      Period one = months.containing(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2000)));
      Period next = months.after(one);
      assertThat(next.from()).as("%s after %s", months, one).isEqualTo(one.to().plusDays(1));
      assertThat(months.before(next)).as("%s", months).isEqualTo(one);
      assertThat(months.containing(one.to())).isEqualTo(one);
      assertThat(one.days()).isBetween(26L, 35L);
    }
  }

  @Test
  void otherPeriodsAreTurnedAsTheyAre() {
    Period quarter = Period.quarterOf(LocalDate.of(2026, 5, 1));
    assertThat(new PayMonth(25, Weekend.SAME).before(quarter)).isEqualTo(quarter.previous());
    assertThat(PayMonth.CALENDAR.after(Period.month(YearMonth.of(2026, 12))))
        .isEqualTo(Period.month(YearMonth.of(2027, 1)));
  }

  @ParameterizedTest
  @CsvSource({"0", "32", "-1"})
  void noMonthHasSuchADay(int payday) {
    assertThatThrownBy(() -> new PayMonth(payday, Weekend.SAME)).isInstanceOf(Refused.class);
  }
}
