package florin.bot;

import florin.Environment;
import florin.Secret;
import florin.books.DatabaseSettings;
import florin.bot.files.FileLimits;
import florin.bot.mail.MailSettings;
import florin.bot.platform.discord.DiscordSettings;
import florin.bot.platform.telegram.TelegramSettings;
import florin.web.LogFormat;
import florin.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the whole program is told, read and checked once.
 *
 * @param server the database server; absent: the embedded one in the data folder
 * @param newsLinkLife how long a link into the site works that comes unasked, with news or a mail
 * @param mail the mail server; absent: letters are written to be read, and held
 * @param roles which of {@code bot}, {@code web} and {@code jobs} this process plays
 */
record BotSettings(
    Path dataFolder,
    Optional<DatabaseSettings> server,
    Set<String> roles,
    boolean openRegistration,
    WebSettings web,
    Optional<TelegramSettings> telegram,
    Optional<DiscordSettings> discord,
    Optional<MailSettings> mail,
    FileLimits files,
    int uploadMegabytes,
    Duration newsLinkLife,
    LogFormat log) {

  /** What is wrong is noted in the environment, to be told all at once by its check. */
  static BotSettings read(Environment environment) {
    var web = WebSettings.read(environment);
    int upload = environment.number("FLORIN_UPLOAD_MAX_MB", 20, 1, 200);
    return new BotSettings(
        DatabaseSettings.dataFolder(environment),
        DatabaseSettings.server(environment),
        environment.someOf("FLORIN_ROLES", "bot", "web", "jobs"),
        environment.oneOf("FLORIN_REGISTRATION", "open", "open", "invite").equals("open"),
        web,
        telegram(environment, web),
        discord(environment),
        MailSettings.read(environment),
        FileLimits.of(
            upload,
            environment.number("FLORIN_PARSER_HEAP_MB", 256, 64, 4096),
            environment.number("FLORIN_PARSER_SECONDS", 15, 1, 600)),
        upload,
        Duration.ofHours(environment.number("FLORIN_MANAGER_LINK_HOURS", 24, 1, 720)),
        LogFormat.read(environment));
  }

  long uploadBytes() {
    return (long) uploadMegabytes << 20;
  }

  boolean plays(String role) {
    return roles.contains(role);
  }

  private static Optional<TelegramSettings> telegram(Environment environment, WebSettings web) {
    Optional<Secret> token = environment.secret("FLORIN_TELEGRAM_TOKEN");
    Optional<Secret> webhook = environment.secret("FLORIN_TELEGRAM_WEBHOOK_SECRET");
    String url = environment.text("FLORIN_TELEGRAM_API_URL", TelegramSettings.TELEGRAM.toString());
    if (token.isEmpty()) {
      return Optional.empty();
    }
    try {
      var polling = TelegramSettings.polling(token.get().value(), URI.create(url));
      if (webhook.isEmpty()) {
        return Optional.of(polling);
      }
      if (web.publicUrl().isEmpty()) {
        environment.problem(
            "FLORIN_TELEGRAM_WEBHOOK_SECRET needs FLORIN_PUBLIC_URL: where should updates be"
                + " sent?");
        return Optional.of(polling);
      }
      return Optional.of(polling.webhook(webhook.get().value(), web.publicUrl().get()));
    } catch (IllegalArgumentException wrong) {
      environment.problem("Telegram: " + wrong.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Optional<DiscordSettings> discord(Environment environment) {
    Optional<Secret> token = environment.secret("FLORIN_DISCORD_TOKEN");
    Optional<String> api = environment.text("FLORIN_DISCORD_API_URL");
    Optional<String> gateway = environment.text("FLORIN_DISCORD_GATEWAY_URL");
    boolean compressed =
        environment.oneOf("FLORIN_DISCORD_COMPRESSION", "zlib", "zlib", "none").equals("zlib");
    int shards = environment.number("FLORIN_DISCORD_SHARDS", 1, 0, 1000);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    if (api.isPresent() != gateway.isPresent()) {
      environment.problem(
          "FLORIN_DISCORD_API_URL and FLORIN_DISCORD_GATEWAY_URL go together: both, or neither for"
              + " Discord itself.");
    }
    try {
      return Optional.of(
          DiscordSettings.of(token.get().value())
              .at(api.map(BotSettings::folder), gateway.map(URI::create))
              .compressed(compressed)
              .sharded(shards));
    } catch (IllegalArgumentException wrong) {
      environment.problem("Discord: " + wrong.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static URI folder(String url) {
    return URI.create(url.endsWith("/") ? url : url + "/");
  }
}
