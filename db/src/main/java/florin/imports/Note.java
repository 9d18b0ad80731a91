package florin.imports;

import java.time.LocalDate;
import java.util.List;

/**
 * A sentence about a file, put in words only where the reader's language is known.
 *
 * @param key of a text
 * @param arguments each a {@link Long}, a {@link LocalDate} or a {@link String}
 */
public record Note(String key, List<Object> arguments) {
  public Note {
    arguments = List.copyOf(arguments);
  }

  public static Note of(String key, Object... arguments) {
    return new Note(key, List.of(arguments));
  }
}
