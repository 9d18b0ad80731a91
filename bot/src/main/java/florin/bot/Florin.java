package florin.bot;

import florin.books.Database;
import florin.books.Inspection;
import florin.bot.chat.BookInquiries;
import florin.bot.chat.Catalog;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Chats;
import florin.bot.chat.Fetching;
import florin.bot.chat.SiteLinks;
import florin.bot.commands.Commands;
import florin.bot.commands.Menus;
import florin.bot.demo.Personas;
import florin.bot.files.Files;
import florin.bot.jobs.Jobs;
import florin.bot.mail.Mailer;
import florin.bot.mail.Mailroom;
import florin.bot.mail.Site;
import florin.bot.mail.SmtpMailer;
import florin.bot.platform.discord.DiscordPlatform;
import florin.bot.platform.simulator.Persona;
import florin.bot.platform.simulator.SimulatorPlatform;
import florin.bot.platform.telegram.TelegramPlatform;
import florin.bot.render.ChartPainter;
import florin.web.Contribution;
import florin.web.WebApp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The whole program at work, wired by constructors; read from top to bottom it says what there is.
 */
final class Florin implements AutoCloseable {
  private static final int CHATS_AT_ONCE = 5;
  private static final int FILES_AT_ONCE = 2;
  private static final Duration LAST_ANSWERS = Duration.ofMinutes(1);

  private final Files files;
  private final Optional<Chats> chats;
  private final Optional<Mailroom> mailroom;
  private final WebApp site;
  private Optional<Jobs> jobs = Optional.empty();

  private Florin(Files files, Optional<Chats> chats, Optional<Mailroom> mailroom, WebApp site) {
    this.files = files;
    this.chats = chats;
    this.mailroom = mailroom;
    this.site = site;
  }

  static Florin start(BotSettings settings, Store store, Clock clock) {
    return start(settings, store, List.of(), clock);
  }

  /**
   * @param others platforms beside those the settings name, such as the terminal
   */
  static Florin start(BotSettings settings, Store store, List<ChatPlatform> others, Clock clock) {
    var database = store.database();
    var files = new Files(settings.files());

    var contributions = new ArrayList<Contribution>();
    var platforms = new ArrayList<>(others);
    if (settings.plays("bot") && settings.web().demo()) {
      var simulator =
          new SimulatorPlatform(
              settings.dataFolder().resolve("simulator"),
              Florin::personas,
              settings.uploadBytes(),
              clock);
      platforms.add(simulator);
      contributions.add(simulator.pages());
    }
    if (settings.plays("bot") && settings.telegram().isPresent()) {
      var telegram = new TelegramPlatform(settings.telegram().get(), clock);
      platforms.add(telegram);
      telegram.webhook().map(TelegramHook::new).ifPresent(contributions::add);
    }

    var catalog =
        new Catalog(
            Commands.all(
                new Commands.Parts(
                    files,
                    settings.openRegistration(),
                    (platform, code) ->
                        platforms.stream()
                            .filter(p -> p.name().equals(platform))
                            .findFirst()
                            .flatMap(p -> p.startLink(code)))),
            Commands.announcements());
    if (settings.plays("bot") && settings.discord().isPresent()) {
      platforms.add(
          new DiscordPlatform(
              settings.discord().get(), new BookInquiries(database, catalog), clock));
    }
    var readiness =
        new ProgramReadiness(database, platforms, () -> Inspection.of(store.settings(), clock));
    var site =
        settings.plays("web")
            ? new WebApp(settings.web(), database, readiness, contributions)
            : WebApp.withoutPages(settings.web(), database, readiness, contributions);
    var meters = new ProgramMeters(site.meters(), clock);
    meters.platforms(platforms);
    meters.parser(files);
    Supplier<URI> address = () -> settings.web().publicUrl().orElseGet(site::address);
    var links = new MintedLinks(database, address, settings.newsLinkLife());
    var painter = new ChartPainter();
    Optional<Chats> chats = Optional.empty();
    if (!platforms.isEmpty()) {
      var fetching = new Fetching(settings.dataFolder().resolve("uploads"), settings.uploadBytes());
      chats =
          Optional.of(
              new Chats(
                  database,
                  catalog,
                  platforms,
                  painter,
                  fetching,
                  links,
                  new Chats.Width(CHATS_AT_ONCE, FILES_AT_ONCE)));
    }
    Optional<Mailroom> mailroom =
        settings.plays("bot")
            ? Optional.of(mailroom(settings, database, links, address, painter))
            : Optional.empty();
    var florin = new Florin(files, chats, mailroom, site);
    try {
      florin.site.start();
      chats.ifPresent(c -> c.start(store.alone()));
      mailroom.ifPresent(m -> m.start(store.alone()));
      if (settings.plays("jobs")) {
        var jobs = Jobs.start(store.settings(), database, Jobs.all(database));
        florin.jobs = Optional.of(jobs);
        meters.jobs(jobs);
      }
    } catch (RuntimeException failed) {
      florin.close();
      throw failed;
    }
    platforms.forEach(p -> p.offer(catalog.commands(), Menus.descriptions(catalog.commands())));
    return florin;
  }

  private static Mailroom mailroom(
      BotSettings settings,
      Database database,
      SiteLinks links,
      Supplier<URI> address,
      ChartPainter painter) {
    Optional<Mailer> mailer = settings.mail().map(SmtpMailer::new);
    return new Mailroom(
        database, mailer, new Site(address, links), Commands.announcements(), painter);
  }

  private static List<Persona> personas() {
    return Personas.list().stream()
        .map(person ->
            new Persona(
                person.externalId(),
                person.name(),
                person.line(),
                Locale.forLanguageTag(person.language()),
                person.zone()))
        .toList();
  }

  URI address() {
    return site.address();
  }

  /** Lets what was said so far be answered, a minute at most. */
  void answerAll() throws InterruptedException {
    if (chats.isPresent()) {
      chats.get().awaitIdle(LAST_ANSWERS);
    }
  }

  /**
   * In order: no more requests, no more periodic work, no more messages, no more files. The books
   * are closed by whoever opened them.
   */
  @Override
  public void close() {
    site.close();
    mailroom.ifPresent(Mailroom::end);
    jobs.ifPresent(Jobs::close);
    chats.ifPresent(Chats::close);
    mailroom.ifPresent(Mailroom::close);
    files.close();
  }
}
