package florin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZonesTest {
  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "en, Europe/Vilnius, Europe/Vilnius",
    "en, europe/vilnius, Europe/Vilnius",
    "en, vilnius, Europe/Vilnius",
    "de, Wien, Europe/Vienna",
    "de, vienna, Europe/Vienna",
    "en, New York, America/New_York",
    "en, new_york, America/New_York",
    "en, sao paulo, America/Sao_Paulo",
    "en, UTC, UTC"
  })
  void aZoneIsFoundByItsNameOrACity(String language, String text, String zone) {
    assertThat(zones(language, WINTER).find(text)).containsExactly(ZoneId.of(zone));
  }

  @Test
  void anOffsetIsThatOfNowAndTheOwnContinentComesFirst() {
    List<ZoneId> winter = zones("en", WINTER).find("+2");
    assertThat(winter).hasSize(4).first().isEqualTo(ZoneId.of("Europe/Kyiv"));
    assertThat(zones("en", SUMMER).find("UTC+2")).first().isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(zones("en", WINTER).find("GMT +05:45")).containsExactly(ZoneId.of("Asia/Kathmandu"));
    assertThat(zones("en", WINTER).find("-3:30")).containsExactly(ZoneId.of("America/St_Johns"));
  }

  @Test
  void atMostFourAreOffered() {
    assertThat(zones("en", WINTER).find("a")).hasSize(4);
  }

  @Test
  void nonsenseIsNotFound() {
    assertThat(zones("en", WINTER).find("atlantis")).isEmpty();
    assertThat(zones("en", WINTER).find("+99")).isEmpty();
    assertThat(zones("en", WINTER).find("")).isEmpty();
    assertThat(zones("en", WINTER).find("x".repeat(10_000))).isEmpty();
  }

  @Test
  void aCityIsCalledAsItsReaderCallsIt() {
    assertThat(zones("de", WINTER).city(ZoneId.of("Europe/Vienna"))).isEqualTo("Wien");
    assertThat(zones("en", WINTER).city(ZoneId.of("UTC"))).isEqualTo("UTC");
  }

  private static Zones zones(String language, Instant now) {
    return new Zones(Locale.of(language), ZoneId.of("Europe/Vilnius"), now);
  }
}
