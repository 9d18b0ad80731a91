package florin.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command with what it was told: what a typed line becomes, what a button stands for, and what a
 * half-finished question remembers. Stored as JSON, so everything is text.
 *
 * @param arguments by name; {@link #TEXT} is everything written behind the command
 */
public record Invocation(String command, Map<String, String> arguments) {
  public static final String TEXT = "text";

  /** Names the argument that was just typed as the answer to a question. */
  public static final String ANSWERED = "answered";

  /** Names a document of the book that the command's preparation reads again, by its id. */
  public static final String DOCUMENT = "document";

  public Invocation {
    arguments = Map.copyOf(arguments);
  }

  public static Invocation of(String command) {
    return new Invocation(command, Map.of());
  }

  public static Invocation of(String command, String text) {
    return new Invocation(command, Map.of(TEXT, text));
  }

  /** The same without one argument. */
  public Invocation without(String name) {
    var fewer = new LinkedHashMap<>(arguments);
    fewer.remove(name);
    return new Invocation(command, fewer);
  }

  public Invocation with(String name, String value) {
    var more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return new Invocation(command, more);
  }
}
