package florin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A key written twice would silently lose its first sentence. */
final class BundleFilesTest {
  @Test
  void everyKeyStandsOnce() throws IOException {
    for (Locale language : Messages.languages()) {
      String name = "messages_" + language.getLanguage() + ".properties";
      var file = Objects.requireNonNull(Messages.class.getResourceAsStream(name));
      try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        assertThat(
                lines
                    .lines()
                    .filter(line -> line.matches("[a-z][^=]*=.*"))
                    .map(line -> line.split("=", 2)[0]))
            .as(name)
            .hasSizeGreaterThan(50)
            .doesNotHaveDuplicates();
      }
    }
  }
}
