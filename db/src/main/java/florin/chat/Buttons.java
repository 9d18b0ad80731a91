package florin.chat;

import static florin.sql.generated.Tables.BUTTON;

import florin.sql.Json;
import florin.sql.Tx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Buttons are opaque tokens; what they stand for, who may press them, how often and until when lies
 * here. A token cannot be guessed (72 random bits) and works only in the chat it was shown in.
 */
public final class Buttons {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 9;

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
    var insert =
        tx.sql()
            .insertInto(
                BUTTON,
                BUTTON.TOKEN,
                BUTTON.PLATFORM,
                BUTTON.BOT,
                BUTTON.CHAT_ID,
                BUTTON.PERSON_ID,
                BUTTON.BOOK_ID,
                BUTTON.COMMAND,
                BUTTON.ARGUMENTS,
                BUTTON.ONCE,
                BUTTON.EXPIRES_AT);
    for (NewButton button : buttons) {
      insert =
          insert.values(
              button.token(),
              where.platform(),
              where.bot(),
              where.chatId(),
              button.personId().orElse(null),
              bookId == 0 ? null : bookId,
              button.invocation().command(),
              Json.of(button.invocation().arguments()),
              button.once(),
              tx.now().plus(button.life()).atOffset(ZoneOffset.UTC));
    }
    insert.execute();
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
