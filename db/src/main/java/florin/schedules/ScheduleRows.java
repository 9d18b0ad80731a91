package florin.schedules;

import static florin.sql.generated.Tables.SCHEDULE;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of schedules, to and from what they mean. */
final class ScheduleRows {
  static final List<Field<?>> COLUMNS =
      List.of(
          SCHEDULE.ID,
          SCHEDULE.PERSON_ID,
          SCHEDULE.KIND,
          SCHEDULE.AT_TIME,
          SCHEDULE.WEEKDAY,
          SCHEDULE.DAY_OF_MONTH,
          SCHEDULE.CHANNEL);

  private ScheduleRows() {}

  static Schedule read(Record row) {
    return new Schedule(
        row.get(SCHEDULE.ID),
        row.get(SCHEDULE.PERSON_ID) != null,
        rhythm(row),
        Optional.ofNullable(row.get(SCHEDULE.CHANNEL)).map(Channel::valueOf));
  }

  private static Rhythm rhythm(Record row) {
    LocalTime at = row.get(SCHEDULE.AT_TIME);
    return switch (Rhythm.Kind.valueOf(row.get(SCHEDULE.KIND))) {
      case DAILY -> new Rhythm.Daily(at);
      case WEEKLY -> new Rhythm.Weekly(at, DayOfWeek.of(row.get(SCHEDULE.WEEKDAY)));
      case MONTHLY -> new Rhythm.Monthly(at, row.get(SCHEDULE.DAY_OF_MONTH));
    };
  }

  static @Nullable Short weekday(Rhythm rhythm) {
    return rhythm instanceof Rhythm.Weekly(LocalTime at, DayOfWeek day)
        ? (short) day.getValue()
        : null;
  }

  static @Nullable Short dayOfMonth(Rhythm rhythm) {
    return rhythm instanceof Rhythm.Monthly(LocalTime at, int day) ? (short) day : null;
  }
}
