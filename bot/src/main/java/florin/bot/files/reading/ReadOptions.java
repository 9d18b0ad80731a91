package florin.bot.files.reading;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader is told about the sender.
 *
 * @param today the sender's date, which decides about years that a file leaves out
 * @param currency the book's, which says how many decimals an amount may have where the file names
 *     none
 * @param answers answers to earlier questions, by {@link Question#id()}
 */
public record ReadOptions(LocalDate today, Currency currency, Map<String, String> answers) {

  public ReadOptions {
    answers = Map.copyOf(answers);
  }

  public static ReadOptions on(LocalDate today, Currency currency) {
    return new ReadOptions(today, currency, Map.of());
  }

  /** The same options with one more answer. */
  public ReadOptions answering(String question, String value) {
    Map<String, String> more = new HashMap<>(answers);
    more.put(question, value);
    return new ReadOptions(today, currency, more);
  }

  public Optional<String> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }
}
