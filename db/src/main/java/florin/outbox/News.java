package florin.outbox;

import florin.sql.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.JSONB;

/**
 * Something that happened in a book and that one of its members should hear of. It says what it is
 * about; the words are found when it is delivered, in the language and with the rights its reader
 * has by then.
 *
 * @param about what the words are found from, such as the number of an invoice
 */
public record News(Kind kind, long bookId, long personId, Map<String, String> about) {
  public static final String INVOICE = "invoice";

  /** The key of the message that is to be changed, or that this one may be changed by. */
  public static final String CARD = "card";

  /** What the keys of messages begin with that are changed later. */
  public static final String CARD_PREFIX = "card:";

  /** The message it was done in, where the reader did it. */
  public static final String AT = "at";

  /** What they are in the book now. */
  public static final String ROLE = "role";

  /** What was done, as the history calls it. */
  public static final String STEP = "step";

  /** Who did it, by name. */
  public static final String BY = "by";

  /** Where an account is, as {@code telegram}. */
  public static final String PLATFORM = "platform";

  /** What a platform knows an account by. */
  public static final String ACCOUNT = "account";

  /** The address a letter goes to, where it is not the reader's proven one. */
  public static final String ADDRESS = "address";

  private static final String KIND = "kind";
  private static final String BOOK = "bookId";
  private static final String PERSON = "personId";

  /** What can happen. */
  public enum Kind {
    /** An invoice waits for the reader's approval. */
    INVOICE_SUBMITTED(true),
    /** An invoice the reader was shown has come further, or went back. */
    INVOICE_CHANGED,
    /** The reader's invoice was approved, rejected or paid. */
    INVOICE_SETTLED,
    /** Invoices wait for the reader since somebody else no longer decides. */
    INVOICES_HANDED_OVER,
    /** Somebody joined the book. */
    MEMBER_JOINED,
    /** Another account is the reader's as well. */
    IDENTITY_ADDED,
    /** The days a schedule tells of are over. */
    SUMMARY,
    /** An address is to be proven by a link sent to it. */
    MAIL_PROOF,
    /** The reader asked for a link that signs them in. */
    SIGN_IN_LINK;

    private final boolean byMail;

    Kind() {
      this(false);
    }

    Kind(boolean byMail) {
      this.byMail = byMail;
    }

    /** Whether people hear of it by mail too, as soon as it happens, until they stop it. */
    public boolean byMail() {
      return byMail;
    }

    /** Whether it is about a person alone, who asked for it: in no book, and not to be stopped. */
    public boolean personal() {
      return this == MAIL_PROOF || this == SIGN_IN_LINK;
    }
  }

  public News {
    about = Map.copyOf(about);
  }

  /** The same with one thing more to say. */
  public News with(String name, String value) {
    var more = new HashMap<>(about);
    more.put(name, value);
    return new News(kind, bookId, personId, more);
  }

  String json() {
    var all = new HashMap<>(about);
    all.put(KIND, kind.name());
    all.put(BOOK, Long.toString(bookId));
    all.put(PERSON, Long.toString(personId));
    return Json.of(all).data();
  }

  /** What a delivery of this kind holds. */
  public static News read(String json) {
    var all = new HashMap<>(Json.map(JSONB.valueOf(json)));
    return new News(
        Kind.valueOf(taken(all, KIND)),
        Long.parseLong(taken(all, BOOK)),
        Long.parseLong(taken(all, PERSON)),
        all);
  }

  private static String taken(Map<String, String> from, String name) {
    return Objects.requireNonNull(from.remove(name), name);
  }
}
