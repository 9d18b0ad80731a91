package florin.bot.chat;

import florin.books.Database;
import florin.bot.render.ChartPainter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything between the platforms and the books, started and stopped as one. */
public final class Chats implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Map<String, ChatPlatform> platforms;
  private final ChatWorkers workers;
  private final SlowWork slowWork;
  private final Postman postman;

  /**
   * How much is done at once.
   *
   * @param chats how many chats are handled at a time: at most half the database's pool
   * @param files how many files are read at a time
   */
  public record Width(int chats, int files) {}

  public Chats(
      Database database,
      Catalog catalog,
      List<ChatPlatform> platforms,
      ChartPainter painter,
      Fetching fetching,
      SiteLinks links,
      Width width) {
    var byName = new LinkedHashMap<String, ChatPlatform>();
    platforms.forEach(platform -> byName.put(platform.name(), platform));
    this.platforms = Map.copyOf(byName);
    var dispatcher = new Dispatcher(database, catalog);
    this.postman =
        new Postman(
            database,
            this.platforms,
            new PartRenderer(painter, new DocumentBytes(database), new Exporting(database)),
            catalog.announcements(),
            links);
    this.slowWork =
        new SlowWork(
            database, dispatcher, catalog, this.platforms, postman, fetching, width.files());
    this.workers =
        new ChatWorkers(database, dispatcher, this.platforms, postman, slowWork, width.chats());
  }

  /**
   * Starts handling, then receiving.
   *
   * @param alone whether this is surely the only program on the database
   */
  public void start(boolean alone) {
    workers.start(alone);
    platforms.values().forEach(platform -> platform.start(workers.intake()));
  }

  /** How each platform stands, by name. */
  public Map<String, ChatPlatform.Health> health() {
    var health = new LinkedHashMap<String, ChatPlatform.Health>();
    platforms.forEach((name, platform) -> health.put(name, platform.health()));
    return health;
  }

  /** Whether nothing is being handled, worked on or sent right now. */
  public boolean isIdle() {
    return workers.isIdle() && slowWork.isIdle() && postman.isIdle();
  }

  /** Waits until nothing is being done, at most so long. */
  public void awaitIdle(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!isIdle() && System.nanoTime() < end) {
      Thread.sleep(LOOK);
    }
  }

  /**
   * Stops receiving, lets what is being handled and sent finish for a few seconds; the rest waits
   * in the database.
   */
  @Override
  public void close() {
    workers.end();
    slowWork.end();
    postman.end();
    platforms.values().forEach(ChatPlatform::close);
    workers.close();
    slowWork.close();
    postman.close();
  }
}
