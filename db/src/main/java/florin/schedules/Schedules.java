package florin.schedules;

import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.SCHEDULE;

import florin.Refused;
import florin.Role;
import florin.outbox.MailStops;
import florin.outbox.News;
import florin.people.BookZone;
import florin.sql.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The summaries of the actor's book that the actor gets by themselves: daily, weekly, monthly, one
 * each. In a book with a second member, whoever manages it gets the daily one until they choose
 * otherwise.
 */
public final class Schedules {
  private final Tx tx;

  public Schedules(Tx tx) {
    this.tx = tx;
  }

  /** Those that come, the daily one first. */
  public List<Schedule> list() {
    return mine().values().stream().filter(one -> !one.isOff()).toList();
  }

  /** The one of a kind, also where it is off. */
  public Optional<Schedule> find(Rhythm.Kind kind) {
    return Optional.ofNullable(mine().get(kind));
  }

  /**
   * Says when a summary of its kind comes from now on; what was due before is not caught up.
   *
   * @throws Refused {@code summary.no-mail} where it shall come by mail and no address is proven
   */
  public Schedule set(Rhythm rhythm, Channel channel) {
    requireMail(Optional.of(channel));
    tx.sql()
        .insertInto(SCHEDULE)
        .set(SCHEDULE.BOOK_ID, tx.bookId())
        .set(SCHEDULE.PERSON_ID, tx.actor().personId())
        .set(SCHEDULE.KIND, rhythm.kind().name())
        .set(SCHEDULE.AT_TIME, rhythm.at())
        .set(SCHEDULE.WEEKDAY, ScheduleRows.weekday(rhythm))
        .set(SCHEDULE.DAY_OF_MONTH, ScheduleRows.dayOfMonth(rhythm))
        .set(SCHEDULE.CHANNEL, channel.name())
        .set(SCHEDULE.SINCE, tx.time())
        .onConflict(SCHEDULE.BOOK_ID, SCHEDULE.PERSON_ID, SCHEDULE.KIND)
        .doUpdate()
        .set(SCHEDULE.AT_TIME, rhythm.at())
        .set(SCHEDULE.WEEKDAY, ScheduleRows.weekday(rhythm))
        .set(SCHEDULE.DAY_OF_MONTH, ScheduleRows.dayOfMonth(rhythm))
        .set(SCHEDULE.CHANNEL, channel.name())
        .set(SCHEDULE.SINCE, tx.time())
        .setNull(SCHEDULE.NEXT_AT)
        .execute();
    if (channel == Channel.MAIL) {
      new MailStops(tx)
          .resume(
              new MailStops.Subscription(tx.actor().personId(), tx.bookId(), News.Kind.SUMMARY));
    }
    return find(rhythm.kind()).orElseThrow();
  }

  /** Where the book's days begin. */
  public ZoneId zone() {
    return new BookZone(tx).zone();
  }

  /** When the next of a schedule comes. */
  public Instant next(Schedule schedule) {
    return NextDue.nextDue(schedule.rhythm(), zone(), tx.now());
  }

  /** Whether the actor has proven a mail address. */
  public boolean hasMail() {
    return tx.sql()
        .fetchExists(
            MAIL_ADDRESS,
            MAIL_ADDRESS.PERSON_ID.eq(tx.actor().personId()),
            MAIL_ADDRESS.VERIFIED_AT.isNotNull());
  }

  /** How a schedule reaches the actor today. */
  public Channel channel(Schedule schedule) {
    return schedule.channel().orElseGet(() -> hasMail() ? Channel.MAIL : Channel.CHAT);
  }

  /**
   * Sends the actor at once what a schedule would have sent last.
   *
   * @throws Refused as for {@link #set}, or {@code summary.nowhere} where no chat is known either
   */
  public SummaryOf test(Schedule schedule) {
    requireMail(schedule.channel());
    return new Sending(tx).test(schedule, zone());
  }

  /**
   * Sends what a schedule of the book is due to send and did not: the newest alone, to each of its
   * recipients once. For the minute's round, in scope of the book and nobody in particular.
   *
   * @return how many were told
   */
  public int run(long id) {
    return new ScheduleRun(tx, zone()).run(id);
  }

  private void requireMail(Optional<Channel> channel) {
    if (channel.equals(Optional.of(Channel.MAIL)) && !hasMail()) {
      throw new Refused("summary.no-mail");
    }
  }

  private Map<Rhythm.Kind, Schedule> mine() {
    Condition own = SCHEDULE.PERSON_ID.eq(tx.actor().personId());
    Condition ofManagers =
        tx.actor().role().atLeast(Role.MANAGER) && isShared()
            ? SCHEDULE.PERSON_ID.isNull()
            : DSL.falseCondition();
    var all = new EnumMap<Rhythm.Kind, Schedule>(Rhythm.Kind.class);
    tx.sql()
        .select(ScheduleRows.COLUMNS)
        .from(SCHEDULE)
        .where(SCHEDULE.BOOK_ID.eq(tx.bookId()), own.or(ofManagers))
        .orderBy(SCHEDULE.PERSON_ID.asc().nullsLast())
        .fetch(ScheduleRows::read)
        .forEach(one -> all.putIfAbsent(one.kind(), one));
    return all;
  }

  /** Whether the book has a second member. */
  private boolean isShared() {
    return tx.sql().fetchCount(MEMBER, MEMBER.BOOK_ID.eq(tx.bookId()), MEMBER.LEFT_AT.isNull()) > 1;
  }
}
