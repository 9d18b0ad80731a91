package florin.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;

/** Small maps of text as they lie in jsonb columns. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static JSONB of(Map<String, String> map) {
    try {
      return JSONB.valueOf(MAPPER.writeValueAsString(new TreeMap<>(map)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text could not be written as JSON", e);
    }
  }

  /** In the order of the keys. */
  public static Map<String, String> map(JSONB json) {
    try {
      return Collections.unmodifiableMap(
          MAPPER.readValue(json.data(), new TypeReference<TreeMap<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored map is not a map of text", e);
    }
  }
}
