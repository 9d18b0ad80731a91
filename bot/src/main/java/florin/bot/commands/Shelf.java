package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.ledger.Configuration;
import florin.ledger.Configured;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One sort of things a book is set up with, for {@link Setup}: what differs between categories,
 * locations, buckets, payment methods and customers.
 */
interface Shelf<T extends Configured> {
  /** The command, which is also the word for one of them in keys. */
  String word();

  /** The other name of the command. */
  String plural();

  Configuration<T> of(Books books);

  /** All of them, without what can be done. */
  Reply list(Call call, Books books);

  /**
   * Adds one, or asks what is missing.
   *
   * @param text its name, perhaps with more behind it
   */
  Reply add(Call call, Books books, String text);

  /** What else can be done with one of them. */
  default Map<Verb, Function<Target<T>, Reply>> details() {
    return Map.of();
  }

  /** What is said of one that is in use again. */
  default String restored(Call call, T back) {
    return call.say("setup.restored", back.name());
  }

  /** What is said below every change. */
  default Optional<String> banner(Call call, Books books) {
    return Optional.empty();
  }

  /** What is meant where no verb was said; none: it has to be. */
  default Optional<Verb> otherwise() {
    return Optional.empty();
  }
}
