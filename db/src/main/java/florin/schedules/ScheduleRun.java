package florin.schedules;

import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.SCHEDULE;
import static florin.sql.generated.Tables.SCHEDULE_RUN;

import florin.Role;
import florin.sql.Tx;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * One schedule's turn. Whoever gets its row first does it, others pass by; and the row of each run
 * decides that nobody hears of the same days twice, whatever the clocks and processes do.
 */
final class ScheduleRun {
  private static final int MOST_RECIPIENTS = 500;
  private static final int KEPT_DAYS = 400;

  private final Tx tx;
  private final ZoneId zone;

  ScheduleRun(Tx tx, ZoneId zone) {
    this.tx = tx;
    this.zone = zone;
  }

  int run(long id) {
    Optional<? extends Record> row =
        tx.sql()
            .select(ScheduleRows.COLUMNS)
            .select(SCHEDULE.SINCE)
            .from(SCHEDULE)
            .where(here(id), SCHEDULE.CHANNEL.isDistinctFrom(Channel.OFF.name()))
            .forNoKeyUpdate()
            .skipLocked()
            .fetchOptional();
    return row.map(this::run).orElse(0);
  }

  private int run(Record row) {
    Schedule schedule = ScheduleRows.read(row);
    var due = NextDue.lastDue(schedule.rhythm(), zone, tx.now());
    int told = 0;
    if (due.at().isAfter(row.get(SCHEDULE.SINCE).toInstant())) {
      var summary =
          new SummaryOf(
              schedule.kind(), schedule.rhythm().before(due.day()), schedule.rhythm().at(), zone);
      List<Long> claimed =
          claim(schedule, summary, recipients(schedule, row.get(SCHEDULE.PERSON_ID)));
      new Sending(tx).send(schedule, summary, claimed);
      told = claimed.size();
    }
    tx.sql()
        .update(SCHEDULE)
        .set(
            SCHEDULE.NEXT_AT,
            NextDue.nextDue(schedule.rhythm(), zone, tx.now()).atOffset(ZoneOffset.UTC))
        .where(here(schedule.id()))
        .execute();
    return told;
  }

  /** Whoever is still a member: the one whose it is, or all who manage and chose nothing else. */
  private List<Long> recipients(
      Schedule schedule, @org.jspecify.annotations.Nullable Long personId) {
    return tx.sql()
        .select(MEMBER.PERSON_ID)
        .from(MEMBER)
        .where(
            MEMBER.BOOK_ID.eq(tx.bookId()),
            MEMBER.LEFT_AT.isNull(),
            personId == null ? managersOf(schedule.kind()) : MEMBER.PERSON_ID.eq(personId))
        .orderBy(MEMBER.PERSON_ID)
        .limit(MOST_RECIPIENTS)
        .fetch(MEMBER.PERSON_ID);
  }

  private Condition managersOf(Rhythm.Kind kind) {
    var other = MEMBER.as("other");
    return DSL.and(
        MEMBER.ROLE.in(Role.OWNER.name(), Role.MANAGER.name()),
        DSL.exists(
            DSL.selectOne()
                .from(other)
                .where(
                    other.BOOK_ID.eq(MEMBER.BOOK_ID),
                    other.LEFT_AT.isNull(),
                    other.PERSON_ID.ne(MEMBER.PERSON_ID))),
        DSL.notExists(
            DSL.selectOne()
                .from(SCHEDULE)
                .where(
                    SCHEDULE.BOOK_ID.eq(MEMBER.BOOK_ID),
                    SCHEDULE.PERSON_ID.eq(MEMBER.PERSON_ID),
                    SCHEDULE.KIND.eq(kind.name()))));
  }

  /** Those of them who were not told of these days yet. */
  private List<Long> claim(Schedule schedule, SummaryOf summary, List<Long> recipients) {
    if (recipients.isEmpty()) {
      return List.of();
    }
    LocalDate period = summary.period().from();
    tx.sql()
        .deleteFrom(SCHEDULE_RUN)
        .where(
            SCHEDULE_RUN.BOOK_ID.eq(tx.bookId()),
            SCHEDULE_RUN.SCHEDULE_ID.eq(schedule.id()),
            SCHEDULE_RUN.PERIOD.lt(period.minusDays(KEPT_DAYS)))
        .execute();
    OffsetDateTime now = tx.time();
    return tx.sql()
        .insertInto(
            SCHEDULE_RUN,
            SCHEDULE_RUN.BOOK_ID,
            SCHEDULE_RUN.PERSON_ID,
            SCHEDULE_RUN.KIND,
            SCHEDULE_RUN.PERIOD,
            SCHEDULE_RUN.SCHEDULE_ID,
            SCHEDULE_RUN.AT)
        .valuesOfRows(
            recipients.stream()
                .map(person ->
                    DSL.row(
                        tx.bookId(), person, schedule.kind().name(), period, schedule.id(), now))
                .toList())
        .onConflictDoNothing()
        .returningResult(SCHEDULE_RUN.PERSON_ID)
        .fetch(SCHEDULE_RUN.PERSON_ID);
  }

  private Condition here(long id) {
    return SCHEDULE.BOOK_ID.eq(tx.bookId()).and(SCHEDULE.ID.eq(id));
  }
}
