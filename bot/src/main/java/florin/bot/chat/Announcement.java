package florin.bot.chat;

import florin.books.Books;
import florin.outbox.News;
import java.util.Optional;

/** Finds the words of one kind of news, for a reader as they are by now. */
@FunctionalInterface
public interface Announcement {
  /**
   * @param call somebody reading in their private chat; nothing was said and no button pressed
   * @return empty where there is nothing to tell any more
   */
  Optional<Reply> of(Call call, Books books, News news);
}
