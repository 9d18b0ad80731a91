package florin.bot.platform.discord;

import florin.bot.platform.FakeAnswer;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that speaks Discord's interface on this machine, requests and gateway, as strictly as
 * the vendor's where the vendor says how. Each rule stands beside the sentence it comes from; rules
 * nobody tried on the real server are only as good as those sentences. What people do and see is in
 * {@link FakePerson}.
 */
final class DiscordFake implements AutoCloseable {
  static final String TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAwMA.Fake-1.token_for_tests_only-0123456789";

  static final String API = "/api/v10";

  private final FakeSnowflakes ids = new FakeSnowflakes();
  private final FakePlaces places = new FakePlaces(ids);
  private final FakeAccount account = new FakeAccount(places, this);
  private final FakeGateway gateway = new FakeGateway(ids, account::accepts, account::welcome);
  private final FakeCdn cdn = new FakeCdn(() -> "http://127.0.0.1:" + port(), ids);
  private final FakeChats chats = new FakeChats(ids, cdn, places, new FakeNews(gateway, places));
  private final FakeInteractions interactions = new FakeInteractions(ids, places, chats, gateway);
  private final FakeCommands commands = new FakeCommands(ids, places.bot.id);
  private final FakeFlood flood = new FakeFlood();
  private final FakeJournal journal = new FakeJournal();
  private final FakeEntrance entrance = new FakeEntrance(account, flood, journal);
  private final Javalin javalin;

  private DiscordFake() {
    this.javalin = Javalin.create(this::configure).start("127.0.0.1", 0);
  }

  static DiscordFake start() {
    return new DiscordFake();
  }

  int port() {
    return javalin.port();
  }

  /** With the last slash, as clients want it. */
  URI apiUrl() {
    return URI.create("http://127.0.0.1:" + port() + API + "/");
  }

  URI gatewayUrl() {
    return URI.create("ws://127.0.0.1:" + port());
  }

  FakeGateway gateway() {
    return gateway;
  }

  FakePlaces places() {
    return places;
  }

  FakeAccount account() {
    return account;
  }

  FakeChats chats() {
    return chats;
  }

  FakeCdn cdn() {
    return cdn;
  }

  FakeInteractions interactions() {
    return interactions;
  }

  FakeCommands commands() {
    return commands;
  }

  FakeFlood flood() {
    return flood;
  }

  /**
   * Somebody new, in private with the bot.
   *
   * @param language of their app, such as "de" or "en-US"
   */
  FakePerson person(String name, String language) {
    var user = places.user(name, language);
    return new FakePerson(this, user, places.dm(user));
  }

  /** A channel of a new server the bot is in; the bot hears of it when it next connects. */
  FakeChannel channel(String name) {
    return places.channel(places.guild(name, Optional.empty(), true), name);
  }

  /** A channel of a new server the bot is not in. */
  FakeChannel foreignChannel(String name) {
    return places.channel(places.guild(name, Optional.empty(), false), name);
  }

  /** A group of people without the bot. */
  FakeChannel group(FakePerson... people) {
    return places.group(Stream.of(people).map(FakePerson::user).toList());
  }

  /**
   * The next requests of a route are answered so, one each; afterwards as usual.
   *
   * @param route such as {@code POST /channels/{channel}/messages}, or {@code *} for whatever comes
   */
  void answer(String route, FakeAnswer... answers) {
    entrance.script(route, answers);
  }

  /** All requests so far, oldest first. */
  List<FakeRequest> requests() {
    return journal.all();
  }

  List<FakeRequest> requests(String route) {
    return journal.of(route);
  }

  /** Waits until so many requests of the route came, and returns the newest of them. */
  FakeRequest await(String route, int count) {
    return Waiting.untilThere(
        count + " requests " + route, () -> requests(route).stream().skip(count - 1L).findFirst());
  }

  FakeJournal journal() {
    return journal;
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = 64L << 20;
    // What still hangs on a connection is not waited for.
    config.jetty.modifyServer(server -> server.setStopTimeout(0));
    config.routes.ws("/", gateway::listen);
    config.routes.get("/attachments/{channel}/{id}/{name}", cdn::serve);
    entrance.open(config, new FakeRoutes(this));
  }
}
