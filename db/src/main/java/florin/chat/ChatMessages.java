package florin.chat;

import static florin.sql.generated.Tables.CHAT_MESSAGE;

import florin.sql.Kept;
import florin.sql.Tx;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Param;
import org.jooq.impl.DSL;

/**
 * Which entries a message speaks of: what a person wrote that recorded them, and the cards that
 * showed them. So a reply to a card and an edit of one's own message find their entry.
 */
public final class ChatMessages {
  private static final Param<String> PLATFORM = DSL.param("platform", CHAT_MESSAGE.PLATFORM);
  private static final Param<String> BOT = DSL.param("bot", CHAT_MESSAGE.BOT);
  private static final Param<String> CHAT = DSL.param("chat", CHAT_MESSAGE.CHAT_ID);
  private static final Param<String> MESSAGE = DSL.param("message", CHAT_MESSAGE.MESSAGE_ID);
  private static final Param<Boolean> OUTGOING = DSL.param("outgoing", CHAT_MESSAGE.OUTGOING);
  private static final Param<Long> DELIVERY = DSL.param("delivery", CHAT_MESSAGE.DELIVERY_ID);
  private static final Param<Long> BOOK_ID = DSL.param("book", CHAT_MESSAGE.BOOK_ID);
  private static final Param<Integer[]> ENTRIES = DSL.param("entries", CHAT_MESSAGE.ENTRIES);
  private static final Param<OffsetDateTime> TIME = DSL.param("time", CHAT_MESSAGE.CREATED_AT);
  private static final Kept<?> REMEMBER =
      Kept.write(
          DSL.insertInto(CHAT_MESSAGE)
              .set(CHAT_MESSAGE.PLATFORM, PLATFORM)
              .set(CHAT_MESSAGE.BOT, BOT)
              .set(CHAT_MESSAGE.CHAT_ID, CHAT)
              .set(CHAT_MESSAGE.MESSAGE_ID, MESSAGE)
              .set(CHAT_MESSAGE.OUTGOING, OUTGOING)
              .set(CHAT_MESSAGE.DELIVERY_ID, DELIVERY)
              .set(CHAT_MESSAGE.BOOK_ID, BOOK_ID)
              .set(CHAT_MESSAGE.ENTRIES, ENTRIES)
              .set(CHAT_MESSAGE.CREATED_AT, TIME)
              .onConflict(
                  CHAT_MESSAGE.PLATFORM,
                  CHAT_MESSAGE.BOT,
                  CHAT_MESSAGE.CHAT_ID,
                  CHAT_MESSAGE.MESSAGE_ID)
              .doUpdate()
              .setAllToExcluded());

  private final Tx tx;

  public ChatMessages(Tx tx) {
    this.tx = tx;
  }

  /** A message as its platform names it. */
  public record Key(String platform, String bot, String chatId, String messageId) {}

  /** What a message is about: numbers of entries in a book, in the order of its lines. */
  public record Subject(long bookId, List<Integer> entries, boolean outgoing) {}

  /** Remembers what a message is about; a later word on the same message counts. */
  public void remember(Key key, Subject subject, Optional<Long> deliveryId) {
    REMEMBER
        .in(tx)
        .set(PLATFORM, key.platform())
        .set(BOT, key.bot())
        .set(CHAT, key.chatId())
        .set(MESSAGE, key.messageId())
        .set(OUTGOING, subject.outgoing())
        .set(DELIVERY, deliveryId.orElse(null))
        .set(BOOK_ID, subject.bookId() == 0 ? null : subject.bookId())
        .set(ENTRIES, subject.entries().toArray(Integer[]::new))
        .set(TIME, tx.time())
        .execute();
  }

  /** What a message is about; empty where it speaks of no book. */
  public Optional<Subject> find(Key key) {
    return tx.sql()
        .select(CHAT_MESSAGE.BOOK_ID, CHAT_MESSAGE.ENTRIES, CHAT_MESSAGE.OUTGOING)
        .from(CHAT_MESSAGE)
        .where(
            CHAT_MESSAGE
                .PLATFORM
                .eq(key.platform())
                .and(CHAT_MESSAGE.BOT.eq(key.bot()))
                .and(CHAT_MESSAGE.CHAT_ID.eq(key.chatId()))
                .and(CHAT_MESSAGE.MESSAGE_ID.eq(key.messageId()))
                .and(CHAT_MESSAGE.BOOK_ID.isNotNull()))
        .fetchOptional(row -> new Subject(row.value1(), List.of(row.value2()), row.value3()));
  }

  /** The platform's id of the last message a delivery became, once it was sent. */
  public Optional<String> messageOf(long deliveryId) {
    return tx.sql()
        .select(CHAT_MESSAGE.MESSAGE_ID)
        .from(CHAT_MESSAGE)
        .where(CHAT_MESSAGE.DELIVERY_ID.eq(deliveryId))
        .orderBy(CHAT_MESSAGE.CREATED_AT.desc(), CHAT_MESSAGE.MESSAGE_ID.desc())
        .limit(1)
        .fetchOptional(CHAT_MESSAGE.MESSAGE_ID);
  }
}
