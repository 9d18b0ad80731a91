package florin.bot;

import florin.bot.platform.discord.DiscordSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Whether the places where people chat know the bot: one call each, which changes nothing. */
final class PlatformCheckup {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BotSettings settings;

  PlatformCheckup(BotSettings settings) {
    this.settings = settings;
  }

  void run(Checkup checkup) throws InterruptedException {
    telegram(checkup);
    discord(checkup);
  }

  private void telegram(Checkup checkup) throws InterruptedException {
    if (settings.telegram().isEmpty()) {
      checkup.fine("Telegram: not used (no FLORIN_TELEGRAM_TOKEN)");
      return;
    }
    var telegram = settings.telegram().get();
    String base = telegram.apiUrl().toString().replaceFirst("/+$", "");
    platform(
        checkup,
        "Telegram: " + telegram.apiUrl(),
        ask(base + "/bot" + telegram.token() + "/getMe", Optional.empty()),
        "Copy it again from @BotFather into FLORIN_TELEGRAM_TOKEN.",
        "Look at the network, at FLORIN_TELEGRAM_API_URL, or try again later.");
  }

  private void discord(Checkup checkup) throws InterruptedException {
    if (settings.discord().isEmpty()) {
      checkup.fine("Discord: not used (no FLORIN_DISCORD_TOKEN)");
      return;
    }
    var discord = settings.discord().get();
    URI base = discord.apiUrl().orElse(DiscordSettings.DISCORD);
    platform(
        checkup,
        "Discord: " + base,
        ask(base.resolve("users/@me").toString(), Optional.of("Bot " + discord.token())),
        "Copy it again from the developer portal into FLORIN_DISCORD_TOKEN.",
        "Look at the network, at FLORIN_DISCORD_API_URL, or try again later.");
  }

  private static void platform(
      Checkup checkup, String name, int status, String badToken, String noAnswer) {
    if (status == 200) {
      checkup.fine(name + " knows the bot");
    } else if (status == 401 || status == 404) {
      checkup.problem(name + " does not know the token", badToken);
    } else {
      checkup.problem(
          name + (status == 0 ? " does not answer" : " answers with " + status), noAnswer);
    }
  }

  /** The status, or 0 for none. No failure is told in its own words: they may hold the token. */
  private static int ask(String address, Optional<String> authorization)
      throws InterruptedException {
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
      authorization.ifPresent(token -> request.header("Authorization", token));
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | IllegalArgumentException silent) {
      return 0;
    }
  }
}
