package florin.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.outbox.MailStops;
import florin.outbox.News;
import florin.people.Membership;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who asked for what hears it, when they asked for it, by mail or chat. */
final class SchedulesTest extends SchedulesWorld {
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
}
