package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Environment;
import florin.Secret;
import florin.SettingsProblem;
import florin.bot.mail.MailSettings.Encryption;
import florin.bot.mail.MailSettings.Login;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailSettingsTest {
  private static final String FROM = "Florin <florin@example.org>";

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org, mail.example.org, 587, STARTTLS_REQUIRED",
    "smtp://mail.example.org:25?starttls=offered, mail.example.org, 25, STARTTLS_OFFERED",
    "smtp://mail.example.org?starttls=off, mail.example.org, 587, NONE",
    "smtp://mail.example.org?starttls=required, mail.example.org, 587, STARTTLS_REQUIRED",
    "smtp://127.0.0.1:2525, 127.0.0.1, 2525, STARTTLS_OFFERED",
    "smtp://[::1]:2525, ::1, 2525, STARTTLS_OFFERED",
    "smtps://mail.example.org, mail.example.org, 465, TLS"
  })
  void aServerIsAnAddress(String url, String host, int port, Encryption encryption) {
    var settings = read(Map.of("FLORIN_SMTP_URL", url, "FLORIN_MAIL_FROM", FROM));
    assertThat(settings.host()).isEqualTo(host);
    assertThat(settings.port()).isEqualTo(port);
    assertThat(settings.encryption()).isEqualTo(encryption);
    assertThat(settings.login()).isEmpty();
    assertThat(settings.from()).isEqualTo(new MailAddress("Florin", "florin@example.org"));
  }

  @Test
  void whoSignsInMayHaveAnySignInTheirPasswordAndItIsNeverPrinted() {
    var settings =
        read(
            Map.of(
                "FLORIN_SMTP_URL",
                "smtps://bot%40example.org:p%3Aa+s%2Fs@mail.example.org",
                "FLORIN_MAIL_FROM",
                "florin@example.org"));
    assertThat(settings.login()).contains(new Login("bot@example.org", new Secret("p:a+s/s")));
    assertThat(settings.toString()).doesNotContain("p:a+s/s");
  }

  @Test
  void withoutAServerThereIsNoneWhateverTheSender() {
    var environment = Environment.of(Map.of("FLORIN_MAIL_FROM", FROM));
    assertThat(MailSettings.read(environment)).isEmpty();
    environment.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.org",
        "http://mail.example.org",
        "smtp://",
        "smtp://user@mail.example.org",
        "smtp://mail.example.org?starttls=maybe",
        "smtp://a b"
      })
  void whatIsNoServerIsToldWithoutThePassword(String url) {
    var environment = Environment.of(Map.of("FLORIN_SMTP_URL", url, "FLORIN_MAIL_FROM", FROM));
    assertThat(MailSettings.read(environment)).isEmpty();
    assertThatThrownBy(environment::check)
        .isInstanceOf(SettingsProblem.class)
        .satisfies(problem ->
            assertThat(((SettingsProblem) problem).lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("FLORIN_SMTP_URL must be"));
  }

  @Test
  void aServerNeedsASender() {
    assertThat(problem(Map.of("FLORIN_SMTP_URL", "smtps://mail.example.org")))
        .contains("FLORIN_MAIL_FROM");
    assertThat(
            problem(
                Map.of(
                    "FLORIN_SMTP_URL", "smtps://mail.example.org", "FLORIN_MAIL_FROM", "nobody")))
        .startsWith("FLORIN_MAIL_FROM must be");
  }

  private static MailSettings read(Map<String, String> values) {
    var environment = Environment.of(values);
    var settings = MailSettings.read(environment);
    environment.check();
    return settings.orElseThrow();
  }

  private static String problem(Map<String, String> values) {
    var environment = Environment.of(values);
    MailSettings.read(environment);
    try {
      environment.check();
      return "";
    } catch (SettingsProblem problem) {
      return problem.lines().getFirst();
    }
  }
}
