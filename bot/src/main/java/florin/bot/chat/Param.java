package florin.bot.chat;

import java.util.List;

/**
 * One thing a command can be told. Where a platform has typed options each becomes one; where it
 * has not, all are written behind the command, and {@code prefix} is what puts a typed option into
 * that line ({@code "cat:"} for a category).
 *
 * @param name lower case, at most 32 letters, the same in every language
 * @param choices the only values there are; empty for free input
 */
public record Param(String name, Kind kind, boolean required, String prefix, List<String> choices) {

  public enum Kind {
    TEXT,
    AMOUNT,
    DATE,
    PERIOD,
    NUMBER,
    CATEGORY,
    LOCATION,
    BUCKET,
    METHOD,
    CUSTOMER,
    INVOICE,
    CHOICE,
    FILE
  }

  public static Param required(String name, Kind kind) {
    return new Param(name, kind, true, "", List.of());
  }

  public static Param optional(String name, Kind kind) {
    return new Param(name, kind, false, "", List.of());
  }

  public static Param choice(String name, boolean required, String... choices) {
    return new Param(name, Kind.CHOICE, required, "", List.of(choices));
  }

  /** The same parameter, written behind the prefix where all stands in one line. */
  public Param written(String asPrefix) {
    return new Param(name, kind, required, asPrefix, choices);
  }

  /** The text key of its one-line explanation. */
  public String textKey(String command) {
    return "command." + command + "." + name;
  }
}
