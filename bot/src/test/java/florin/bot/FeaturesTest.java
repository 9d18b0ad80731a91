package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of features names no proof that does not exist. */
final class FeaturesTest {
  private static final Path CHECKOUT = Path.of("..");
  private static final Pattern PROOF = Pattern.compile("\\| `([\\w-]+\\.chat|\\w+Test)` \\|$");

  @Test
  void everyFeatureNamesAProofThatExists() throws IOException {
    Set<String> existing = names();
    var rows =
        Files.readAllLines(CHECKOUT.resolve("docs/features.md")).stream()
            .filter(line -> line.matches("\\| [FB]\\d.*"))
            .toList();
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(row -> {
          var proof = PROOF.matcher(row);
          assertThat(proof.find()).as(row).isTrue();
          String name = proof.group(1);
          assertThat(existing).contains(name.endsWith("Test") ? name + ".java" : name);
        });
  }

  private static Set<String> names() throws IOException {
    try (Stream<Path> files =
        Stream.of("db", "web-admin", "bot")
            .flatMap(module -> walk(CHECKOUT.resolve(module).resolve("src/test")))) {
      return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.exists(folder) ? Files.walk(folder) : Stream.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
