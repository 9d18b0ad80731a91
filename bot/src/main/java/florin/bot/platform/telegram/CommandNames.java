package florin.bot.platform.telegram;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Tells commands for us from those for other bots of a group: {@code /list@FlorinBot}. Until the
 * server has said our name, all are taken for ours.
 */
final class CommandNames {
  private static final Pattern ADDRESSED = Pattern.compile("^(/\\w{1,64})@(\\w{1,64})(?=\\s|$)");

  private final AtomicReference<String> ownName = new AtomicReference<>("");

  void own(String userName) {
    ownName.set(userName);
  }

  String own() {
    return ownName.get();
  }

  /** The text without our name in it; empty when it names another bot. */
  Optional<String> forUs(String text) {
    var address = ADDRESSED.matcher(text);
    if (!address.find()) {
      return Optional.of(text);
    }
    var own = ownName.get();
    return own.isEmpty() || own.equalsIgnoreCase(address.group(2))
        ? Optional.of(address.replaceFirst("$1"))
        : Optional.empty();
  }
}
