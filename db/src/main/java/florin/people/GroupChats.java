package florin.people;

import static florin.sql.generated.Tables.CHAT_BINDING;
import static florin.sql.generated.Tables.MEMBER;

import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import java.time.OffsetDateTime;

/** The group chats that write to a book, because its owner or a manager said so there. */
public final class GroupChats {
  private final Tx tx;

  public GroupChats(Tx tx) {
    this.tx = tx;
  }

  /**
   * Binds a group to the book at work. A group bound to another book changes hands only through
   * somebody who may also take it from that book.
   *
   * @throws Refused {@code chat.bound-elsewhere}
   */
  public void bind(GroupChat chat) {
    tx.actor().require(Role.MANAGER);
    if (isBoundBeyondReach(chat)) {
      throw new Refused("chat.bound-elsewhere");
    }
    OffsetDateTime now = tx.time();
    tx.sql()
        .insertInto(CHAT_BINDING)
        .set(CHAT_BINDING.PLATFORM, chat.platform())
        .set(CHAT_BINDING.CHAT_ID, chat.id())
        .set(CHAT_BINDING.BOOK_ID, tx.bookId())
        .set(CHAT_BINDING.BOUND_BY, tx.actor().personId())
        .set(CHAT_BINDING.BOUND_AT, now)
        .onConflict(CHAT_BINDING.PLATFORM, CHAT_BINDING.CHAT_ID)
        .doUpdate()
        .set(CHAT_BINDING.BOOK_ID, tx.bookId())
        .set(CHAT_BINDING.BOUND_BY, tx.actor().personId())
        .set(CHAT_BINDING.BOUND_AT, now)
        .execute();
  }

  /** Whether a group writes to some book. */
  public boolean isBound(GroupChat chat) {
    return tx.sql()
        .fetchExists(
            CHAT_BINDING,
            CHAT_BINDING.PLATFORM.eq(chat.platform()).and(CHAT_BINDING.CHAT_ID.eq(chat.id())));
  }

  /** Lets a group go that writes to the book at work; nothing happens where it does not. */
  public void unbind(GroupChat chat) {
    tx.actor().require(Role.MANAGER);
    tx.sql()
        .deleteFrom(CHAT_BINDING)
        .where(
            CHAT_BINDING.PLATFORM.eq(chat.platform()),
            CHAT_BINDING.CHAT_ID.eq(chat.id()),
            CHAT_BINDING.BOOK_ID.eq(tx.bookId()))
        .execute();
  }

  /**
   * Follows a group to the id its platform gave it anew, as when a Telegram group becomes a
   * supergroup.
   */
  public void moved(GroupChat chat, String newId) {
    tx.sql()
        .update(CHAT_BINDING)
        .set(CHAT_BINDING.CHAT_ID, newId)
        .where(CHAT_BINDING.PLATFORM.eq(chat.platform()), CHAT_BINDING.CHAT_ID.eq(chat.id()))
        .execute();
  }

  private boolean isBoundBeyondReach(GroupChat chat) {
    return tx.sql()
        .fetchExists(
            CHAT_BINDING
                .leftJoin(MEMBER)
                .on(
                    MEMBER.BOOK_ID.eq(CHAT_BINDING.BOOK_ID),
                    MEMBER.PERSON_ID.eq(tx.actor().personId()),
                    MEMBER.LEFT_AT.isNull(),
                    MEMBER.ROLE.in(Role.MANAGER.name(), Role.OWNER.name())),
            CHAT_BINDING
                .PLATFORM
                .eq(chat.platform())
                .and(CHAT_BINDING.CHAT_ID.eq(chat.id()))
                .and(MEMBER.BOOK_ID.isNull()));
  }
}
