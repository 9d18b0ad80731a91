package florin.invoices;

import java.util.List;

/**
 * Something about a document a person should know, as a text key with its arguments.
 *
 * @param key of the message bundles
 */
public record Finding(String key, List<String> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }
}
