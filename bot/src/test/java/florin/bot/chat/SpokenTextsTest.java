package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence that is missing would only be missed by the person who should read it. */
final class SpokenTextsTest {
  private static final List<Path> SOURCES =
      Stream.of("db", "web-admin", "bot").map(module -> Path.of("..", module, "src/main")).toList();

  /** A whole key where words are asked for; one put together from parts is tested where it is. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:\\bsay|\\btext|new"
              + " Refused|Remark\\.of)\\(\\s*\"([a-z][a-z0-9_-]*(?:\\.[a-z0-9_-]+)+)\"(?!\\s*\\+)");

  @Test
  void everySentenceThatIsSaidStandsInEveryLanguage() throws IOException {
    var spoken = spoken();
    assertThat(spoken).hasSizeGreaterThan(200);
    for (Locale language : Messages.languages()) {
      var messages = Messages.in(language);
      assertThat(spoken.keySet()).as(language.getDisplayLanguage()).allMatch(messages::has);
    }
  }

  /** By key, where it is said. */
  private static TreeMap<String, Path> spoken() throws IOException {
    var spoken = new TreeMap<String, Path>();
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(SpokenTextsTest::isSource).toList()) {
          SPOKEN
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> spoken.put(found.group(1), file));
        }
      }
    }
    return spoken;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".jte");
  }
}
