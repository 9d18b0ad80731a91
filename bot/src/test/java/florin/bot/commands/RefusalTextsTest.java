package florin.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import florin.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A refusal without its sentence would break the very answer that explains what went wrong. */
final class RefusalTextsTest {
  private static final List<Path> SOURCES =
      Stream.of("db", "web-admin", "bot")
          .map(module -> Path.of("..", module, "src/main/java"))
          .toList();
  private static final Pattern REFUSED = Pattern.compile("new Refused\\(\\s*\"([^\"]+)\"");

  private record Refusal(String key, int arguments) {}

  @Test
  void everyRefusalHasItsSentenceInEveryLanguageAndGivesWhatItTakes() throws IOException {
    List<Refusal> refusals = refusals();
    assertThat(refusals).hasSizeGreaterThan(50);
    for (Locale language : Messages.languages()) {
      Messages messages = Messages.in(language);
      for (Refusal refusal : refusals) {
        Object[] arguments = new Object[refusal.arguments()];
        java.util.Arrays.fill(arguments, 1);
        assertThatCode(() -> messages.text(refusal.key(), arguments))
            .as("%s in %s with %d arguments", refusal.key(), language, refusal.arguments())
            .doesNotThrowAnyException();
      }
    }
  }

  private static List<Refusal> refusals() throws IOException {
    var refusals = new ArrayList<Refusal>();
    for (Path source : SOURCES) {
      List<Path> files;
      try (Stream<Path> found = Files.walk(source)) {
        files = found.filter(path -> path.toString().endsWith(".java")).toList();
      }
      for (Path file : files) {
        String text = Files.readString(file);
        Matcher refused = REFUSED.matcher(text);
        while (refused.find()) {
          refusals.add(new Refusal(refused.group(1), arguments(text, refused.end())));
        }
      }
    }
    return refusals;
  }

  /** How many arguments follow the key, up to the bracket that closes the call. */
  private static int arguments(String text, int from) {
    int depth = 1;
    int commas = 0;
    for (int index = from; depth > 0; index++) {
      char character = text.charAt(index);
      if (character == '"') {
        index = text.indexOf('"', index + 1);
      } else if (character == '(') {
        depth++;
      } else if (character == ')') {
        depth--;
      } else if (character == ',' && depth == 1) {
        commas++;
      }
    }
    return commas;
  }
}
