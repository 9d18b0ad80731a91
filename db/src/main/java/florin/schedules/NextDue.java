package florin.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * When something is due, on clocks that are put forward and back: once on each of its days. A time
 * the clock leaves out is due the moment it goes on; one it shows twice is due the first time.
 */
public final class NextDue {
  private NextDue() {}

  /**
   * A day something is due on.
   *
   * @param day by the calendar of the zone
   */
  public record Due(LocalDate day, Instant at) {}

  /** The first time it is due after an instant. */
  public static Instant nextDue(Rhythm rhythm, ZoneId zone, Instant instant) {
    // What a gap pushes past midnight is still due on the day before.
    LocalDate day = rhythm.from(LocalDate.ofInstant(instant, zone).minusDays(1));
    while (!at(rhythm, zone, day).isAfter(instant)) {
      day = rhythm.from(day.plusDays(1));
    }
    return at(rhythm, zone, day);
  }

  /** The last time it was due up to an instant. */
  public static Due lastDue(Rhythm rhythm, ZoneId zone, Instant instant) {
    LocalDate day = rhythm.until(LocalDate.ofInstant(instant, zone));
    while (at(rhythm, zone, day).isAfter(instant)) {
      day = rhythm.until(day.minusDays(1));
    }
    return new Due(day, at(rhythm, zone, day));
  }

  private static Instant at(Rhythm rhythm, ZoneId zone, LocalDate day) {
    LocalDateTime shown = day.atTime(rhythm.at());
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
    return offsets.isEmpty()
        ? zone.getRules().getTransition(shown).getInstant()
        : shown.toInstant(offsets.getFirst());
  }
}
