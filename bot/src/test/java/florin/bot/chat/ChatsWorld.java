package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Cause;
import florin.books.Books;
import florin.books.Database;
import florin.books.DatabaseAway;
import florin.books.DatabaseSettings;
import florin.bot.commands.Commands;
import florin.bot.files.FileLimits;
import florin.bot.files.Files;
import florin.bot.render.ChartPainter;
import florin.chat.Invocation;
import florin.ledger.Entry;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.people.Caller;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import florin.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The real chats on a real database, opened for any platform, with three commands more than people
 * know: {@code /wait NAME} stands still until the test says go on, {@code /break} breaks, and the
 * button under {@code /long} begins what takes until the test says so.
 */
public final class ChatsWorld implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Files READERS = new Files(FileLimits.of(20, 128, 60));
  private static final ChartPainter PAINTER = new ChartPainter();

  private final DatabaseSettings settings = TestPostgres.freshDatabase();
  private final TickingClock clock = new TickingClock();
  private final Database database = Database.connect(settings, clock);
  private final ConcurrentHashMap<String, CountDownLatch> waits = new ConcurrentHashMap<>();
  private final List<Chats> open = new ArrayList<>();

  public Database database() {
    return database;
  }

  public TickingClock clock() {
    return clock;
  }

  /** Opens the chats as a program does that cannot know whether it is alone. */
  public Chats open(ChatPlatform platform) {
    return open(platform, false);
  }

  public Chats open(ChatPlatform platform, boolean alone) {
    var commands = new ArrayList<>(Commands.all(new Commands.Parts(READERS, true)));
    commands.add(
        Command.named("wait")
            .menu(Command.Menu.HIDDEN)
            .access(Access.ANYONE)
            .handledBy(this::stand));
    commands.add(
        Command.named("long")
            .menu(Command.Menu.HIDDEN)
            .lengthyWhere((call, books) -> Optional.of("It has begun."))
            .handledBy(this::takeLong));
    commands.add(
        Command.named("break")
            .menu(Command.Menu.HIDDEN)
            .access(Access.ANYONE)
            .handledBy((call, books) -> {
              throw new IllegalStateException("broken on purpose");
            }));
    var chats =
        new Chats(
            database,
            new Catalog(commands),
            List.of(platform),
            PAINTER,
            new Fetching(Path.of("target/chats-uploads"), 20L << 20),
            SiteLinks.NONE,
            new Chats.Width(2, 1));
    open.add(chats);
    chats.start(alone);
    return chats;
  }

  /** Stops one program; the others go on. */
  public void stop(Chats chats) {
    open.remove(chats);
    chats.close();
  }

  private Reply takeLong(Call call, Books books) {
    if (!call.pressed()) {
      return Reply.text("Long work").row(Button.once("Begin", Invocation.of("long", "work")));
    }
    call.progress().reached("file.progress.rows", "the ledger", 1000);
    call.progress().reached("file.progress.rows", "the ledger", 3000);
    stand(call, books);
    call.progress().reached("file.progress.rows", "the ledger", 9000);
    return Reply.text("It is done.").inPlace();
  }

  private Reply stand(Call call, Books books) {
    try {
      if (!gate(call.text()).await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody said go on");
      }
      return Reply.text("waited for " + call.text());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /** Whoever waits under this name goes on. */
  public void goOn(String name) {
    gate(name).countDown();
  }

  private CountDownLatch gate(String name) {
    return waits.computeIfAbsent(name, n -> new CountDownLatch(1));
  }

  /** Somebody from Vilnius with a personal book in euro. */
  public Membership register(String platform, String externalId) {
    return database.transact(
        Actor.guest(Cause.of(Cause.Source.CHAT)),
        books ->
            books
                .people()
                .register(
                    new Newcomer(
                        externalId,
                        "en",
                        ZoneId.of("Europe/Vilnius"),
                        Currency.getInstance("EUR"),
                        new Identity(platform, externalId))));
  }

  /** Reads in somebody's book. */
  public <T> T as(String platform, String externalId, Function<Books, T> work) {
    return database.read(
        Actor.guest(Cause.of(Cause.Source.CHAT)),
        books -> {
          var caller = books.people().find(new Identity(platform, externalId), Optional.empty());
          if (!(caller instanceof Caller.Member(Membership membership))) {
            throw new AssertionError(externalId + " is not registered");
          }
          books.enter(membership.actor(Cause.of(Cause.Source.CHAT)));
          return work.apply(books);
        });
  }

  /** All of somebody's entries by number, the voided ones too. */
  public List<Entry> entries(String platform, String externalId) {
    return as(
        platform,
        externalId,
        books ->
            books
                .ledger()
                .list(
                    EntryFilter.where().includeVoided(true).build(),
                    EntryOrder.OLDEST,
                    Optional.empty(),
                    1000)
                .rows()
                .stream()
                .sorted(Comparator.comparing(Entry::number))
                .toList());
  }

  /** Every connection of the pool breaks, as when the database is restarted. */
  public void cutConnections() {
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'florin'"
              + " and datname = current_database()");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Waits until nothing is left to handle or to send. */
  public void settle() {
    await("the chats settle down", () -> isQuiet() && open.stream().allMatch(Chats::isIdle));
  }

  private boolean isQuiet() {
    try {
      return database.<Boolean>system(p -> {
        var inbox = p.inbox().depth();
        return inbox.waiting() == 0
            && inbox.working() == 0
            && !p.outbox().depth().containsKey("WAITING");
      });
    } catch (DatabaseAway connectionsWereCut) {
      return false;
    }
  }

  public static void await(String what, BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not within 20 s: " + what).isLessThan(end);
      try {
        Thread.sleep(5);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  @Override
  public void close() {
    waits.values().forEach(CountDownLatch::countDown);
    open.forEach(Chats::close);
    database.close();
    TestPostgres.drop(settings);
  }
}
