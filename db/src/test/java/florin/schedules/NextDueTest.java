package florin.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NextDueTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** In minutes. */
  private static final long A_DAY = 24 * 60;

  /** Around midnight and where clocks are changed, and plainly in the day. */
  private static final List<LocalTime> TIMES =
      Stream.of(
              "00:00", "00:15", "00:30", "01:00", "01:30", "02:00", "02:15", "02:30", "02:59",
              "03:00", "10:00", "17:45", "22:30", "23:00", "23:30", "23:59")
          .map(LocalTime::parse)
          .toList();

  static List<ClocksOf2025> clocks() {
    return ClocksOf2025.all();
  }

  @Test
  void fortyZonesAreLookedAt() {
    assertThat(clocks()).hasSize(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void aDailyTimeComesOnceADayThroughEveryChangeOfTheClock(ClocksOf2025 clock) {
    for (LocalTime time : TIMES) {
      List<Instant> seen = new ArrayList<>();
      var daily = new Rhythm.Daily(time);
      Instant at = NextDue.nextDue(daily, clock.zone(), ClocksOf2025.FROM.minusNanos(1));
      while (at.isBefore(ClocksOf2025.UNTIL)) {
        seen.add(at);
        at = NextDue.nextDue(daily, clock.zone(), at);
      }
      assertThat(seen).as("%s at %s", clock, time).isEqualTo(watched(clock, time));
      assertThat(seen).hasSizeBetween(364, 366);
    }
  }

  /**
   * Somebody watches the clock on the wall for a year and calls out the first minute at which the
   * time of each day has come or was jumped over.
   */
  private static List<Instant> watched(ClocksOf2025 clock, LocalTime time) {
    List<Instant> called = new ArrayList<>();
    long begin = ClocksOf2025.minute(ClocksOf2025.FROM);
    long end = ClocksOf2025.minute(ClocksOf2025.UNTIL);
    long wanted = time.toSecondOfDay() / 60;
    long day = (begin - 2 * A_DAY) / A_DAY;
    for (long now = begin - A_DAY; now < end; now++) {
      long shown = now + clock.offset(now);
      if (shown >= day * A_DAY + wanted || shown >= (day + 1) * A_DAY) {
        if (now >= begin) {
          called.add(Instant.ofEpochSecond(now * 60));
        }
        day++;
      }
    }
    return called;
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void whatWasDueLastIsWhatCameBeforeTheNext(ClocksOf2025 clock) {
    for (Rhythm rhythm :
        List.of(
            new Rhythm.Daily(LocalTime.of(2, 30)),
            new Rhythm.Weekly(LocalTime.of(2, 30), DayOfWeek.SUNDAY),
            new Rhythm.Monthly(LocalTime.of(23, 30), 31))) {
      Instant due = NextDue.nextDue(rhythm, clock.zone(), ClocksOf2025.FROM);
      while (due.isBefore(ClocksOf2025.UNTIL)) {
        assertThat(NextDue.lastDue(rhythm, clock.zone(), due).at()).isEqualTo(due);
        Instant next = NextDue.nextDue(rhythm, clock.zone(), due);
        assertThat(NextDue.lastDue(rhythm, clock.zone(), next.minusNanos(1)).at()).isEqualTo(due);
        due = next;
      }
    }
  }

  @Test
  void aTimeTheClockLeavesOutComesTheMomentItGoesOn() {
    var daily = new Rhythm.Daily(LocalTime.of(2, 30));
    assertThat(next(daily, "2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(next(daily, "2026-03-29T01:00:00Z")).isEqualTo("2026-03-30T00:30:00Z");
  }

  @Test
  void aTimeTheClockShowsTwiceComesTheFirstTime() {
    var daily = new Rhythm.Daily(LocalTime.of(2, 30));
    assertThat(next(daily, "2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(next(daily, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void aDayLeftOutAltogetherComesAtTheFirstMomentAfterIt() {
    var daily = new Rhythm.Daily(LocalTime.of(10, 0));
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Instant last = Instant.parse("2011-12-29T20:00:00Z");
    assertThat(NextDue.nextDue(daily, apia, last)).isEqualTo("2011-12-30T10:00:00Z");
    assertThat(NextDue.nextDue(daily, apia, Instant.parse("2011-12-30T10:00:00Z")))
        .isEqualTo("2011-12-30T20:00:00Z");
  }

  @Test
  void everyWeekOnItsDay() {
    var friday = new Rhythm.Weekly(LocalTime.of(8, 0), DayOfWeek.FRIDAY);
    assertThat(next(friday, "2026-11-20T06:59:59Z")).isEqualTo("2026-11-20T07:00:00Z");
    assertThat(next(friday, "2026-11-20T07:00:00Z")).isEqualTo("2026-11-27T07:00:00Z");
  }

  @Test
  void theLastDayOfAShorterMonth() {
    var last = new Rhythm.Monthly(LocalTime.of(9, 0), 31);
    assertThat(next(last, "2026-02-01T00:00:00Z")).isEqualTo("2026-02-28T08:00:00Z");
    assertThat(next(last, "2026-02-28T08:00:00Z")).isEqualTo("2026-03-31T07:00:00Z");
    assertThat(next(last, "2028-02-01T00:00:00Z")).isEqualTo("2028-02-29T08:00:00Z");
  }

  @Test
  void whatIsToldOfIsOver() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(new Rhythm.Daily(LocalTime.NOON).before(monday).from()).isEqualTo("2026-03-01");
    var week = new Rhythm.Weekly(LocalTime.NOON, DayOfWeek.MONDAY).before(monday);
    assertThat(week.from()).isEqualTo("2026-02-23");
    assertThat(week.to()).isEqualTo("2026-03-01");
    var month = new Rhythm.Monthly(LocalTime.NOON, 2).before(monday);
    assertThat(month.from()).isEqualTo("2026-02-01");
    assertThat(month.to()).isEqualTo("2026-02-28");
  }

  private static Instant next(Rhythm rhythm, String after) {
    return NextDue.nextDue(rhythm, BERLIN, Instant.parse(after));
  }
}
