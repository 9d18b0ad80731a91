package florin.imports;

import java.util.List;

/**
 * A decision taken while reading that can be taken otherwise, by reading the file again.
 *
 * @param id what the answer is called
 */
public record Choice(String id, Note question, List<Option> options) {
  public Choice {
    options = List.copyOf(options);
  }

  /** One way to decide: the value of the answer, and words for it. */
  public record Option(String value, Note label) {}
}
