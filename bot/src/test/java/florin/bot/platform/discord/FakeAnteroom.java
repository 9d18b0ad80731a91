package florin.bot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where those who connect stand until they are let in: at once, unless a test keeps them waiting.
 * Nobody who waits is greeted, and nothing they say is heard; clients speak before they are
 * greeted.
 */
final class FakeAnteroom {
  private final Consumer<FakeConnection> greeting;
  private final List<FakeConnection> waiting = new ArrayList<>();
  private final List<Runnable> unheard = new ArrayList<>();
  private boolean shut;

  FakeAnteroom(Consumer<FakeConnection> greeting) {
    this.greeting = greeting;
  }

  synchronized void enter(FakeConnection connection) {
    if (shut) {
      waiting.add(connection);
    } else {
      greeting.accept(connection);
    }
  }

  /**
   * @param hearing what hears the words, now or once the connection is let in
   */
  synchronized void say(FakeConnection connection, Runnable hearing) {
    if (waiting.contains(connection)) {
      unheard.add(hearing);
    } else {
      hearing.run();
    }
  }

  synchronized void shut() {
    shut = true;
  }

  synchronized void open() {
    shut = false;
    waiting.forEach(greeting);
    waiting.clear();
    unheard.forEach(Runnable::run);
    unheard.clear();
  }
}
