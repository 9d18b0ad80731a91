package florin.chat;

import static florin.sql.generated.Tables.BUTTON;

import florin.sql.Json;
import florin.sql.Kept;
import florin.sql.Tx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Buttons are opaque tokens; what they stand for, who may press them, how often and until when lies
 * here. A token cannot be guessed (72 random bits) and works only in the chat it was shown in.
 */
public final class Buttons {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 9;

  private static final Param<String> PLATFORM = DSL.param("platform", BUTTON.PLATFORM);
  private static final Param<String> BOT = DSL.param("bot", BUTTON.BOT);
  private static final Param<String> CHAT = DSL.param("chat", BUTTON.CHAT_ID);
  private static final Param<Long> BOOK_ID = DSL.param("book", BUTTON.BOOK_ID);
  private static final Param<OffsetDateTime> TIME = DSL.param("time", BUTTON.EXPIRES_AT);
  private static final Param<String[]> TOKENS = DSL.param("tokens", SQLDataType.VARCHAR.array());
  private static final Param<Long[]> PEOPLE = DSL.param("people", SQLDataType.BIGINT.array());
  private static final Param<String[]> COMMANDS =
      DSL.param("commands", SQLDataType.VARCHAR.array());
  private static final Param<String[]> ARGUMENTS =
      DSL.param("arguments", SQLDataType.VARCHAR.array());
  private static final Param<Boolean[]> ONCE = DSL.param("once", SQLDataType.BOOLEAN.array());
  private static final Param<Long[]> LIVES = DSL.param("lives", SQLDataType.BIGINT.array());
  private static final Kept<?> SHOW =
      Kept.write(
          DSL.query(
              """
              insert into button (token, platform, bot, chat_id, person_id, book_id, command, arguments, once, expires_at)
              select b.token, {0}, {1}, {2}, b.person, {3}, b.command, b.arguments::jsonb, b.once,
                     {4} + b.life * interval '1 second'
                from unnest({5}, {6}, {7}, {8}, {9}, {10}) as b (token, person, command, arguments, once, life)\
              """,
              PLATFORM, BOT, CHAT, BOOK_ID, TIME, TOKENS, PEOPLE, COMMANDS, ARGUMENTS, ONCE,
              LIVES));

  private final Tx tx;

  public Buttons(Tx tx) {
    this.tx = tx;
  }

  /** Where buttons are shown: they work nowhere else. */
  public record Shown(String platform, String bot, String chatId) {}

  /**
   * A button to store.
   *
   * @param personId who may press it; empty for every member of the book
   */
  public record NewButton(
      String token, Invocation invocation, Optional<Long> personId, boolean once, Duration life) {}

  /** What a press comes to. */
  public sealed interface Press {
    record Ready(Invocation invocation) implements Press {}

    /** Never shown here, or long gone. */
    record Unknown() implements Press {}

    record TooOld() implements Press {}

    record Used() implements Press {}

    /** Shown to somebody else. */
    record Foreign() implements Press {}

    /** Shown in a book the person is not at work in. */
    record OtherBook() implements Press {}
  }

  /** A fresh token, 12 characters of {@code A-Z a-z 0-9 - _}. */
  public static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public void show(Shown where, long bookId, List<NewButton> buttons) {
    if (buttons.isEmpty()) {
      return;
    }
    SHOW.in(tx)
        .set(PLATFORM, where.platform())
        .set(BOT, where.bot())
        .set(CHAT, where.chatId())
        .set(BOOK_ID, bookId == 0 ? null : bookId)
        .set(TIME, tx.time())
        .set(TOKENS, texts(buttons, NewButton::token))
        .each(PEOPLE, buttons.stream().map(b -> b.personId().orElse(null)).toArray(Long[]::new))
        .set(COMMANDS, texts(buttons, button -> button.invocation().command()))
        .set(ARGUMENTS, texts(buttons, b -> Json.of(b.invocation().arguments()).data()))
        .set(ONCE, buttons.stream().map(NewButton::once).toArray(Boolean[]::new))
        .set(LIVES, buttons.stream().map(b -> b.life().toSeconds()).toArray(Long[]::new))
        .execute();
  }

  private static String[] texts(List<NewButton> buttons, Function<NewButton, String> text) {
    return buttons.stream().map(text).toArray(String[]::new);
  }

  /**
   * Presses a button; one that works once is used up with this transaction.
   *
   * @param personId 0 for somebody not registered
   */
  public Press press(String token, Shown where, long personId, long bookId) {
    var found = tx.sql().selectFrom(BUTTON).where(BUTTON.TOKEN.eq(token)).forUpdate().fetchOne();
    if (found == null
        || !new Shown(found.getPlatform(), found.getBot(), found.getChatId()).equals(where)) {
      return new Press.Unknown();
    }
    Long owner = found.getPersonId();
    Long book = found.getBookId();
    if (owner != null && owner != personId) {
      return new Press.Foreign();
    }
    if (book != null && book != bookId) {
      return new Press.OtherBook();
    }
    if (found.getUsedAt() != null) {
      return new Press.Used();
    }
    if (found.getExpiresAt().toInstant().isBefore(tx.now())) {
      return new Press.TooOld();
    }
    if (found.getOnce()) {
      found.setUsedAt(tx.now().atOffset(ZoneOffset.UTC));
      found.update();
    }
    return new Press.Ready(new Invocation(found.getCommand(), Json.map(found.getArguments())));
  }

  /**
   * What a button stands for, pressed or not: for work that a press began and that goes on later.
   */
  public Optional<Invocation> meaning(String token) {
    return tx.sql()
        .select(BUTTON.COMMAND, BUTTON.ARGUMENTS)
        .from(BUTTON)
        .where(BUTTON.TOKEN.eq(token))
        .fetchOptional(row -> new Invocation(row.value1(), Json.map(row.value2())));
  }

  /** The book a button was shown in; empty for one shown outside of all books. */
  public Optional<Long> bookOf(String token) {
    return tx.sql()
        .select(BUTTON.BOOK_ID)
        .from(BUTTON)
        .where(BUTTON.TOKEN.eq(token))
        .fetchOptional(BUTTON.BOOK_ID);
  }

  /** Deletes buttons that ran out before the instant. */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(BUTTON)
        .where(BUTTON.EXPIRES_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .execute();
  }
}
