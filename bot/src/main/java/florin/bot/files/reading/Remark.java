package florin.bot.files.reading;

import java.util.List;

/**
 * A sentence for a person: the key of a message and its arguments, in order. It becomes words only
 * where the reader's language is known.
 */
public record Remark(String key, List<String> args) {

  public Remark {
    args = List.copyOf(args);
  }

  public static Remark of(String key, Object... args) {
    return new Remark(key, java.util.Arrays.stream(args).map(String::valueOf).toList());
  }
}
