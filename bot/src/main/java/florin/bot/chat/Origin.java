package florin.bot.chat;

import florin.people.GroupChat;
import java.time.Instant;
import java.util.Optional;

/**
 * Where something came from and where an answer to it goes.
 *
 * @param messageId the platform's id of the message written, pressed on or edited
 * @param repliesTo the message of ours (or theirs) this one answers
 * @param ticket what the platform needs to answer this very call, where it hands out such
 *     (Discord's interactions); it means nothing to anybody else, and runs out
 * @param within the group in whose midst this was said to us alone
 */
public record Origin(
    Chat chat,
    Sender sender,
    String messageId,
    Optional<String> repliesTo,
    Instant at,
    Optional<String> ticket,
    Optional<String> within) {

  /** Of something said where an answer needs no ticket, in no other chat. */
  public Origin(
      Chat chat, Sender sender, String messageId, Optional<String> repliesTo, Instant at) {
    this(chat, sender, messageId, repliesTo, at, Optional.empty(), Optional.empty());
  }

  /** The group it was said in, aloud or aside. */
  public Optional<GroupChat> group() {
    return (chat.isPrivate() ? within : Optional.of(chat.id()))
        .map(id -> new GroupChat(chat.platform(), id));
  }
}
