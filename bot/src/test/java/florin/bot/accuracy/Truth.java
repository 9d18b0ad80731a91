package florin.bot.accuracy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a sample.
 *
 * @param fields the top-level texts, numbers and truth values, as text; a null is left out
 */
public record Truth(Map<String, String> fields) {

  /** One record a line. */
  public static List<Truth> of(Path jsonl) throws IOException {
    List<Truth> all = new ArrayList<>();
    for (String line : Files.readAllLines(jsonl)) {
      if (!line.isBlank()) {
        all.add(read(line));
      }
    }
    return all;
  }

  private static Truth read(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (token.isStructStart()) {
          json.skipChildren();
        } else if (token != JsonToken.VALUE_NULL) {
          fields.put(name, json.getText());
        }
      }
    }
    return new Truth(fields);
  }

  public String file() {
    return text("file").orElse("");
  }

  /** Empty where it is not known or there is none. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).filter(text -> !text.isEmpty());
  }

  Optional<BigDecimal> number(String field) {
    return text(field).map(BigDecimal::new);
  }
}
