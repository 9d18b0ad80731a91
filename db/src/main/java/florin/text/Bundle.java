package florin.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The patterns of one language, read once from their UTF-8 file. */
record Bundle(Map<String, String> patterns) {

  Optional<String> find(String key) {
    return Optional.ofNullable(patterns.get(key));
  }

  static Map<Locale, Bundle> all(List<Locale> languages) {
    return languages.stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), Bundle::load));
  }

  static Bundle load(Locale language) {
    String name = "messages_" + language.getLanguage() + ".properties";
    try (InputStream file = Bundle.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("missing texts: " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return new Bundle(
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty)));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
