package florin;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code .env.example} and {@code docs/settings.md} say is what the program knows. */
final class SettingsExplainedTest {
  private static final Pattern SETTING =
      Pattern.compile("(?m)^# (?<comment>.+)\\n#?(?<key>[A-Z_]+)=(?<value>.*)$");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^#?(?<key>[A-Z_]+)=");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `(?<key>[A-Z_]+)`(?<secret> †)? \\| (?:`(?<value>[^`]*)` )?\\| (?<use>.+)"
              + " \\|$");

  private record Setting(String comment, String value) {}

  @Test
  void everySettingIsInTheExampleAndNoOther() {
    var known = new TreeSet<>(SettingNames.PLAIN);
    known.addAll(SettingNames.SECRETS);
    assertThat(florinKeys(example().keySet())).isEqualTo(known);
  }

  @Test
  void noSettingStandsTwiceOrWithoutAComment() {
    assertThat(ASSIGNMENT.matcher(Checkout.text(".env.example")).results())
        .extracting(found -> found.group("key"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(example().keySet());
  }

  @Test
  void aSecretNamesItsFile() {
    assertThat(SettingNames.SECRETS)
        .allSatisfy(secret -> assertThat(explained(secret).comment()).contains(secret + "_FILE"));
    assertThat(SettingNames.PLAIN)
        .allSatisfy(plain -> assertThat(explained(plain).comment()).doesNotContain("_FILE"));
  }

  @Test
  void theExampleAsItStandsChangesNothing() {
    assertThat(DotEnv.parse(Checkout.text(".env.example").lines().toList()))
        .isEqualTo(new DotEnv(Map.of(), List.of()));
  }

  @Test
  void whatIsNotUsedYetIsMarked() throws IOException {
    var sources = sources();
    for (var setting : example().entrySet()) {
      if (setting.getKey().startsWith(SettingNames.PREFIX)) {
        assertThat(sources.contains('"' + setting.getKey() + '"'))
            .as("%s is used", setting.getKey())
            .isEqualTo(!setting.getValue().comment().contains("Not used yet"));
      }
    }
  }

  @Test
  void thePageOfSettingsSaysTheSame() {
    var rows =
        ROW.matcher(Checkout.text("docs/settings.md"))
            .results()
            .collect(Collectors.toMap(row -> row.group("key"), row -> row));
    assertThat(rows.keySet()).isEqualTo(example().keySet());
    rows.forEach(SettingsExplainedTest::agrees);
  }

  private static Setting explained(String key) {
    return Objects.requireNonNull(example().get(key), key);
  }

  private static void agrees(String key, MatchResult row) {
    var setting = explained(key);
    var value = row.group("value");
    assertThat(value == null ? "" : value).as("default of %s", key).isEqualTo(setting.value());
    assertThat(row.group("secret") != null)
        .as("%s is a secret", key)
        .isEqualTo(SettingNames.SECRETS.contains(key));
    assertThat(row.group("use").equals("nothing yet"))
        .as("%s is not used yet", key)
        .isEqualTo(setting.comment().contains("Not used yet"));
  }

  private static Set<String> florinKeys(Set<String> keys) {
    return keys.stream()
        .filter(key -> key.startsWith(SettingNames.PREFIX))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Setting> example() {
    var settings = new LinkedHashMap<String, Setting>();
    SETTING
        .matcher(Checkout.text(".env.example"))
        .results()
        .forEach(found ->
            settings.put(
                found.group("key"), new Setting(found.group("comment"), found.group("value"))));
    return settings;
  }

  private static String sources() throws IOException {
    var text = new StringBuilder();
    for (var module : Set.of("db", "web-admin", "bot")) {
      try (var files = Files.walk(Checkout.root().resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(SettingsExplainedTest::mayReadSettings).toList()) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }

  private static boolean mayReadSettings(Path file) {
    return file.toString().endsWith(".java") && !file.endsWith("SettingNames.java");
  }
}
