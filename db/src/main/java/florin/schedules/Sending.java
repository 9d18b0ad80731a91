package florin.schedules;

import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.PERSON_CHAT;

import florin.Refused;
import florin.outbox.News;
import florin.outbox.NewsDesk;
import florin.sql.Tx;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts summaries on their way, by mail or to a chat, in the transaction that claimed them. */
final class Sending {
  private static final String KEY = "summary:";

  private final Tx tx;

  Sending(Tx tx) {
    this.tx = tx;
  }

  void send(Schedule schedule, SummaryOf summary, List<Long> recipients) {
    String key = KEY + schedule.id() + ":" + summary.period().from() + ":";
    Set<Long> byMail = byMail(schedule, recipients);
    Map<String, News> letters = new LinkedHashMap<>();
    Map<String, News> notices = new LinkedHashMap<>();
    for (long person : recipients) {
      (byMail.contains(person) ? letters : notices)
          .put(key + person, summary.news(tx.bookId(), person));
    }
    var desk = new NewsDesk(tx);
    desk.mail(letters);
    desk.tell(notices);
  }

  /**
   * @throws Refused {@code summary.nowhere} where neither a letter nor a chat would reach the actor
   */
  SummaryOf test(Schedule schedule, ZoneId zone) {
    long person = tx.actor().personId();
    var due = NextDue.lastDue(schedule.rhythm(), zone, tx.now());
    var summary =
        new SummaryOf(
            schedule.kind(), schedule.rhythm().before(due.day()), schedule.rhythm().at(), zone);
    boolean letter = !byMail(schedule, List.of(person)).isEmpty();
    if (!letter && !tx.sql().fetchExists(PERSON_CHAT, PERSON_CHAT.PERSON_ID.eq(person))) {
      throw new Refused("summary.nowhere");
    }
    Map<String, News> one =
        Map.of(
            KEY + "test:" + tx.bookId() + ":" + person + ":" + tx.now().toEpochMilli(),
            summary.news(tx.bookId(), person));
    if (letter) {
      new NewsDesk(tx).mail(one);
    } else {
      new NewsDesk(tx).tell(one);
    }
    return summary;
  }

  /** Those a letter reaches and who want one, or say nothing of it. */
  private Set<Long> byMail(Schedule schedule, List<Long> people) {
    if (schedule.channel().filter(channel -> channel != Channel.MAIL).isPresent()) {
      return Set.of();
    }
    return new HashSet<>(
        tx.sql()
            .select(MAIL_ADDRESS.PERSON_ID)
            .from(MAIL_ADDRESS)
            .where(MAIL_ADDRESS.PERSON_ID.in(people), MAIL_ADDRESS.VERIFIED_AT.isNotNull())
            .fetch(MAIL_ADDRESS.PERSON_ID));
  }
}
