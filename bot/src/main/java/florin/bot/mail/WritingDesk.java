package florin.bot.mail;

import florin.Actor;
import florin.Cause;
import florin.books.Database;
import florin.books.DatabaseAway;
import florin.bot.chat.Problems;
import florin.outbox.ClaimedMail;
import florin.outbox.Letter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a mail in hand becomes a letter: its words are found, its links made, and what the operator
 * may read of it is kept before it leaves.
 *
 * @param owner in whose hand it is
 */
record WritingDesk(
    Database database,
    UUID owner,
    Site site,
    Composing composing,
    LetterWriter writer,
    Outcomes outcomes) {
  private static final Logger log = LoggerFactory.getLogger(WritingDesk.class);

  /**
   * The letter, kept as it was written.
   *
   * @param linked whether links are made; a letter that is only held has none
   * @return empty when there is none to send, which is then settled
   */
  Optional<Mail> write(ClaimedMail mail, String domain, boolean linked) {
    try {
      Composed composed =
          database.transact(
              Actor.guest(Cause.of(Cause.Source.MAIL)),
              books -> composing.compose(books, mail, linked));
      return switch (composed) {
        case Composed.Nothing(String reason) -> {
          outcomes.dropped(mail, reason);
          yield Optional.empty();
        }
        case Composed.Letter(Draft words, var pages, String name) ->
            write(mail, words.and(links(pages, linked)), name, domain);
      };
    } catch (DatabaseAway away) {
      throw away;
    } catch (RuntimeException broken) {
      log.error("letter cannot be written id={}", mail.id(), broken);
      outcomes.dead(mail, "it cannot be written: " + Problems.brief(broken));
      return Optional.empty();
    }
  }

  private Optional<Mail> write(ClaimedMail mail, Draft draft, String name, String domain) {
    if (draft.kind().personal() && draft.links().isEmpty()) {
      outcomes.dropped(mail, "its link would let nobody in");
      return Optional.empty();
    }
    String messageId = "<" + name + "@" + domain + ">";
    var written = writer.write(draft);
    return keep(mail, draft, written, messageId)
        ? Optional.of(letter(draft, written, messageId, domain))
        : Optional.empty();
  }

  /** A page that lets nobody in any more is left out. */
  private List<Draft.Link> links(List<Composed.Page> pages, boolean linked) {
    var made = new ArrayList<Draft.Link>();
    for (Composed.Page page : pages) {
      Optional<String> url =
          linked ? site.links().to(page.target()).map(URI::toString) : Optional.empty();
      if (!linked || url.isPresent()) {
        made.add(new Draft.Link(page.label(), url));
      }
    }
    return made;
  }

  private Mail letter(Draft draft, LetterWriter.Written written, String messageId, String domain) {
    return new Mail(
        messageId,
        draft.to(),
        draft.subject(),
        written.text(),
        written.html(),
        written.pictures(),
        draft.footer().stop().flatMap(Draft.Link::url).map(url -> mailing(draft, domain, url)),
        database.clock().instant());
  }

  /** What mail programs sort by, and stop. */
  private static Mail.Mailing mailing(Draft draft, String domain, String stopUrl) {
    String kind = draft.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Mail.Mailing(kind + ".florin." + domain, stopUrl);
  }

  private boolean keep(
      ClaimedMail mail, Draft draft, LetterWriter.Written written, String messageId) {
    return database.<Boolean>system(p ->
        p.mails()
            .write(
                new Letter(
                    mail.id(),
                    draft.personId(),
                    draft.bookId(),
                    draft.to().address(),
                    draft.subject(),
                    written.heldText(),
                    written.heldHtml(),
                    messageId,
                    p.now()),
                owner));
  }
}
