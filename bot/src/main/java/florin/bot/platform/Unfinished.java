package florin.bot.platform;

import florin.bot.chat.Outgoing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pieces of messages that are to be tried again have arrived. Kept in memory, the newest few.
 */
public final class Unfinished {
  private static final int MOST = 1_000;

  private final Map<String, List<String>> arrived =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
          return size() > MOST;
        }
      };

  public synchronized List<String> arrived(Outgoing message) {
    return arrived.getOrDefault(key(message), List.of());
  }

  public synchronized void note(Outgoing message, List<String> ids) {
    if (!message.nonce().isEmpty()) {
      arrived.put(key(message), List.copyOf(ids));
    }
  }

  public synchronized void forget(Outgoing message) {
    arrived.remove(key(message));
  }

  private static String key(Outgoing message) {
    return message.chat().id() + " " + message.nonce();
  }
}
