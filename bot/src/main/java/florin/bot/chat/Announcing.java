package florin.bot.chat;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.books.Books;
import florin.books.Database;
import florin.chat.Invocation;
import florin.chat.Lanes;
import florin.outbox.News;
import florin.outbox.Waiting;
import florin.people.Caller;
import florin.people.Membership;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns news into messages. It happens when they are delivered, in a transaction of their reader:
 * with the language and the rights that person has by then, and with the state of things by then.
 */
final class Announcing {
  /** What a call is named by that nobody made. */
  static final String COMMAND = "news";

  private static final Cause CAUSE = Cause.of(Cause.Source.SCHEDULE);

  private final Database database;
  private final Map<News.Kind, Announcement> announcements;
  private final Replies replies;

  Announcing(Database database, Map<News.Kind, Announcement> announcements, Envelope.Codec codec) {
    this.database = database;
    this.announcements = announcements;
    this.replies = new Replies(codec);
  }

  /** Puts the message in behind what waits for the same chat already. */
  void announce(Waiting waiting) {
    News news = News.read(waiting.json());
    database.transact(
        Actor.guest(CAUSE),
        books -> {
          books.plumbing().outbox().sent(waiting.id());
          reader(books, news).ifPresent(reader -> tell(books, waiting, news, reader));
          return true;
        });
  }

  /** Whoever left the book meanwhile hears nothing of it. */
  private static Optional<Membership> reader(Books books, News news) {
    books.enter(new Actor(news.personId(), 0, Role.VIEWER, false, CAUSE));
    return books.people().in(news.bookId());
  }

  private void tell(Books books, Waiting waiting, News news, Membership reader) {
    Announcement announcement = announcements.get(news.kind());
    if (announcement == null) {
      throw new IllegalStateException("nobody finds words for " + news.kind());
    }
    books.enter(reader.actor(CAUSE));
    Call call = call(books, waiting, reader);
    Optional<String> card = Optional.ofNullable(news.about().get(News.CARD));
    Optional<Long> shown = card.flatMap(books.plumbing().outbox()::idOf);
    boolean changes = news.kind() == News.Kind.INVOICE_CHANGED;
    if (changes && (shown.isEmpty() || isPressed(books, shown.get(), news))) {
      return;
    }
    String key = changes || card.isEmpty() ? "told:" + waiting.id() : card.get();
    announcement
        .of(call, books, news)
        .ifPresent(reply ->
            replies.put(
                books.plumbing(),
                reply,
                new Replies.Context(
                    call, waiting.laneId(), key, changes ? shown : Optional.empty())));
  }

  /** Pressing a button of the card has changed it already. */
  private static boolean isPressed(Books books, long shown, News news) {
    return books
        .plumbing()
        .messages()
        .messageOf(shown)
        .filter(message -> message.equals(news.about().get(News.AT)))
        .isPresent();
  }

  private static Call call(Books books, Waiting waiting, Membership reader) {
    Lanes.Address address = books.plumbing().lanes().address(waiting.laneId());
    Chat chat =
        new Chat(
            address.platform(),
            address.bot(),
            address.chatId(),
            Chat.Kind.PRIVATE,
            Optional.empty());
    Sender sender = Sender.of(address.chatId(), reader.person().name());
    return new Call(
        Invocation.of(COMMAND),
        new Origin(chat, sender, "", Optional.empty(), books.now()),
        new Caller.Member(reader),
        reader.person().locale(),
        books.now(),
        false,
        List.of(),
        Optional.empty());
  }
}
