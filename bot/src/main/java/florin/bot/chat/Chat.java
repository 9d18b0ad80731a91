package florin.bot.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A conversation on one platform, as one of its bots sees it.
 *
 * @param platform the {@link ChatPlatform#name()}
 * @param bot which account of ours, stable over restarts (Telegram: the bot's user id)
 * @param id the platform's own id of the chat, as text
 * @param thread the topic or thread inside the chat, where the platform has such
 */
public record Chat(String platform, String bot, String id, Kind kind, Optional<String> thread) {

  public enum Kind {
    PRIVATE,
    GROUP
  }

  @JsonIgnore
  public boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }
}
