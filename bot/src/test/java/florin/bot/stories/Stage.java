package florin.bot.stories;

import florin.bot.chat.ChatPlatform;
import florin.people.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A platform a story is played on: many people type there, and what they see is written down. */
interface Stage extends ChatPlatform {

  /** How the platform knows a person of a story. */
  default Identity identity(String person) {
    return new Identity(name(), person);
  }

  /** Somebody speaks elsewhere: whatever comes here comes to others. */
  void silent();

  boolean isSilent();

  /**
   * @param group the group it is said in; empty for a private chat
   * @return false when the line names a button or file that is not there
   */
  boolean typed(String person, Optional<String> group, String line, Instant at);

  /** What the speaker saw, then what others did, chat by chat. */
  List<String> takeShown();
}
