package florin.outbox;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.MAIL_STOP;
import static florin.sql.generated.Tables.PERSON;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.sql.Tx;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Mails people no longer want: of one kind, from one book. Whoever holds the link of a letter may
 * stop that kind, and take it back, without signing in.
 */
public final class MailStops {
  private static final String PURPOSE = "stop";
  private static final int SIGNATURE = 16;
  private static final int LONGEST = 100;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Tx tx;

  public MailStops(Tx tx) {
    this.tx = tx;
  }

  /** Which mails to whom. */
  public record Subscription(long personId, long bookId, News.Kind kind) {}

  /**
   * What the page behind such a link says.
   *
   * @param book the book's name
   * @param language the reader's, not that of the browser
   */
  public record Shown(Subscription of, String book, Locale language, boolean stopped) {}

  /** What a letter's link names its subscription by; the same for ever. */
  public String token(Subscription subscription) {
    byte[] plain = plain(subscription);
    return ENCODER.encodeToString(
        ByteBuffer.allocate(plain.length + SIGNATURE)
            .put(plain)
            .put(signature(plain), 0, SIGNATURE)
            .array());
  }

  /** Empty for a token nobody here made, and where the person or the book is gone. */
  public Optional<Shown> find(String token) {
    return subscription(token).flatMap(this::shown);
  }

  public void stop(Subscription subscription) {
    tx.sql()
        .insertInto(MAIL_STOP)
        .set(MAIL_STOP.PERSON_ID, subscription.personId())
        .set(MAIL_STOP.BOOK_ID, subscription.bookId())
        .set(MAIL_STOP.KIND, subscription.kind().name())
        .set(MAIL_STOP.STOPPED_AT, tx.time())
        .onConflictDoNothing()
        .execute();
  }

  /** They come again. */
  public void resume(Subscription subscription) {
    tx.sql()
        .deleteFrom(MAIL_STOP)
        .where(
            MAIL_STOP.PERSON_ID.eq(subscription.personId()),
            MAIL_STOP.BOOK_ID.eq(subscription.bookId()),
            MAIL_STOP.KIND.eq(subscription.kind().name()))
        .execute();
  }

  public boolean isStopped(Subscription subscription) {
    return tx.sql()
        .fetchExists(
            MAIL_STOP,
            MAIL_STOP
                .PERSON_ID
                .eq(subscription.personId())
                .and(MAIL_STOP.BOOK_ID.eq(subscription.bookId()))
                .and(MAIL_STOP.KIND.eq(subscription.kind().name())));
  }

  private Optional<Shown> shown(Subscription of) {
    tx.enter(
        new Actor(of.personId(), of.bookId(), Role.VIEWER, false, Cause.of(Cause.Source.MAIL)));
    boolean stopped = isStopped(of);
    return tx.sql()
        .select(BOOK.NAME, PERSON.LANGUAGE)
        .from(BOOK)
        .join(PERSON)
        .on(PERSON.ID.eq(of.personId()))
        .where(BOOK.ID.eq(of.bookId()))
        .fetchOptional(row ->
            new Shown(of, row.value1(), Locale.forLanguageTag(row.value2()), stopped));
  }

  private Optional<Subscription> subscription(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(token);
      if (all.length <= 2 * Long.BYTES + SIGNATURE) {
        return Optional.empty();
      }
      byte[] plain = Arrays.copyOf(all, all.length - SIGNATURE);
      byte[] given = Arrays.copyOfRange(all, plain.length, all.length);
      return MessageDigest.isEqual(given, Arrays.copyOf(signature(plain), SIGNATURE))
          ? Optional.of(read(plain))
          : Optional.empty();
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private byte[] signature(byte[] plain) {
    return new MailKey(tx).sign(PURPOSE, plain);
  }

  private static byte[] plain(Subscription subscription) {
    byte[] kind = subscription.kind().name().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(2 * Long.BYTES + kind.length)
        .putLong(subscription.personId())
        .putLong(subscription.bookId())
        .put(kind)
        .array();
  }

  private static Subscription read(byte[] plain) {
    var buffer = ByteBuffer.wrap(plain);
    long person = buffer.getLong();
    long book = buffer.getLong();
    String kind =
        new String(
            plain, buffer.position(), plain.length - buffer.position(), StandardCharsets.US_ASCII);
    return new Subscription(person, book, News.Kind.valueOf(kind));
  }
}
