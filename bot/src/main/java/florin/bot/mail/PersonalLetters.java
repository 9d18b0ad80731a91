package florin.bot.mail;

import florin.access.AccessLink;
import florin.books.Books;
import florin.bot.chat.Part;
import florin.bot.chat.SiteLinks;
import florin.outbox.MailReader;
import florin.outbox.News;
import florin.text.Messages;
import java.util.List;
import java.util.Optional;

/** Letters a person asked for, in no book: the proof of an address, and the way in. */
final class PersonalLetters {
  private final Site site;

  PersonalLetters(Site site) {
    this.site = site;
  }

  /**
   * @param linked whether links are made; a letter that is only held has none
   */
  Composed compose(Books books, News news, MailReader reader, String name, boolean linked) {
    String address = news.about().getOrDefault(News.ADDRESS, "");
    Optional<MailAddress> to = MailAddress.of(reader.name(), address);
    if (to.isEmpty()) {
      return new Composed.Nothing("no mail can be sent to that address");
    }
    return switch (news.kind()) {
      case MAIL_PROOF -> proof(books, news, reader, to.get(), name, linked);
      case SIGN_IN_LINK -> signIn(news, reader, to.get(), name);
      case INVOICE_SUBMITTED,
          INVOICE_CHANGED,
          INVOICE_SETTLED,
          INVOICES_HANDED_OVER,
          MEMBER_JOINED,
          IDENTITY_ADDED,
          SUMMARY ->
          throw new IllegalArgumentException(news.kind() + " is about a book");
    };
  }

  private Composed proof(
      Books books, News news, MailReader reader, MailAddress to, String name, boolean linked) {
    Messages words = Messages.in(reader.locale());
    String address = news.about().getOrDefault(News.ADDRESS, "");
    Optional<String> url =
        linked
            ? Optional.of(
                site.proofUrl(
                    books.plumbing().mailAddresses().mintProof(news.personId(), address).text()))
            : Optional.empty();
    var link = new Draft.Link(words.text("mail.proof.button"), url);
    var parts =
        Part.card(
            words.text("mail.proof.heading"),
            List.of(words.text("mail.proof.text", reader.name())));
    return new Composed.Letter(draft(words, news, to, parts).and(List.of(link)), List.of(), name);
  }

  private Composed signIn(News news, MailReader reader, MailAddress to, String name) {
    Messages words = Messages.in(reader.locale());
    boolean stillTheirs =
        reader
            .address()
            .filter(own -> own.equalsIgnoreCase(news.about().getOrDefault(News.ADDRESS, "")))
            .isPresent();
    if (!stillTheirs || reader.currentBookId() == 0) {
      return new Composed.Nothing("that address signs nobody in any more");
    }
    var target =
        new SiteLinks.Target(news.personId(), reader.currentBookId(), AccessLink.Purpose.MAIL, "/");
    var parts =
        Part.card(
            words.text("mail.sign-in.heading"),
            List.of(words.text("mail.sign-in.text", reader.name())));
    return new Composed.Letter(
        draft(words, news, to, parts),
        List.of(new Composed.Page(words.text("mail.sign-in.button"), target)),
        name);
  }

  private Draft draft(Messages words, News news, MailAddress to, List<Part> parts) {
    return new Draft(
        words,
        news.kind(),
        news.personId(),
        0,
        "",
        to,
        Composing.subject(parts),
        parts,
        List.of(),
        new Draft.Footer(
            words.text("mail.why", news.kind().name(), ""),
            Optional.empty(),
            words.text("mail.sender", site.name())));
  }
}
