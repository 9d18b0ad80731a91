package florin.people;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import florin.money.Currencies;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a language tag says about a newcomer's currency and time zone, to be confirmed or corrected
 * in one message. The region is the tag's or, by the likely subtags of CLDR, the language's;
 * English alone says nothing of a region.
 */
public final class Guess {
  private static final ZoneId UTC = ZoneId.of("UTC");

  /** Where most people of a region with several zones live. */
  private static final Map<String, String> LARGEST_ZONES =
      Map.ofEntries(
          Map.entry("AR", "America/Argentina/Buenos_Aires"),
          Map.entry("AU", "Australia/Sydney"),
          Map.entry("BR", "America/Sao_Paulo"),
          Map.entry("CA", "America/Toronto"),
          Map.entry("CL", "America/Santiago"),
          Map.entry("CN", "Asia/Shanghai"),
          Map.entry("CY", "Asia/Nicosia"),
          Map.entry("DE", "Europe/Berlin"),
          Map.entry("EC", "America/Guayaquil"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("ID", "Asia/Jakarta"),
          Map.entry("KZ", "Asia/Almaty"),
          Map.entry("MN", "Asia/Ulaanbaatar"),
          Map.entry("MX", "America/Mexico_City"),
          Map.entry("MY", "Asia/Kuala_Lumpur"),
          Map.entry("NZ", "Pacific/Auckland"),
          Map.entry("PT", "Europe/Lisbon"),
          Map.entry("RU", "Europe/Moscow"),
          Map.entry("UA", "Europe/Kyiv"),
          Map.entry("US", "America/New_York"),
          Map.entry("UZ", "Asia/Tashkent"));

  private Guess() {}

  /** Euro where the tag does not tell. */
  public static Currency currency(Locale locale) {
    return Currencies.of(Locale.of("", region(locale)))
        .orElseGet(() -> Currency.getInstance("EUR"));
  }

  /** UTC where the tag does not tell. */
  public static ZoneId zone(Locale locale) {
    String region = region(locale);
    if (region.isEmpty()) {
      return UTC;
    }
    String largest = LARGEST_ZONES.get(region);
    if (largest != null) {
      return ZoneId.of(largest);
    }
    Set<String> zones =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null);
    return zones.stream()
        .map(TimeZone::getIanaID)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .sorted()
        .findFirst()
        .map(ZoneId::of)
        .orElse(UTC);
  }

  /** Whether most people of its region, which has several, live in this zone. */
  static boolean isLargestOfItsRegion(ZoneId zone) {
    return LARGEST_ZONES.containsValue(zone.getId());
  }

  private static String region(Locale locale) {
    if (!locale.getCountry().isEmpty()) {
      return locale.getCountry();
    }
    if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("en")) {
      return "";
    }
    return ULocale.addLikelySubtags(ULocale.forLocale(locale)).getCountry();
  }
}
