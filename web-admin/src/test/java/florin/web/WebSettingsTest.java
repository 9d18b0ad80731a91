package florin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import florin.Environment;
import florin.SettingsProblem;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebSettingsTest {

  @Test
  void nothingSetMeansThisMachineOnlyAndNoDemo() {
    assertThat(read(Map.of()))
        .isEqualTo(
            new WebSettings("127.0.0.1", 7070, Optional.empty(), TrustedProxies.NONE, false));
  }

  @Test
  void everythingMayBeSet() {
    var settings =
        read(
            Map.of(
                "FLORIN_WEB_HOST", "0.0.0.0",
                "FLORIN_WEB_PORT", "8080",
                "FLORIN_PUBLIC_URL", "https://books.example.org/",
                "FLORIN_TRUSTED_PROXIES", "10.0.0.0/8, ::1"));
    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.publicUrl()).hasValue(URI.create("https://books.example.org"));
    assertThat(settings.proxies().networks()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "FLORIN_PUBLIC_URL, books.example.org",
    "FLORIN_PUBLIC_URL, ftp://books.example.org",
    "FLORIN_PUBLIC_URL, https://",
    "FLORIN_TRUSTED_PROXIES, proxy.example.org",
    "FLORIN_TRUSTED_PROXIES, 10.0.0.0/33",
    "FLORIN_WEB_PORT, 70000"
  })
  void whatIsWrongIsNamed(String key, String value) {
    assertThatExceptionOfType(SettingsProblem.class)
        .isThrownBy(() -> read(Map.of(key, value)))
        .withMessageContaining(key);
  }

  @Test
  void theDemoIsRefusedWhereOthersCouldReachIt() {
    assertThatExceptionOfType(SettingsProblem.class)
        .isThrownBy(() -> read(Map.of("FLORIN_DEMO", "true", "FLORIN_WEB_HOST", "0.0.0.0")))
        .withMessageContaining("FLORIN_DEMO");
    assertThat(read(Map.of("FLORIN_DEMO", "true", "FLORIN_WEB_HOST", "localhost")).demo()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "203.0.113.9, -, 203.0.113.9",
        "203.0.113.9, 198.51.100.1, 203.0.113.9",
        "10.1.2.3, 198.51.100.1, 198.51.100.1",
        "10.1.2.3, '6.6.6.6, 198.51.100.1', 198.51.100.1",
        "10.1.2.3, '198.51.100.1, 10.9.9.9', 198.51.100.1",
        "10.1.2.3, -, 10.1.2.3",
        "11.1.2.3, 198.51.100.1, 11.1.2.3"
      })
  void onlyATrustedProxyIsBelieved(String connected, String forwardedFor, String visitor) {
    var proxies = read(Map.of("FLORIN_TRUSTED_PROXIES", "10.0.0.0/8")).proxies();
    assertThat(proxies.visitor(connected, Optional.ofNullable(forwardedFor))).isEqualTo(visitor);
  }

  private static WebSettings read(Map<String, String> values) {
    var environment = Environment.of(values);
    var settings = WebSettings.read(environment);
    environment.check();
    return settings;
  }
}
