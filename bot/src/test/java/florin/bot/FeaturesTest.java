package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every feature that {@code docs/features.md} calls working names a proof, and the proof is there.
 */
final class FeaturesTest {
  private static final Path STORIES = Path.of("bot/src/test/resources/florin/bot/stories");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([FB]\\d+) \\| (.+) \\| (.+) \\|$");
  private static final Pattern PROOF =
      Pattern.compile("`([a-z-]+\\.chat|[A-Z]\\w+Test(?:#\\w+)?)`");
  private static final int MOST_F = 123;
  private static final int MOST_B = 36;

  private final String page = Checkout.text("docs/features.md");
  private final String working = page.substring(page.indexOf("## Works"), page.indexOf("## Begun"));

  @Test
  void everyRowIsOneOfTheListAndStandsOnce() {
    var numbers = ROW.matcher(page).results().map(row -> row.group(1)).toList();
    assertThat(numbers)
        .hasSizeGreaterThan(30)
        .doesNotHaveDuplicates()
        .allMatch(
            it -> Integer.parseInt(it.substring(1)) <= (it.startsWith("F") ? MOST_F : MOST_B));
    assertThat(page.lines().filter(it -> it.matches("\\| [FB].*"))).hasSameSizeAs(numbers);
  }

  @Test
  void everyWorkingRowHasAProofAndNothingElse() {
    for (var row : ROW.matcher(working).results().toList()) {
      assertThat(PROOF.matcher(row.group(3)).replaceAll("")).as(row.group()).isBlank();
      assertThat(proofs(row.group(3))).as(row.group()).isNotEmpty();
    }
  }

  @Test
  void everyProofIsThere() throws IOException {
    var sources = testSources();
    for (var proof : proofs(page)) {
      if (proof.endsWith(".chat")) {
        assertThat(Checkout.root().resolve(STORIES).resolve(proof)).exists();
        continue;
      }
      var parts = proof.split("#", -1);
      assertThat(sources).as(proof).containsKey(parts[0]);
      if (parts.length == 2) {
        assertThat(sources.get(parts[0])).as(proof).contains(" " + parts[1] + "(");
      }
    }
  }

  private static List<String> proofs(String text) {
    return PROOF.matcher(text).results().map(FeaturesTest::first).toList();
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }

  private static Map<String, String> testSources() throws IOException {
    var sources = new HashMap<String, String>();
    for (var module : List.of("db", "web-admin", "bot")) {
      try (Stream<Path> files = Files.walk(Checkout.root().resolve(module).resolve("src/test"))) {
        for (var file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
          var name = file.getFileName().toString().replace(".java", "");
          sources.put(name, Files.readString(file));
        }
      }
    }
    return sources;
  }
}
