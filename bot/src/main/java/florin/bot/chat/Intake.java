package florin.bot.chat;

import java.util.List;
import java.util.Map;

/**
 * The durable way in. When {@link #accept} returns, the updates are committed; only then may a
 * platform confirm them.
 */
@FunctionalInterface
public interface Intake {

  /**
   * An update as it came.
   *
   * @param key unique among the updates of this bot for at least a week; the same key is taken once
   * @param payload what {@link ChatPlatform#read} will understand, also after a restart with
   *     another version
   */
  record Update(String platform, String bot, String key, String chatId, String payload) {}

  /**
   * @throws RuntimeException when they could not be stored: nothing may be confirmed, the platform
   *     offers them again later
   */
  void accept(List<Update> updates);

  /**
   * The newest update of each chat that is still known, for platforms which must ask for what they
   * missed.
   *
   * @param beginning of the keys that count
   * @return keys by chat
   */
  default Map<String, String> newest(String platform, String bot, String beginning) {
    return Map.of();
  }
}
