package florin.bot.mail;

import florin.books.Database;
import florin.bot.chat.Insistence;
import florin.outbox.ClaimedMail;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a letter after a try: told to the database until it listens. */
final class Outcomes {
  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  /** News of yesterday are none. */
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private final Database database;
  private final Insistence insistence;
  private final Pauses pauses;

  /** How long to wait between tries: doubled each time, up to the longest. */
  record Pauses(Duration first, Duration longest) {
    static final Pauses USUAL = new Pauses(Duration.ofSeconds(30), Duration.ofMinutes(30));
    private static final int MOST_DOUBLINGS = 20;

    Duration after(int attempts) {
      Duration pause = first.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
      return pause.compareTo(longest) > 0 ? longest : pause;
    }
  }

  Outcomes(Database database, Insistence insistence, Pauses pauses) {
    this.database = database;
    this.insistence = insistence;
    this.pauses = pauses;
  }

  void sent(ClaimedMail mail) {
    log.info("mail sent id={} kind={}", mail.id(), mail.news().kind());
    insistence.tell(() -> database.system(p -> {
      p.mails().sent(mail.id());
      return true;
    }));
  }

  void dropped(ClaimedMail mail, String reason) {
    database.system(p -> {
      p.mails().dropped(mail.id(), reason);
      return true;
    });
  }

  void dead(ClaimedMail mail, String reason) {
    log.warn("mail given up id={} kind={}", mail.id(), mail.news().kind());
    insistence.tell(() -> database.system(p -> {
      p.mails().dead(mail.id(), reason);
      return true;
    }));
  }

  /** Whether it waited too long to be sent now, which is then its end. */
  boolean gaveUp(ClaimedMail mail) {
    if (!mail.since().plus(TOO_LATE).isBefore(database.clock().instant())) {
      return false;
    }
    dead(
        mail,
        mail.problem()
            .map(problem -> "not sent for a day: " + problem)
            .orElse("waited for more than a day, with no mail server set"));
    return true;
  }

  void failed(ClaimedMail mail, MailFailed failure) {
    String detail = String.valueOf(failure.getMessage());
    switch (failure.meaning()) {
      case REFUSED -> dead(mail, detail);
      case UNCERTAIN -> {
        log.warn("mail uncertain id={} kind={}", mail.id(), mail.news().kind());
        insistence.tell(() -> database.system(p -> {
          p.mails().uncertain(mail.id(), detail);
          return true;
        }));
      }
      case TRY_AGAIN -> {
        Instant next = database.clock().instant().plus(pauses.after(mail.attempts()));
        log.info("mail tried again id={} next={}", mail.id(), next);
        insistence.tell(() -> database.system(p -> {
          p.mails().tryAgain(mail.id(), next, detail);
          return true;
        }));
      }
    }
  }
}
