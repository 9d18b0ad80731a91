package florin.bot.mail;

import florin.bot.chat.Part;
import florin.outbox.News;
import florin.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a letter will say, to whom, before it is drawn.
 *
 * @param words in the reader's language
 * @param bookId 0 for a letter about the person alone
 * @param book its name; empty likewise
 * @param links pages of the site, the most important first
 * @param mailing absent for a letter its reader asked for
 */
record Draft(
    Messages words,
    News.Kind kind,
    long personId,
    long bookId,
    String book,
    MailAddress to,
    String subject,
    List<Part> parts,
    List<Link> links,
    Footer footer) {

  /**
   * Something to open.
   *
   * @param url absent while the letter is held: a link is made when the letter leaves
   */
  record Link(String label, Optional<String> url) {}

  /**
   * What stands below.
   *
   * @param why the reader gets it
   * @param stop absent for a letter its reader asked for
   * @param sender this installation
   */
  record Footer(String why, Optional<Link> stop, String sender) {}

  /** The same as the operator may read it: nobody can follow its links. */
  Draft withoutLinks() {
    return new Draft(
        words,
        kind,
        personId,
        bookId,
        book,
        to,
        subject,
        parts,
        links.stream().map(Draft::unlinked).toList(),
        new Footer(footer.why(), footer.stop().map(Draft::unlinked), footer.sender()));
  }

  /** The same with more to open. */
  Draft and(List<Link> more) {
    return new Draft(
        words,
        kind,
        personId,
        bookId,
        book,
        to,
        subject,
        parts,
        Stream.concat(links.stream(), more.stream()).toList(),
        footer);
  }

  private static Link unlinked(Link link) {
    return new Link(link.label(), Optional.empty());
  }
}
