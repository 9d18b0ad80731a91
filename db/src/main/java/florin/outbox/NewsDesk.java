package florin.outbox;

import static florin.sql.generated.Tables.CHAT_LANE;
import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.MAIL_STOP;
import static florin.sql.generated.Tables.PERSON_CHAT;

import florin.sql.Kept;
import florin.sql.Tx;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Param;
import org.jooq.impl.DSL;

/**
 * Tells people what happened, in the private chat they used last, and some of it by mail to those
 * with a proven address. Who has neither hears of it when they look.
 */
public final class NewsDesk {
  /** How exactly it is known when a chat was used last: a message within it writes nothing. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private static final florin.sql.generated.tables.PersonChat ELSEWHERE =
      PERSON_CHAT.as("elsewhere");

  /** What the keys of letters begin with: the same news may be in a chat too. */
  private static final String LETTER = "mail:";

  private static final Param<Long> PERSON = DSL.param("person", PERSON_CHAT.PERSON_ID);
  private static final Param<String> PLATFORM = DSL.param("platform", PERSON_CHAT.PLATFORM);
  private static final Param<Long> LANE = DSL.param("lane", PERSON_CHAT.LANE_ID);
  private static final Param<OffsetDateTime> TIME = DSL.param("time", PERSON_CHAT.USED_AT);
  private static final Param<OffsetDateTime> EARLIER = DSL.param("earlier", PERSON_CHAT.USED_AT);
  private static final Kept<?> SEEN =
      Kept.write(
          DSL.insertInto(PERSON_CHAT)
              .set(PERSON_CHAT.PERSON_ID, PERSON)
              .set(PERSON_CHAT.PLATFORM, PLATFORM)
              .set(PERSON_CHAT.LANE_ID, LANE)
              .set(PERSON_CHAT.USED_AT, TIME)
              .onConflict(PERSON_CHAT.PERSON_ID, PERSON_CHAT.PLATFORM)
              .doUpdate()
              .set(PERSON_CHAT.LANE_ID, LANE)
              .set(PERSON_CHAT.USED_AT, TIME)
              .where(
                  PERSON_CHAT
                      .USED_AT
                      .lt(EARLIER)
                      .or(PERSON_CHAT.LANE_ID.ne(LANE))
                      .or(
                          PERSON_CHAT.USED_AT.lt(
                              DSL.select(DSL.max(ELSEWHERE.USED_AT))
                                  .from(ELSEWHERE)
                                  .where(ELSEWHERE.PERSON_ID.eq(PERSON))))));

  private final Tx tx;

  public NewsDesk(Tx tx) {
    this.tx = tx;
  }

  /**
   * Puts news on their way, in the transaction that made them.
   *
   * @param byKey by a stable key: the same a second time is left out
   */
  public void tell(Map<String, News> byKey) {
    Map<Long, Long> chats = chats(byKey.values().stream().map(News::personId).distinct().toList());
    List<Delivery> deliveries = new ArrayList<>();
    byKey.forEach((key, news) -> {
      Long lane = chats.get(news.personId());
      if (lane != null) {
        tx.tells(lane);
        deliveries.add(new Delivery.Notice(key, lane, news.json()));
      }
    });
    Map<String, News> alsoByMail = new LinkedHashMap<>(byKey);
    alsoByMail.values().removeIf(news -> !news.kind().byMail());
    deliveries.addAll(letters(alsoByMail));
    new Outbox(tx).put(deliveries);
  }

  /**
   * Puts news on their way to one chat, whatever chat their reader uses.
   *
   * @param lane from {@link #chat}
   */
  public void tell(long lane, String key, News news) {
    tx.tells(lane);
    new Outbox(tx).put(new Delivery.Notice(key, lane, news.json()));
  }

  /** The lane of the private chat somebody used last. */
  public Optional<Long> chat(long personId) {
    return Optional.ofNullable(chats(List.of(personId)).get(personId));
  }

  /**
   * Puts news on their way as letters alone, to those of their readers who have a proven address
   * and did not stop that kind. Both are looked at again when a letter is written.
   *
   * @param byKey by a stable key: the same a second time is left out
   * @return how many letters that makes, those left out included
   */
  public int mail(Map<String, News> byKey) {
    List<Delivery> letters = letters(byKey);
    new Outbox(tx).put(letters);
    return letters.size();
  }

  /**
   * Sends a link to an address that proves it to be this person's. The link is made while the
   * letter is delivered.
   */
  public void proveAddress(long personId, String address) {
    letter(News.Kind.MAIL_PROOF, personId, address);
  }

  /** Sends a person a link that signs them in, to their own address. */
  public void signInLink(long personId, String address) {
    letter(News.Kind.SIGN_IN_LINK, personId, address);
  }

  private void letter(News.Kind kind, long personId, String address) {
    var news = new News(kind, 0, personId, Map.of(News.ADDRESS, address));
    String key = LETTER + kind + ":" + personId + ":" + tx.now().toEpochMilli();
    new Outbox(tx).put(new Delivery.Mail(key, news.json()));
  }

  private List<Delivery> letters(Map<String, News> byKey) {
    Set<Long> people = byKey.values().stream().map(News::personId).collect(Collectors.toSet());
    if (people.isEmpty()) {
      return List.of();
    }
    Set<Long> reachable =
        tx.sql()
            .select(MAIL_ADDRESS.PERSON_ID)
            .from(MAIL_ADDRESS)
            .where(MAIL_ADDRESS.PERSON_ID.in(people), MAIL_ADDRESS.VERIFIED_AT.isNotNull())
            .fetchSet(MAIL_ADDRESS.PERSON_ID);
    Set<MailStops.Subscription> stopped = stopped(reachable);
    List<Delivery> letters = new ArrayList<>();
    byKey.forEach((key, news) -> {
      var subscription = new MailStops.Subscription(news.personId(), news.bookId(), news.kind());
      if (reachable.contains(news.personId()) && !stopped.contains(subscription)) {
        letters.add(new Delivery.Mail(LETTER + key, news.json()));
      }
    });
    return letters;
  }

  private Set<MailStops.Subscription> stopped(Set<Long> people) {
    return tx.sql()
        .select(MAIL_STOP.PERSON_ID, MAIL_STOP.BOOK_ID, MAIL_STOP.KIND)
        .from(MAIL_STOP)
        .where(MAIL_STOP.PERSON_ID.in(people))
        .fetchSet(row ->
            new MailStops.Subscription(
                row.value1(), row.value2(), News.Kind.valueOf(row.value3())));
  }

  /** Remembers that a person just spoke in a private chat. */
  public void seen(long personId, String platform, long laneId) {
    SEEN.in(tx)
        .set(PERSON, personId)
        .set(PLATFORM, platform)
        .set(LANE, laneId)
        .set(TIME, tx.time())
        .set(EARLIER, tx.time().minus(GRAIN))
        .execute();
  }

  /** The lane of the private chat each of them used last, of those that can be written to. */
  private Map<Long, Long> chats(List<Long> people) {
    return tx.sql()
        .select(PERSON_CHAT.PERSON_ID, PERSON_CHAT.LANE_ID)
        .distinctOn(PERSON_CHAT.PERSON_ID)
        .from(PERSON_CHAT)
        .join(CHAT_LANE)
        .on(CHAT_LANE.ID.eq(PERSON_CHAT.LANE_ID))
        .where(PERSON_CHAT.PERSON_ID.in(people))
        .orderBy(
            PERSON_CHAT.PERSON_ID, CHAT_LANE.SILENCED_AT.isNotNull(), PERSON_CHAT.USED_AT.desc())
        .fetchMap(PERSON_CHAT.PERSON_ID, PERSON_CHAT.LANE_ID);
  }
}
