package florin.bot.demo;

import florin.books.Database;
import florin.people.DemoPeople;

/** Takes the demonstration out of an installation, and nothing else. */
public final class ClearDemo {
  private ClearDemo() {}

  /**
   * Says what there is, asks, deletes all or nothing, and says what went.
   *
   * @return whether nothing of it is left
   */
  public static boolean run(Database database, Terminal terminal) {
    DemoPeople.Count there = database.system(plumbing -> plumbing.demo().count());
    if (there.isNothing()) {
      terminal.say("demo.clear.nothing");
      return true;
    }
    if (!terminal.agrees("demo.clear.ask", there.people(), there.books(), there.entries())) {
      terminal.say("demo.clear.kept");
      return false;
    }
    DemoPeople.Count gone = database.system(plumbing -> plumbing.demo().clear());
    terminal.say("demo.clear.done", gone.people(), gone.books(), gone.entries());
    return true;
  }
}
