package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.ledger.Named;
import java.util.List;
import java.util.Optional;

/**
 * One sort of things a book is set up with, for {@link Setup}: what differs between categories and
 * locations.
 */
interface Shelf {
  /** The command, which is also the word for one of them in keys. */
  String word();

  List<Named> live(Books books);

  /** What the list shows, a line each. */
  List<String> lines(Call call, Books books);

  /**
   * Adds one, or asks what is missing.
   *
   * @param text its name, perhaps with more behind it
   */
  Reply add(Call call, Books books, String text);

  void rename(Books books, long id, String name);

  void archive(Books books, long id, Optional<Long> replacement);

  /** Those the entries of an archived one may go to. */
  List<Named> replacements(Books books, long id);
}
