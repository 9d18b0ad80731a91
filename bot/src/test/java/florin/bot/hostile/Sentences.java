package florin.bot.hostile;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Finds the key of a sentence the program said in English, whatever was put into its places. */
final class Sentences {
  private static final String BUNDLE = "/florin/text/messages_en.properties";

  /** With fewer letters of its own a pattern would be found in many a sentence. */
  private static final int FEWEST_LETTERS = 7;

  private final List<Sentence> sentences = new ArrayList<>();

  private record Sentence(String key, Pattern pattern, int letters) {}

  Sentences() throws IOException {
    var texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream(BUNDLE)),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    for (String key : texts.stringPropertyNames()) {
      add(key, texts.getProperty(key));
    }
    sentences.sort(Comparator.comparingInt(Sentence::letters).reversed());
  }

  private void add(String key, String text) {
    List<String> literals = literals(text);
    int letters =
        literals.stream().mapToInt(s -> (int) s.chars().filter(Character::isLetter).count()).sum();
    if (letters >= FEWEST_LETTERS) {
      String regex =
          String.join(
              ".*", literals.stream().map(s -> s.isEmpty() ? "" : Pattern.quote(s)).toList());
      sentences.add(new Sentence(key, Pattern.compile(regex, Pattern.DOTALL), letters));
    }
  }

  /** What stands between the arguments of the outermost level. */
  private static List<String> literals(String text) {
    var pattern = new MessagePattern(text);
    var literals = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
        literals.add(text.substring(from, pattern.getPatternIndex(i)));
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getLimit();
      }
    }
    literals.add(text.substring(from));
    return literals;
  }

  /** The key with the most letters of its own that are in the text. */
  Optional<String> keyOf(String text) {
    return sentences.stream()
        .filter(sentence -> sentence.pattern().matcher(text).find())
        .map(Sentence::key)
        .findFirst();
  }

  /** Whether the text is this sentence. */
  boolean is(String key, String text) {
    return keyOf(text).filter(key::equals).isPresent();
  }
}
