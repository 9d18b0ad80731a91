package florin.bot.chat;

import florin.books.Books;
import florin.chat.ChatMessages;
import florin.people.Membership;
import java.util.Optional;

/**
 * Which of a person's books something said in a private chat is about. A button, a card answered
 * and an open question belong to the book they were shown in, whichever the person works in by now.
 */
final class SpokenBook {
  private SpokenBook() {}

  /** The book spoken of, as far as the person still belongs to it; else the current one. */
  static Membership of(Books books, Incoming incoming, Membership current) {
    if (current.books() == 1) {
      return current;
    }
    return named(books, incoming, current.person().id())
        .filter(bookId -> bookId != current.book().id())
        .flatMap(books.people()::in)
        .orElse(current);
  }

  private static Optional<Long> named(Books books, Incoming incoming, long personId) {
    Chat chat = incoming.origin().chat();
    return switch (incoming) {
      case Incoming.Pressed pressed -> books.plumbing().buttons().bookOf(pressed.token());
      case Incoming.Filled filled -> books.plumbing().buttons().bookOf(filled.token());
      case Incoming.Edited edited -> about(books, chat, edited.origin().messageId());
      case Incoming.Wrote wrote -> {
        Optional<Long> asked =
            wrote.text().strip().startsWith("/")
                ? Optional.empty()
                : books.plumbing().conversations().bookOf(Replies.place(chat, personId));
        yield asked.or(() -> wrote.origin().repliesTo().flatMap(id -> about(books, chat, id)));
      }
      case Incoming.SentFiles f -> Optional.empty();
      case Incoming.Silenced s -> Optional.empty();
      case Incoming.Welcomed w -> Optional.empty();
      case Incoming.Moved m -> Optional.empty();
    };
  }

  private static Optional<Long> about(Books books, Chat chat, String messageId) {
    return books
        .plumbing()
        .messages()
        .find(new ChatMessages.Key(chat.platform(), chat.bot(), chat.id(), messageId))
        .map(ChatMessages.Subject::bookId);
  }
}
