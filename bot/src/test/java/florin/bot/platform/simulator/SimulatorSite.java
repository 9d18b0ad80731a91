package florin.bot.platform.simulator;

import florin.testing.FreshBooks;
import florin.web.TrustedProxies;
import florin.web.WebApp;
import florin.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The simulator on a real site, with somebody at the other end who echoes. */
final class SimulatorSite implements AutoCloseable {
  static final Persona ANNA =
      new Persona(
          "anna",
          "Anna Ozola",
          "Groceries, rent, the odd coffee",
          Locale.ENGLISH,
          ZoneId.of("Europe/Riga"));
  static final Persona LENA =
      new Persona(
          "lena",
          "Lena Brandt",
          "Reist viel und zahlt mit Karte",
          Locale.GERMAN,
          ZoneId.of("Europe/Berlin"));
  static final int MOST_UPLOAD_BYTES = 2 << 20;

  final SimulatorPlatform platform;
  final EchoBot bot;
  private final WebApp site;

  /**
   * @param books for who is signed in
   * @param port 0 for any
   */
  SimulatorSite(FreshBooks books, Path folder, int port) {
    platform =
        new SimulatorPlatform(
            folder, () -> List.of(ANNA, LENA), MOST_UPLOAD_BYTES, Clock.systemUTC());
    bot = new EchoBot(platform);
    platform.offer(EchoBot.commands(), EchoBot.descriptions());
    platform.start(bot);
    var settings = new WebSettings("127.0.0.1", port, Optional.empty(), TrustedProxies.NONE, true);
    site = new WebApp(settings, books.database(), List::of, List.of(platform.pages())).start();
  }

  int port() {
    return site.port();
  }

  URI address() {
    return site.address();
  }

  String address(Persona person) {
    return address() + "/simulator#" + person.externalId();
  }

  @Override
  public void close() {
    site.close();
    platform.close();
  }
}
