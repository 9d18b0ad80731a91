package florin.bot.mail;

import florin.Actor;
import florin.Cause;
import florin.books.Database;
import florin.books.DatabaseAway;
import florin.bot.chat.Announcement;
import florin.bot.chat.Insistence;
import florin.bot.chat.Problems;
import florin.bot.chat.Threads;
import florin.bot.render.ChartPainter;
import florin.outbox.ClaimedMail;
import florin.outbox.Letter;
import florin.outbox.News;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the letters that wait in the outbox and hands them to the mail server, some at a time,
 * several over one connection. Without a server they are written once, for the operator to read,
 * and held.
 */
public final class Mailroom implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Mailroom.class);

  /** Longer than anything done with one letter takes. */
  private static final Duration LEASE = Duration.ofMinutes(4);

  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private final Database database;
  private final Optional<Mailer> mailer;
  private final Site site;
  private final Composing composing;
  private final LetterWriter writer;
  private final Pace pace;
  private final UUID owner = UUID.randomUUID();
  private final Threads threads = new Threads("mail");
  private final Insistence insistence = new Insistence(threads);
  private final Outcomes outcomes;
  private volatile boolean stopping;

  /**
   * How fast it goes.
   *
   * @param look between two looks into the outbox
   * @param senders connections at the same time
   * @param batch letters over one connection
   * @param pauses between two tries of one letter
   */
  record Pace(Duration look, int senders, int batch, Outcomes.Pauses pauses) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(1), 2, 50, Outcomes.Pauses.USUAL);
  }

  /**
   * @param mailer absent where no mail server is set
   */
  public Mailroom(
      Database database,
      Optional<Mailer> mailer,
      Site site,
      Map<News.Kind, Announcement> announcements,
      ChartPainter painter) {
    this(database, mailer, site, announcements, painter, Pace.USUAL);
  }

  Mailroom(
      Database database,
      Optional<Mailer> mailer,
      Site site,
      Map<News.Kind, Announcement> announcements,
      ChartPainter painter,
      Pace pace) {
    this.database = database;
    this.mailer = mailer;
    this.site = site;
    this.composing = new Composing(announcements, site);
    this.writer = new LetterWriter(painter);
    this.pace = pace;
    this.outcomes = new Outcomes(database, insistence, pace.pauses());
  }

  /**
   * @param alone whether this is surely the only program on the database, so leases of a killed one
   *     can be ended at once
   */
  public void start(boolean alone) {
    if (alone) {
      database.system(p -> {
        p.mails().freeAll();
        return true;
      });
    }
    int senders = mailer.isPresent() ? pace.senders() : 1;
    for (int number = 1; number <= senders; number++) {
      threads.start("sender-" + number, this::send);
    }
  }

  private void send() {
    Duration rest = pace.look();
    while (threads.pause(rest)) {
      try {
        boolean reached = mailer.isPresent() ? round(mailer.get()) : hold();
        rest = reached ? pace.look() : longer(rest);
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException e) {
        log.warn("mails left for the next look problem={}", Problems.brief(e));
      }
    }
  }

  /** While the server is away, not every letter finds it out for itself. */
  private static Duration longer(Duration rest) {
    Duration longer = rest.multipliedBy(2);
    return longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
  }

  /**
   * @return false when the server could not be reached
   */
  private boolean round(Mailer server) throws InterruptedException {
    database.<Integer>system(p -> p.mails().settleInterrupted());
    Optional<ClaimedMail> next = claim();
    if (next.isEmpty()) {
      return true;
    }
    try (Mailer.Connection connection = server.connect()) {
      int sent = 0;
      while (next.isPresent() && deliver(next.get(), server, connection)) {
        sent++;
        next = sent < pace.batch() && !stopping ? claim() : Optional.empty();
      }
      return true;
    } catch (MailFailed unreachable) {
      outcomes.failed(next.get(), unreachable);
      return false;
    }
  }

  private Optional<ClaimedMail> claim() {
    while (!stopping) {
      Optional<ClaimedMail> next = database.system(p -> p.mails().claim(owner, LEASE));
      if (next.isEmpty() || !outcomes.gaveUp(next.get())) {
        return next;
      }
    }
    return Optional.empty();
  }

  /**
   * @return whether the connection is still good
   */
  private boolean deliver(ClaimedMail mail, Mailer server, Mailer.Connection connection)
      throws InterruptedException {
    Optional<Mail> written = write(mail, server.from().domain(), true);
    if (written.isEmpty()) {
      return true;
    }
    try {
      connection.send(
          written.get(), () -> database.<Boolean>system(p -> p.mails().ending(mail.id(), owner)));
    } catch (MailFailed failure) {
      outcomes.failed(mail, failure);
      return false;
    }
    outcomes.sent(mail);
    return true;
  }

  /** Writes what nobody has written yet, to be read. */
  private boolean hold() {
    Optional<ClaimedMail> next;
    while (!stopping
        && (next = database.system(p -> p.mails().claimUnwritten(owner, LEASE))).isPresent()) {
      ClaimedMail mail = next.get();
      write(mail, "localhost", false);
      database.system(p -> {
        p.mails().giveBack(mail.id(), owner);
        return true;
      });
    }
    return true;
  }

  /** The letter, kept as it was written; empty when there is none to send. */
  private Optional<Mail> write(ClaimedMail mail, String domain, boolean linked) {
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
        case Composed.Letter(Draft words, var pages, String name) -> {
          Draft draft = words.and(links(pages, linked));
          String messageId = "<" + name + "@" + domain + ">";
          var written = writer.write(draft);
          yield keep(mail, draft, written, messageId)
              ? Optional.of(letter(draft, written, messageId, domain))
              : Optional.empty();
        }
      };
    } catch (DatabaseAway away) {
      throw away;
    } catch (RuntimeException broken) {
      log.error("letter cannot be written id={}", mail.id(), broken);
      outcomes.dead(mail, "it cannot be written: " + Problems.brief(broken));
      return Optional.empty();
    }
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

  private Mail letter(
      Draft draft, LetterWriter.Written written, String messageId, String domain) {
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

  /** Begins nothing new. */
  public void end() {
    stopping = true;
    threads.end();
  }

  /** Lets the letters in hand be taken, a few seconds at most; the rest waits in the database. */
  @Override
  public void close() {
    end();
    threads.close();
  }
}
