package florin.bot.files.reading;

import java.util.List;

/**
 * Something the file does not say and a person has to: which year, which of two dates. The answer
 * comes back as {@code answers.get(id)} of {@link ReadOptions}, holding the chosen option's value.
 *
 * @param id stable name of the question, such as {@code date-order}
 * @param options at most four
 */
public record Question(String id, Remark text, List<Option> options) {

  /** One button: the value that goes back and the words on it. */
  public record Option(String value, Remark label) {}

  public Question {
    options = List.copyOf(options.subList(0, Math.min(4, options.size())));
  }
}
