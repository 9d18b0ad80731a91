package florin.imports;

import java.util.List;

/**
 * A line that cannot be booked, and why.
 *
 * @param row its number in the file, from 1
 * @param key of the text that says why
 */
public record ImportProblem(int row, String key, List<String> arguments) {
  public ImportProblem {
    arguments = List.copyOf(arguments);
  }
}
