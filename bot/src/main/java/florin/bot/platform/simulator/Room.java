package florin.bot.platform.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;

/**
 * What one person sees: the newest messages, and the tabs in which they look at them. All tabs see
 * the same in one order.
 */
final class Room {
  /** More than anybody scrolls back in a trial. */
  static final int MOST_MESSAGES = 200;

  /** Somebody's open page. Sending never waits for the browser. */
  @FunctionalInterface
  interface Tab {
    void send(String event);
  }

  private final ChatLog log;
  private final Map<String, Shown> messages = new LinkedHashMap<>();
  private final Set<Tab> tabs = new CopyOnWriteArraySet<>();

  Room(ChatLog log) {
    this.log = log;
    log.read(MOST_MESSAGES).forEach(message -> messages.put(message.id(), message));
  }

  /** Greets a tab with what is there; from then on it hears of every change. */
  synchronized void enter(Tab tab, Function<List<Shown>, String> greeting) {
    tab.send(greeting.apply(List.copyOf(messages.values())));
    tabs.add(tab);
  }

  void leave(Tab tab) {
    tabs.remove(tab);
  }

  synchronized Optional<Shown> find(String message) {
    return Optional.ofNullable(messages.get(message));
  }

  /** Shows a message: a new one last, one with a known id in its old place. */
  synchronized void show(Shown message) {
    var old = messages.get(message.id());
    var placed = old == null ? message : message.firstSeen(old.at());
    if (placed.equals(old)) {
      return;
    }
    messages.put(placed.id(), placed);
    log.append(placed);
    while (messages.size() > MOST_MESSAGES) {
      messages.remove(messages.keySet().iterator().next());
    }
    tell(Wire.shown(placed));
  }

  /** Takes a message back that turned out not to be stored. */
  synchronized void withdraw(String message) {
    if (messages.remove(message) != null) {
      log.rewrite(new ArrayList<>(messages.values()));
      tell(Wire.gone(message));
    }
  }

  /** Something passing: nobody who comes later hears of it. */
  void tell(String event) {
    tabs.forEach(tab -> tab.send(event));
  }

  int watchers() {
    return tabs.size();
  }
}
