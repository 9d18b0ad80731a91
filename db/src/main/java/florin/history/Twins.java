package florin.history;

import static florin.sql.generated.Tables.ACTION;
import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.MEMBER;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Actions that are one thing done to two books, such as moving an entry: each half names the other,
 * and they are undone together or not at all.
 */
public final class Twins {
  private static final String BOOK_ID = "twin_book";
  private static final String NUMBER = "twin_number";
  private static final String OWN_NUMBER = "number";
  private static final String NAME = "name";

  private final Tx tx;

  Twins(Tx tx) {
    this.tx = tx;
  }

  /**
   * What a half says of the other one.
   *
   * @param bookId where the other half lies
   * @param bookName as people call that book
   * @param number of the entry there
   */
  public static Map<String, String> half(long bookId, String bookName, int number) {
    return Map.of(BOOK_ID, Long.toString(bookId), NAME, bookName, NUMBER, Integer.toString(number));
  }

  /** Whether an action, or the undoing of one, has another half. */
  public static boolean isHalf(Action action) {
    return action.summary().containsKey(BOOK_ID);
  }

  /**
   * Who the actor is where the other half lies.
   *
   * @throws Refused {@code undo.moved-left} where they may not write there any more
   */
  Actor across(Action half) {
    Actor self = tx.actor();
    long bookId = Long.parseLong(half.summary().getOrDefault(BOOK_ID, "0"));
    return tx.sql()
        .select(MEMBER.ROLE, BOOK.SHARED)
        .from(MEMBER)
        .join(BOOK)
        .on(BOOK.ID.eq(MEMBER.BOOK_ID))
        .where(
            MEMBER.BOOK_ID.eq(bookId),
            MEMBER.PERSON_ID.eq(self.personId()),
            MEMBER.LEFT_AT.isNull())
        .fetchOptional()
        .map(row -> {
          Role role = Role.valueOf(row.value1());
          boolean seesAll = role != Role.AGENT || row.value2();
          return new Actor(self.personId(), bookId, role, seesAll, self.cause());
        })
        .filter(there -> there.role().atLeast(Role.AGENT))
        .orElseThrow(() -> new Refused("undo.moved-left", name(half)));
  }

  /** The other half, seen from its book. */
  Action other(ActionRows actions, Action half, long homeId) {
    return actions
        .newest(
            says(BOOK_ID, Long.toString(homeId))
                .and(says(NUMBER, half.summary().getOrDefault(OWN_NUMBER, "")))
                .and(says(OWN_NUMBER, half.summary().getOrDefault(NUMBER, "")))
                .and(ACTION.REVERSES_ID.isNull())
                .and(ACTION.UNDONE_AT.isNull()))
        .orElseThrow(() -> changed(half));
  }

  private static Condition says(String key, String value) {
    return DSL.jsonbGetAttributeAsText(ACTION.SUMMARY, key).eq(value);
  }

  static Refused changed(Action half) {
    return new Refused("undo.moved-changed", name(half), half.summary().getOrDefault(NUMBER, ""));
  }

  private static String name(Action half) {
    return half.summary().getOrDefault(NAME, "");
  }
}
