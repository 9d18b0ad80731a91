package florin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuessTest {
  @ParameterizedTest
  @CsvSource({
    "de-DE, EUR, Europe/Berlin",
    "de, EUR, Europe/Berlin",
    "de-AT, EUR, Europe/Vienna",
    "de-CH, CHF, Europe/Zurich",
    "en-US, USD, America/New_York",
    "en-GB, GBP, Europe/London",
    "en-AU, AUD, Australia/Sydney",
    "en-IN, INR, Asia/Kolkata",
    "en, EUR, UTC",
    "pl, PLN, Europe/Warsaw",
    "lt, EUR, Europe/Vilnius",
    "ja, JPY, Asia/Tokyo",
    "ko, KRW, Asia/Seoul",
    "pt-BR, BRL, America/Sao_Paulo",
    "pt-PT, EUR, Europe/Lisbon",
    "fr-FR, EUR, Europe/Paris",
    "fr-CA, CAD, America/Toronto",
    "es-ES, EUR, Europe/Madrid",
    "es-MX, MXN, America/Mexico_City",
    "uk, UAH, Europe/Kyiv",
    "ru, RUB, Europe/Moscow",
    "tr, TRY, Europe/Istanbul",
    "sv-SE, SEK, Europe/Stockholm",
    "ar-KW, KWD, Asia/Kuwait",
    "zh-CN, CNY, Asia/Shanghai",
    "hi, INR, Asia/Kolkata",
    "eo, EUR, UTC"
  })
  void theTagTellsCurrencyAndZone(String tag, String currency, String zone) {
    Locale locale = Locale.forLanguageTag(tag);

    assertThat(Guess.currency(locale).getCurrencyCode()).isEqualTo(currency);
    assertThat(Guess.zone(locale).getId()).isEqualTo(zone);
  }

  @Test
  void everyCountryHasAGuess() {
    for (String country : Locale.getISOCountries()) {
      Locale locale = Locale.of("en", country);

      assertThat(Guess.currency(locale).getDefaultFractionDigits()).as(country).isNotNegative();
      assertThat(Guess.zone(locale)).as(country).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de_DE, de-DE",
    "pt-br, pt-BR",
    "'', en",
    "und, en",
    "x-private, en",
    "en-u-ca-buddhist, en",
    "1, en",
    "abcde, en"
  })
  void anyTagOfAPlatformBecomesAPlainOne(String tag, String plain) {
    assertThat(Newcomer.plainTag(tag)).isEqualTo(plain);
  }
}
