package florin.bot.files.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence for a person: the key of a message and its arguments, in order. It becomes words only
 * where the reader's language is known.
 *
 * @param args each a {@link Long}, a {@link LocalDate} or a {@link String}
 */
public record Remark(String key, List<Object> args) {

  public Remark {
    args = List.copyOf(args);
  }

  /** Whole numbers become longs; what is neither number nor date becomes text. */
  public static Remark of(String key, Object... args) {
    return new Remark(key, Arrays.stream(args).map(Remark::plain).toList());
  }

  /** The arguments as a message format takes them. */
  public Object[] arguments() {
    return args.toArray();
  }

  private static Object plain(Object arg) {
    return switch (arg) {
      case Integer number -> number.longValue();
      case Long number -> number;
      case LocalDate date -> date;
      default -> arg.toString();
    };
  }
}
