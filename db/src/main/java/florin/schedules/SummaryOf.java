package florin.schedules;

import florin.outbox.News;
import florin.reports.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/**
 * What one summary tells of, as its news carry it.
 *
 * @param at when it is due, by the clock of the zone
 * @param zone where the days begin
 */
public record SummaryOf(Rhythm.Kind kind, Period period, LocalTime at, ZoneId zone) {
  private static final String RHYTHM = "rhythm";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String CLOCK = "clock";
  private static final String ZONE = "zone";

  News news(long bookId, long personId) {
    return new News(
        News.Kind.SUMMARY,
        bookId,
        personId,
        Map.of(
            RHYTHM,
            kind.name(),
            FROM,
            period.from().toString(),
            TO,
            period.to().toString(),
            CLOCK,
            at.toString(),
            ZONE,
            zone.getId()));
  }

  public static SummaryOf read(News news) {
    Rhythm.Kind kind = Rhythm.Kind.valueOf(part(news, RHYTHM));
    var period =
        new Period(
            LocalDate.parse(part(news, FROM)),
            LocalDate.parse(part(news, TO)),
            switch (kind) {
              case DAILY -> Period.Grain.DAY;
              case WEEKLY -> Period.Grain.WEEK;
              case MONTHLY -> Period.Grain.MONTH;
            });
    return new SummaryOf(
        kind, period, LocalTime.parse(part(news, CLOCK)), ZoneId.of(part(news, ZONE)));
  }

  private static String part(News news, String name) {
    return Objects.requireNonNull(news.about().get(name), name);
  }
}
