package florin.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import florin.people.Membership;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A round tells each once, whatever the clock and other rounds do. */
final class SchedulesRoundsTest extends SchedulesWorld {
  @Test
  void aRoundEveryMinuteTellsOnceADay() {
    assertThat(office.ticksFor(Duration.ofDays(3))).isEqualTo(6);
    assertThat(office.told()).doesNotHaveDuplicates().hasSize(6);
  }

  @Test
  void afterASilenceTheNewestDayAloneIsToldOf() {
    assertThat(office.tickAt("2026-03-15T20:00:00Z")).isEqualTo(2);
    assertThat(office.told()).containsExactly("Anna DAILY 2026-03-14", "Mia DAILY 2026-03-14");
    assertThat(office.tickAt("2026-03-16T09:00:00Z")).isEqualTo(2);
  }

  @Test
  void whatWasDueBeforeSomebodyAskedIsNotCaughtUp() {
    set(office.ben, new Rhythm.Daily(LocalTime.of(8, 0)));
    assertThat(office.tickAt("2026-03-05T16:30:00Z")).isZero();
    assertThat(office.tickAt("2026-03-06T07:00:00Z")).isEqualTo(1);
  }

  @Test
  void aClockPutBackTellsNobodyAgain() {
    office.tickAt("2026-03-06T09:00:00Z");
    assertThat(office.tickAt("2026-03-06T08:30:00Z")).isZero();
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isZero();
    assertThat(office.tickAt("2026-03-05T09:00:00Z")).isZero();
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isZero();
    assertThat(office.tickAt("2026-03-07T09:00:00Z")).isEqualTo(2);
    assertThat(office.told()).hasSize(4);
  }

  @Test
  void aClockThatWasAYearAheadHoldsNothingUp() {
    office.tickAt("2027-03-06T09:00:00Z");
    assertThat(office.tickAt("2026-03-06T08:59:00Z")).isZero();
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isEqualTo(2);
  }

  @Test
  void ofManyRoundsAtOnceOneTellsEachOfThem() throws Exception {
    for (int i = 0; i < 10; i++) {
      Membership other = office.chatting(office.florin.register("Person " + i));
      set(other, AT_NOON);
    }
    office.florin.clock().set(Instant.parse("2026-03-06T11:00:00Z"));
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> rounds = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        rounds.add(pool.submit(office::tick));
      }
      int told = 0;
      for (var round : rounds) {
        told += round.get();
      }
      assertThat(told).isEqualTo(12);
    }
    assertThat(office.told()).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void theClockOfTheBookDecides() {
    office.florin.run(
        office.anna,
        books -> books.bookSettings().zone(Optional.of(ZoneId.of("America/New_York"))));
    assertThat(office.tickAt("2026-03-06T14:59:00Z")).isZero();
    assertThat(office.tickAt("2026-03-06T15:00:00Z")).isEqualTo(2);
  }

  @Test
  void untilAnOwnerChoosesOneTheClockIsWhereTheOwnerLives() {
    office.tick();
    office.florin.run(office.anna, books -> books.people().zone(ZoneId.of("Asia/Tokyo")));
    ZoneId zone = office.florin.as(office.ben, books -> books.schedules().zone());
    assertThat(zone).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(office.tickAt("2026-03-06T00:59:00Z")).isZero();
    assertThat(office.tickAt("2026-03-06T01:00:00Z")).isEqualTo(2);
  }

  @Test
  void choosingTheZoneIsUndoneLikeOtherSettings() {
    office.florin.run(
        office.anna, books -> books.bookSettings().zone(Optional.of(ZoneId.of("Asia/Tokyo"))));
    office.florin.run(office.anna, books -> books.history().undo());
    ZoneId zone = office.florin.as(office.anna, books -> books.bookSettings().zone());
    assertThat(zone).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isEqualTo(2);
  }
}
