package florin.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.outbox.MailStops;
import florin.outbox.News;
import florin.people.Membership;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SchedulesTest {
  private static final Rhythm AT_NOON = new Rhythm.Daily(LocalTime.NOON);

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whoeverManagesABookOfSeveralHearsAtTenOfTheDayBefore() {
    assertThat(office.tickAt("2026-03-06T08:59:00Z")).isZero();
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isEqualTo(2);
    assertThat(office.told()).containsExactly("Anna DAILY 2026-03-05", "Mia DAILY 2026-03-05");
  }

  @Test
  void whoHasABookAloneHearsNothingUntilTheyAsk() {
    Membership zoe = office.chatting(office.florin.register("Zoe"));
    office.tickAt("2026-03-06T09:00:00Z");
    assertThat(office.told()).noneMatch(one -> one.startsWith("Zoe"));

    set(zoe, AT_NOON);

    office.tickAt("2026-03-06T11:00:00Z");
    assertThat(office.told()).contains("Zoe DAILY 2026-03-05");
  }

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
  void whoChoosesAnotherTimeHearsThenAndNotAtTen() {
    set(office.mia, AT_NOON);
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isEqualTo(1);
    assertThat(office.tickAt("2026-03-06T11:00:00Z")).isEqualTo(1);
    assertThat(office.told()).containsExactly("Anna DAILY 2026-03-05", "Mia DAILY 2026-03-05");
  }

  @Test
  void anotherTimeOnTheSameDayTellsNothingTwice() {
    office.tickAt("2026-03-06T09:00:00Z");
    set(office.mia, AT_NOON);
    assertThat(office.tickAt("2026-03-06T11:00:00Z")).isZero();
    assertThat(office.tickAt("2026-03-07T11:00:00Z")).isEqualTo(2);
  }

  @Test
  void offIsOffAlsoWhereAllOthersHear() {
    office.florin.run(
        office.mia,
        books -> books.schedules().set(new Rhythm.Daily(LocalTime.of(10, 0)), Channel.OFF));
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isEqualTo(1);
    assertThat(office.florin.list(office.mia, books -> books.schedules().list())).isEmpty();
    assertThat(office.florin.list(office.anna, books -> books.schedules().list())).hasSize(1);
    assertThat(office.florin.list(office.ben, books -> books.schedules().list())).isEmpty();
  }

  @Test
  void whoLeftHearsNothing() {
    set(office.ben, AT_NOON);
    office.florin.run(office.anna, books -> books.members().remove(office.ben.person().id()));
    office.florin.run(office.anna, books -> books.members().remove(office.mia.person().id()));
    assertThat(office.tickAt("2026-03-06T12:00:00Z")).isZero();
  }

  @Test
  void whoComesBackBeginsAnew() {
    set(office.ben, AT_NOON);
    office.florin.run(office.anna, books -> books.members().remove(office.ben.person().id()));
    office.florin.asOwner(sql ->
        sql.execute(
            "update member set left_at = null where person_id = ?", office.ben.person().id()));
    assertThat(office.florin.list(office.ben, books -> books.schedules().list())).isEmpty();
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

  @Test
  void weeklyAndMonthlyTellOfWhatIsOver() {
    set(office.ben, new Rhythm.Weekly(LocalTime.NOON, DayOfWeek.MONDAY));
    set(office.ben, new Rhythm.Monthly(LocalTime.NOON, 1));
    office.tickAt("2026-03-09T11:00:00Z");
    office.tickAt("2026-04-01T10:00:00Z");
    assertThat(office.told())
        .filteredOn(one -> one.startsWith("Ben"))
        .containsExactly(
            "Ben WEEKLY 2026-03-02", "Ben WEEKLY 2026-03-23", "Ben MONTHLY 2026-03-01");
  }

  @Test
  void byMailOnlyToAProvenAddress() {
    assertThatThrownBy(() ->
            office.florin.run(office.ben, books -> books.schedules().set(AT_NOON, Channel.MAIL)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("summary.no-mail");

    office.prove(office.ben, "ben@example.org");
    Schedule set =
        office.florin.as(office.ben, books -> books.schedules().set(AT_NOON, Channel.MAIL));

    assertThat(set.channel()).contains(Channel.MAIL);
  }

  @Test
  void whatEverybodyGetsComesByMailWhereThereIsAnAddressElseInTheChat() {
    office.prove(office.mia, "mia@example.org");
    assertThat(channel(office.mia)).isEqualTo(Channel.MAIL);
    assertThat(channel(office.anna)).isEqualTo(Channel.CHAT);
  }

  @Test
  void aLetterGoesToWhoHasAnAddressAndANoticeToTheOthers() {
    office.prove(office.mia, "mia@example.org");
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isEqualTo(2);
    assertThat(office.told())
        .containsExactlyInAnyOrder("Anna DAILY 2026-03-05", "Mia DAILY 2026-03-05 by mail");
  }

  @Test
  void whoStoppedTheMailsGetsThemAgainByAskingForThem() {
    office.prove(office.mia, "mia@example.org");
    var mails =
        new MailStops.Subscription(
            office.mia.person().id(), office.anna.book().id(), News.Kind.SUMMARY);
    office.florin.run(office.mia, books -> books.plumbing().mailStops().stop(mails));
    office.tickAt("2026-03-06T09:00:00Z");
    assertThat(office.told()).containsExactly("Anna DAILY 2026-03-05");

    office.florin.run(office.mia, books -> books.schedules().set(AT_NOON, Channel.MAIL));

    office.tickAt("2026-03-07T11:00:00Z");
    assertThat(office.told()).contains("Mia DAILY 2026-03-06 by mail");
  }

  @Test
  void aTestTellsAtOnceAndCountsForNothing() {
    var asked = new Schedule(0, true, new Rhythm.Daily(LocalTime.of(10, 0)), Optional.empty());
    SummaryOf sent = office.florin.as(office.mia, books -> books.schedules().test(asked));
    assertThat(sent.period().from()).isEqualTo("2026-03-04");
    assertThat(office.told()).containsExactly("Mia DAILY 2026-03-04");
    assertThat(office.tickAt("2026-03-06T09:00:00Z")).isEqualTo(2);
  }

  @Test
  void theNextOneIsSaidBeforeItComes() {
    Schedule daily =
        office
            .florin
            .find(office.mia, books -> books.schedules().find(Rhythm.Kind.DAILY))
            .orElseThrow();
    Instant next = office.florin.as(office.mia, books -> books.schedules().next(daily));
    assertThat(next).isEqualTo("2026-03-06T09:00:00Z");
    office.tick();
    assertThat(office.next(daily.id()).toInstant()).isEqualTo("2026-03-06T09:00:00Z");
  }

  private Channel channel(Membership member) {
    return office.florin.as(
        member,
        books ->
            books.schedules().channel(books.schedules().find(Rhythm.Kind.DAILY).orElseThrow()));
  }

  private void set(Membership member, Rhythm rhythm) {
    office.florin.run(member, books -> books.schedules().set(rhythm, Channel.CHAT));
  }
}
