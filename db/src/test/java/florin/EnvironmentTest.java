package florin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentTest {
  @TempDir Path folder;

  @Test
  void anAbsentOrBlankSettingIsItsDefault() {
    var environment = Environment.of(Map.of("FLORIN_WEB_HOST", " "));
    assertThat(environment.text("FLORIN_WEB_HOST")).isEmpty();
    assertThat(environment.text("FLORIN_WEB_HOST", "127.0.0.1")).isEqualTo("127.0.0.1");
    assertThat(environment.number("FLORIN_WEB_PORT", 7070, 1, 65_535)).isEqualTo(7070);
    assertThat(environment.flag("FLORIN_DEMO")).isFalse();
    assertThat(environment.secret("FLORIN_TELEGRAM_TOKEN")).isEmpty();
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "FLORIN_WEB_PROT, FLORIN_WEB_PORT",
    "FLORIN_TELEGRAM_TOKEN_FIL, FLORIN_TELEGRAM_TOKEN_FILE",
    "FLORIN_DATABSE_URL, FLORIN_DATABASE_URL",
    "FLORIN_SMTP_URI, FLORIN_SMTP_URL",
  })
  void anUnknownSettingIsNamedWithTheNearestKnownOne(String unknown, String nearest) {
    assertThat(problems(Environment.of(Map.of(unknown, "secret-text"))))
        .singleElement()
        .asString()
        .contains(unknown, "Did you mean " + nearest + "?")
        .doesNotContain("secret-text");
  }

  @Test
  void anUnknownSettingLikeNoOtherIsNamedWithoutAGuess() {
    assertThat(problems(Environment.of(Map.of("FLORIN_X", ""))))
        .containsExactly("Florin knows no setting FLORIN_X.");
  }

  @Test
  void whatIsGivenCanBeShownToAnybody() {
    var environment =
        Environment.of(
            Map.of(
                "FLORIN_WEB_PORT", "8080",
                "FLORIN_TELEGRAM_TOKEN", "hidden",
                "FLORIN_DATABASE_URL", "postgresql://u:hidden@db/books",
                "FLORIN_SMTP_URL_FILE", "/run/secrets/smtp",
                "FLORIN_WEB_HOST", " ",
                "PATH", "/bin"));
    assertThat(environment.given())
        .containsExactly(
            Map.entry("FLORIN_DATABASE_URL", "***"),
            Map.entry("FLORIN_SMTP_URL_FILE", "/run/secrets/smtp"),
            Map.entry("FLORIN_TELEGRAM_TOKEN", "***"),
            Map.entry("FLORIN_WEB_PORT", "8080"));
  }

  @Test
  void onlySecretsAreReadFromFiles() {
    assertThat(problems(Environment.of(Map.of("FLORIN_WEB_PORT_FILE", "x"))))
        .singleElement()
        .asString()
        .contains("FLORIN_WEB_PORT_FILE");
  }

  @Test
  void otherProgramsSettingsAreNoneOfOurBusiness() {
    assertThatCode(Environment.of(Map.of("FLORINDA", "1", "PATH", "/bin"))::check)
        .doesNotThrowAnyException();
  }

  @Test
  void everythingWrongIsToldAtOnceOneLineEach() {
    var environment =
        Environment.of(
            Map.of(
                "FLORIN_WEB_PORT", "70700",
                "FLORIN_UPLOAD_MAX_MB", "many",
                "FLORIN_DEMO", "yes",
                "FLORIN_REGISTRATION", "closed",
                "FLORIN_ROLES", "bot,cook"));
    assertThat(environment.number("FLORIN_WEB_PORT", 7070, 1, 65_535)).isEqualTo(7070);
    assertThat(environment.number("FLORIN_UPLOAD_MAX_MB", 20, 1, 100)).isEqualTo(20);
    assertThat(environment.flag("FLORIN_DEMO")).isFalse();
    assertThat(environment.oneOf("FLORIN_REGISTRATION", "open", "open", "invite"))
        .isEqualTo("open");
    assertThat(environment.someOf("FLORIN_ROLES", "bot", "web", "jobs"))
        .containsExactly("bot", "jobs", "web");
    environment.problem("FLORIN_DEMO is refused on a public host.");
    assertThat(problems(environment))
        .containsExactly(
            "FLORIN_WEB_PORT must be a whole number from 1 to 65535.",
            "FLORIN_UPLOAD_MAX_MB must be a whole number from 1 to 100.",
            "FLORIN_DEMO must be one of: true, false.",
            "FLORIN_REGISTRATION must be one of: open, invite.",
            "FLORIN_ROLES must be some of: bot, web, jobs, separated by commas.",
            "FLORIN_DEMO is refused on a public host.");
  }

  @Test
  void aListOfWordsMayHaveSpaces() {
    var environment = Environment.of(Map.of("FLORIN_ROLES", " web , bot "));
    assertThat(environment.someOf("FLORIN_ROLES", "bot", "web", "jobs"))
        .containsExactly("bot", "web");
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @Test
  void aSecretNeverPrints() {
    var secret =
        Environment.of(Map.of("FLORIN_SECRET", "deep")).secret("FLORIN_SECRET").orElseThrow();
    assertThat(secret.value()).isEqualTo("deep");
    assertThat(secret).hasToString("***");
  }

  @Test
  void aSecretIsReadFromTheFileThatIsNamed() throws Exception {
    var file = Files.writeString(folder.resolve("token"), "from-file\n");
    var environment = Environment.of(Map.of("FLORIN_TELEGRAM_TOKEN_FILE", file.toString()));
    assertThat(environment.secret("FLORIN_TELEGRAM_TOKEN")).contains(new Secret("from-file"));
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @Test
  void aSecretFileThatCannotBeUsedIsAProblem() throws Exception {
    var empty = Files.writeString(folder.resolve("empty"), "\n");
    var environment =
        Environment.of(
            Map.of(
                "FLORIN_SECRET_FILE", empty.toString(),
                "FLORIN_DISCORD_TOKEN_FILE", folder.resolve("absent").toString()));
    assertThat(environment.secret("FLORIN_SECRET")).isEmpty();
    assertThat(environment.secret("FLORIN_DISCORD_TOKEN")).isEmpty();
    assertThat(problems(environment))
        .hasSize(2)
        .allMatch(line -> line.contains("_FILE names the file"));
  }

  @Test
  void aSecretGivenTwiceIsAProblem() throws Exception {
    var file = Files.writeString(folder.resolve("token"), "one");
    var environment =
        Environment.of(Map.of("FLORIN_SECRET", "two", "FLORIN_SECRET_FILE", file.toString()));
    assertThat(environment.secret("FLORIN_SECRET")).isPresent();
    assertThat(problems(environment))
        .singleElement()
        .asString()
        .contains("both set")
        .doesNotContain("two");
  }

  @Test
  void askingForASettingThatDoesNotExistIsABug() {
    var environment = Environment.of(Map.of());
    assertThatThrownBy(() -> environment.text("FLORIN_NOT_THERE"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> environment.secret("FLORIN_WEB_PORT"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theProcessWinsOverTheFile() throws Exception {
    var file = dotEnv("FLORIN_WEB_HOST=fromfile", "FLORIN_WEB_PORT=8080");
    var environment = Environment.of(Map.of("FLORIN_WEB_HOST", "fromprocess"), file);
    assertThat(environment.text("FLORIN_WEB_HOST")).contains("fromprocess");
    assertThat(environment.number("FLORIN_WEB_PORT", 7070, 1, 65_535)).isEqualTo(8080);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLORIN_MAIL_FROM=a b#c",
        "FLORIN_MAIL_FROM = a b#c  # a comment",
        "export FLORIN_MAIL_FROM=a b#c",
        "FLORIN_MAIL_FROM=\"a b#c\"",
        "FLORIN_MAIL_FROM='a b#c' # a comment",
        "\uFEFFFLORIN_MAIL_FROM=a b#c\r",
      })
  void aLineOfTheFileIsReadAsPeopleWriteIt(String line) throws Exception {
    var environment = Environment.of(Map.of(), dotEnv("# a comment", "", line));
    assertThat(environment.text("FLORIN_MAIL_FROM")).contains("a b#c");
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @Test
  void aWrongLineOfTheFileIsNamedByNumberAndNeverQuoted() throws Exception {
    var environment =
        Environment.of(Map.of(), dotEnv("FLORIN_DEMO=true", "my secret token", "FLORIN_DEMOO=1"));
    assertThat(problems(environment))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("Line 2 of "))
        .anyMatch(line -> line.contains("FLORIN_DEMOO"))
        .noneMatch(line -> line.contains("my secret token"));
  }

  @Test
  void aFileThatIsNoTextIsAProblem() throws Exception {
    var file =
        Files.write(
            folder.resolve(".env"), "FLORIN_DEMO=\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems(Environment.of(Map.of(), file)))
        .singleElement()
        .asString()
        .contains("UTF-8");
  }

  private Path dotEnv(String... lines) throws Exception {
    return Files.writeString(folder.resolve(".env"), String.join("\n", lines));
  }

  private static List<String> problems(Environment environment) {
    return catchThrowableOfType(SettingsProblem.class, environment::check).lines();
  }
}
