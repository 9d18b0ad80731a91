package florin.bot.platform.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.Optional;

/** Events and messages as JSON: what the page receives, and what is kept on disk. */
final class Wire {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Wire() {}

  static String shown(Shown message) {
    return write(Map.of("type", "shown", "message", message));
  }

  /** A message is no longer there. */
  static String gone(String message) {
    return write(Map.of("type", "gone", "message", message));
  }

  /** What was sent under this id is stored and will be handled. */
  static String kept(String id) {
    return write(Map.of("type", "kept", "id", id));
  }

  /** It could not be stored; it may be sent again under the same id. */
  static String refused(String id) {
    return write(Map.of("type", "refused", "id", id));
  }

  /** It can never be stored: a file it names is gone. */
  static String lost(String id) {
    return write(Map.of("type", "lost", "id", id));
  }

  static String acknowledged(String message, String token, Optional<String> toast) {
    return write(
        Map.of("type", "acknowledged", "message", message, "token", token, "toast", toast));
  }

  static String working() {
    return write(Map.of("type", "working"));
  }

  static String pong() {
    return write(Map.of("type", "pong"));
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("could not be written as JSON", e);
    }
  }

  /** Empty for what is not of the kind. */
  static <T> Optional<T> read(String json, Class<T> kind) {
    try {
      return Optional.ofNullable(JSON.readValue(json, kind));
    } catch (JsonProcessingException foreign) {
      return Optional.empty();
    }
  }
}
