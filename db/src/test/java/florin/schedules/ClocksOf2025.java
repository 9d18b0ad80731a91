package florin.schedules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What the clocks of forty zones showed in 2025, in minutes before or after UTC and when that
 * changed: written down once with Python's zoneinfo (tzdata 2025b), so that it owes nothing to the
 * rules of the Java at work.
 */
final class ClocksOf2025 {
  static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");

  private static final String WRITTEN =
      """
      Europe/Vilnius;120;2025-03-30T01:00Z 180;2025-10-26T01:00Z 120
      Europe/Berlin;60;2025-03-30T01:00Z 120;2025-10-26T01:00Z 60
      Europe/London;0;2025-03-30T01:00Z 60;2025-10-26T01:00Z 0
      Europe/Dublin;0;2025-03-30T01:00Z 60;2025-10-26T01:00Z 0
      Europe/Lisbon;0;2025-03-30T01:00Z 60;2025-10-26T01:00Z 0
      Atlantic/Azores;-60;2025-03-30T01:00Z 0;2025-10-26T01:00Z -60
      Europe/Athens;120;2025-03-30T01:00Z 180;2025-10-26T01:00Z 120
      Europe/Kyiv;120;2025-03-30T01:00Z 180;2025-10-26T01:00Z 120
      Europe/Moscow;180
      Asia/Tehran;210
      Asia/Jerusalem;120;2025-03-28T00:00Z 180;2025-10-25T23:00Z 120
      Asia/Beirut;120;2025-03-29T22:00Z 180;2025-10-25T21:00Z 120
      Africa/Cairo;120;2025-04-24T22:00Z 180;2025-10-30T21:00Z 120
      Africa/Casablanca;60;2025-02-23T02:00Z 0;2025-04-06T02:00Z 60
      Africa/Johannesburg;120
      Africa/Lagos;60
      America/New_York;-300;2025-03-09T07:00Z -240;2025-11-02T06:00Z -300
      America/Chicago;-360;2025-03-09T08:00Z -300;2025-11-02T07:00Z -360
      America/Denver;-420;2025-03-09T09:00Z -360;2025-11-02T08:00Z -420
      America/Phoenix;-420
      America/Los_Angeles;-480;2025-03-09T10:00Z -420;2025-11-02T09:00Z -480
      America/Anchorage;-540;2025-03-09T11:00Z -480;2025-11-02T10:00Z -540
      America/St_Johns;-210;2025-03-09T05:30Z -150;2025-11-02T04:30Z -210
      America/Halifax;-240;2025-03-09T06:00Z -180;2025-11-02T05:00Z -240
      America/Havana;-300;2025-03-09T05:00Z -240;2025-11-02T05:00Z -300
      America/Nuuk;-120;2025-03-30T01:00Z -60;2025-10-26T01:00Z -120
      America/Santiago;-180;2025-04-06T03:00Z -240;2025-09-07T04:00Z -180
      America/Asuncion;-180
      America/Sao_Paulo;-180
      America/Mexico_City;-360
      America/Port-au-Prince;-300;2025-03-09T07:00Z -240;2025-11-02T06:00Z -300
      Pacific/Easter;-300;2025-04-06T03:00Z -360;2025-09-07T04:00Z -300
      Australia/Sydney;660;2025-04-05T16:00Z 600;2025-10-04T16:00Z 660
      Australia/Lord_Howe;660;2025-04-05T15:00Z 630;2025-10-04T15:30Z 660
      Australia/Adelaide;630;2025-04-05T16:30Z 570;2025-10-04T16:30Z 630
      Pacific/Auckland;780;2025-04-05T14:00Z 720;2025-09-27T14:00Z 780
      Pacific/Chatham;825;2025-04-05T14:00Z 765;2025-09-27T14:00Z 825
      Pacific/Norfolk;720;2025-04-05T15:00Z 660;2025-10-04T15:00Z 720
      Asia/Kathmandu;345
      Antarctica/Troll;0;2025-03-30T01:00Z 120;2025-10-26T01:00Z 0
      """;

  private final ZoneId zone;
  private final long[] changes;
  private final int[] offsets;

  private ClocksOf2025(ZoneId zone, long[] changes, int[] offsets) {
    this.zone = zone;
    this.changes = changes;
    this.offsets = offsets;
  }

  static List<ClocksOf2025> all() {
    return WRITTEN.lines().map(ClocksOf2025::read).toList();
  }

  private static ClocksOf2025 read(String line) {
    String[] parts = line.split(";");
    var changes = new long[parts.length - 2];
    var offsets = new int[parts.length - 1];
    offsets[0] = Integer.parseInt(parts[1]);
    for (int i = 0; i < changes.length; i++) {
      String[] change = parts[i + 2].split(" ");
      changes[i] = minute(Instant.parse(change[0].replace("Z", ":00Z")));
      offsets[i + 1] = Integer.parseInt(change[1]);
    }
    return new ClocksOf2025(ZoneId.of(parts[0]), changes, offsets);
  }

  /** Minutes since 1970 in UTC. */
  static long minute(Instant instant) {
    return instant.getEpochSecond() / 60;
  }

  /** By how many minutes a clock on a wall there is ahead of UTC. */
  int offset(long minute) {
    int changed = 0;
    while (changed < changes.length && changes[changed] <= minute) {
      changed++;
    }
    return offsets[changed];
  }

  ZoneId zone() {
    return zone;
  }

  @Override
  public String toString() {
    return zone.getId();
  }
}
