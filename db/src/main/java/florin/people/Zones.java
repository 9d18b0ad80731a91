package florin.people;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the time zone somebody means by its IANA name, by a city in their language or in English,
 * or by the offset their clock shows now.
 *
 * @param near of equally good ones those of the same continent come first
 * @param now decides which offset a zone has
 */
public record Zones(Locale locale, ZoneId near, Instant now) {
  private static final int MOST = 4;
  private static final int LONGEST = 60;
  private static final Pattern OFFSET =
      Pattern.compile("(?:(?:utc|gmt) ?([+-])|([+-])) ?(\\d{1,2})(?::?([0-5]\\d))?");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  private record Found(ZoneId zone, int distance) {}

  /** At most four, best first; one alone where the text says it exactly. */
  public List<ZoneId> find(String text) {
    String plain = plain(text);
    if (plain.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    return exact(plain)
        .map(List::of)
        .orElseGet(() -> offset(plain).map(this::at).orElseGet(() -> called(plain)));
  }

  /** The city a zone is known by: {@code Vilnius}, in German {@code Wilna}. */
  public String city(ZoneId zone) {
    String name =
        TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(zone.getId());
    return name == null ? zone.getId() : name;
  }

  private static Optional<ZoneId> exact(String plain) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> plain(id).equals(plain))
        .min(Comparator.naturalOrder())
        .map(ZoneId::of);
  }

  private static Optional<ZoneOffset> offset(String plain) {
    Matcher offset = OFFSET.matcher(plain.replace('−', '-'));
    if (!offset.matches()) {
      return Optional.empty();
    }
    int sign = "-".equals(Optional.ofNullable(offset.group(1)).orElse(offset.group(2))) ? -1 : 1;
    int minutes = offset.group(4) == null ? 0 : Integer.parseInt(offset.group(4));
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(3)), sign * minutes));
    } catch (DateTimeException tooFar) {
      return Optional.empty();
    }
  }

  private List<ZoneId> at(ZoneOffset offset) {
    return best(
        zones()
            .filter(zone -> zone.getRules().getOffset(now).equals(offset))
            .map(zone -> new Found(zone, 0)));
  }

  private List<ZoneId> called(String plain) {
    return best(
        zones()
            .flatMap(zone ->
                Stream.of(
                    plain(zone.getId().substring(zone.getId().lastIndexOf('/') + 1)),
                    plain(city(zone)))
                    .filter(name -> name.contains(plain))
                    .map(name ->
                        new Found(zone, name.equals(plain) ? 0 : name.startsWith(plain) ? 1 : 2))
                    .min(Comparator.comparingInt(Found::distance))
                    .stream()));
  }

  /** Where a name is met exactly, only those that do so. */
  private List<ZoneId> best(Stream<Found> found) {
    List<Found> sorted =
        found
            .sorted(
                Comparator.comparingInt(Found::distance)
                    .thenComparing(f -> !area(f.zone()).equals(area(near)))
                    .thenComparing(f -> !Guess.isLargestOfItsRegion(f.zone()))
                    .thenComparing(f -> f.zone().getId()))
            .toList();
    boolean exact = !sorted.isEmpty() && sorted.getFirst().distance() == 0;
    long distances = sorted.stream().map(Found::distance).distinct().count();
    return sorted.stream()
        .filter(f -> !exact || distances == 1 || f.distance() == 0)
        .limit(MOST)
        .map(Found::zone)
        .toList();
  }

  private static Stream<ZoneId> zones() {
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
        .map(TimeZone::getIanaID)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .distinct()
        .map(ZoneId::of);
  }

  private static String area(ZoneId zone) {
    int slash = zone.getId().indexOf('/');
    return slash < 0 ? "" : zone.getId().substring(0, slash);
  }

  private static String plain(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return MARK.matcher(apart).replaceAll("").replace('_', ' ').strip();
  }
}
