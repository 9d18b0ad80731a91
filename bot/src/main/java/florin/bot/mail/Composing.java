package florin.bot.mail;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.access.AccessLink;
import florin.books.Books;
import florin.bot.chat.Announcement;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Chat;
import florin.bot.chat.Origin;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.bot.chat.Sender;
import florin.bot.chat.SiteLinks;
import florin.chat.Invocation;
import florin.outbox.ClaimedMail;
import florin.outbox.MailReader;
import florin.outbox.MailStops;
import florin.outbox.News;
import florin.people.Caller;
import florin.people.Membership;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the words of a letter, in a transaction of its reader: with the language, the rights and
 * the address that person has by then.
 */
final class Composing {
  private static final Cause CAUSE = Cause.of(Cause.Source.MAIL);

  private final Map<News.Kind, Announcement> announcements;
  private final Site site;

  Composing(Map<News.Kind, Announcement> announcements, Site site) {
    this.announcements = announcements;
    this.site = site;
  }

  /**
   * @param linked whether links are made; a letter that is only held has none
   */
  Composed compose(Books books, ClaimedMail mail, boolean linked) {
    News news = mail.news();
    Optional<MailReader> reader = books.plumbing().mailReaders().find(news.personId());
    if (reader.isEmpty()) {
      return new Composed.Nothing("its reader is gone");
    }
    String name = books.plumbing().mails().name(mail.key());
    return news.kind().personal()
        ? new PersonalLetters(site).compose(books, news, reader.get(), name, linked)
        : announced(books, news, reader.get(), name, linked);
  }

  private Composed announced(
      Books books, News news, MailReader reader, String name, boolean linked) {
    var subscription = new MailStops.Subscription(news.personId(), news.bookId(), news.kind());
    if (books.plumbing().mailStops().isStopped(subscription)) {
      return new Composed.Nothing("its reader stopped these mails");
    }
    Optional<MailAddress> to = reader.address().flatMap(at -> MailAddress.of(reader.name(), at));
    if (to.isEmpty()) {
      return new Composed.Nothing("its reader has no proven address any more");
    }
    books.enter(new Actor(news.personId(), 0, Role.VIEWER, false, CAUSE));
    Optional<Membership> membership = books.people().in(news.bookId());
    if (membership.isEmpty()) {
      return new Composed.Nothing("its reader left the book");
    }
    books.enter(membership.get().actor(CAUSE));
    Announcement announcement = announcements.get(news.kind());
    if (announcement == null) {
      throw new IllegalStateException("nobody finds words for " + news.kind());
    }
    Optional<Reply> reply = announcement.of(call(books, to.get(), membership.get()), books, news);
    return reply.isEmpty()
        ? new Composed.Nothing("there was nothing to tell any more")
        : new Composed.Letter(
            draft(books, subscription, membership.get(), to.get(), reply.get().parts(), linked),
            pages(news, reply.get()),
            name);
  }

  private Draft draft(
      Books books,
      MailStops.Subscription subscription,
      Membership reader,
      MailAddress to,
      List<Part> parts,
      boolean linked) {
    Messages words = Messages.in(reader.person().locale());
    String book = reader.book().name();
    Optional<String> stop =
        linked
            ? Optional.of(site.stopUrl(books.plumbing().mailStops().token(subscription)))
            : Optional.empty();
    return new Draft(
        words,
        subscription.kind(),
        subscription.personId(),
        subscription.bookId(),
        book,
        to,
        subject(parts),
        parts,
        List.of(),
        new Draft.Footer(
            words.text("mail.why", subscription.kind().name(), book),
            Optional.of(new Draft.Link(words.text("mail.stop"), stop)),
            words.text("mail.sender", site.name())));
  }

  /** What opens a page of the site; what is pressed in a chat is left out. */
  private static List<Composed.Page> pages(News news, Reply reply) {
    var pages = new ArrayList<Composed.Page>();
    for (Button button : reply.buttons().stream().flatMap(List::stream).toList()) {
      if (button.deed() instanceof Button.Deed.Page(String path)) {
        pages.add(page(button.label(), news, path));
      }
    }
    return pages;
  }

  private static Composed.Page page(String label, News news, String path) {
    return new Composed.Page(
        label, new SiteLinks.Target(news.personId(), news.bookId(), AccessLink.Purpose.NEWS, path));
  }

  /** What it is about in one line: the heading, else the first line. */
  static String subject(List<Part> parts) {
    return parts.stream()
        .filter(Part.Heading.class::isInstance)
        .map(part -> ((Part.Heading) part).text())
        .findFirst()
        .or(() ->
            parts.stream()
                .filter(Part.Words.class::isInstance)
                .flatMap(part -> ((Part.Words) part).text().lines())
                .findFirst())
        .map(HeaderText::clean)
        .filter(line -> !line.isEmpty())
        .orElse("Florin");
  }

  private static Call call(Books books, MailAddress to, Membership reader) {
    var chat = new Chat("mail", "", to.address(), Chat.Kind.PRIVATE, Optional.empty());
    var sender = Sender.of(to.address(), reader.person().name());
    return new Call(
        Invocation.of("news"),
        new Origin(chat, sender, "", Optional.empty(), books.now()),
        new Caller.Member(reader),
        reader.person().locale(),
        books.now(),
        false,
        List.of(),
        Optional.empty());
  }
}
