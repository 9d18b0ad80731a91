package florin.bot.stories;

import florin.bot.chat.Outgoing;
import florin.bot.platform.LocalUpdate;
import florin.bot.platform.terminal.TerminalScreen;
import florin.bot.platform.terminal.TerminalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The people before a stage: who speaks, what each has on the screen, and what came to whom, as a
 * story writes it down.
 */
final class Audience {
  private final String where;
  private final Map<String, TerminalScreen> screens = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private String speaker = "";

  /** What came to a chat. */
  private record Shown(String chat, List<String> lines) {}

  /**
   * @param where said of what comes to others than the speaker; empty where they all are
   */
  Audience(String where) {
    this.where = where;
  }

  /** Somebody speaks elsewhere: whatever comes here comes to others. */
  synchronized void silent() {
    speaker = "";
  }

  synchronized boolean isSilent() {
    return speaker.isEmpty();
  }

  /** Somebody speaks in a chat; empty where the line names a button or file that is not there. */
  synchronized Optional<LocalUpdate> typed(String chat, String line, Instant at) {
    speaker = chat;
    return screen(chat).typed(line, at);
  }

  /**
   * A message came to a chat.
   *
   * @param standing the message as its screen takes note of it
   * @param words how a line of it is written down
   * @return the id under which the screen knows it
   */
  synchronized String shown(
      String chat, Outgoing message, Outgoing standing, UnaryOperator<String> words) {
    String changed = message.replaces().isPresent() ? ", changing its card" : "";
    String to = chat.equals(speaker) ? "bot>  " : "bot to " + chat + where + changed + ">  ";
    List<String> lines = new ArrayList<>();
    for (String line : TerminalText.lines(message)) {
      lines.add(((lines.isEmpty() ? to : "      ") + words.apply(line)).stripTrailing());
    }
    shown.add(new Shown(chat, lines));
    return screen(chat).shown(standing);
  }

  /** A short word for who pressed. */
  synchronized void told(String toast) {
    shown.add(new Shown(speaker, List.of("      (" + toast + ")")));
  }

  /** What the speaker saw, then what others did, chat by chat. */
  synchronized List<String> takeShown() {
    List<String> taken =
        shown.stream()
            .sorted(Comparator.comparing(one -> one.chat().equals(speaker) ? "" : one.chat()))
            .flatMap(one -> one.lines().stream())
            .toList();
    shown.clear();
    return taken;
  }

  private TerminalScreen screen(String chat) {
    return screens.computeIfAbsent(chat, TerminalScreen::new);
  }
}
