package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Role;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.bot.chat.Announcement;
import florin.bot.chat.Reply;
import florin.bot.render.ChartPainter;
import florin.invoices.HandWritten;
import florin.invoices.InvoiceLine;
import florin.outbox.Letters;
import florin.outbox.News;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import florin.testing.FreshBooks;
import florin.testing.TestPostgres;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A database with people who have proven addresses, and mailrooms at work on it. Long because it is
 * all that the tests of mail know of the program.
 */
final class MailWorld implements AutoCloseable {
  static final Site SITE =
      new Site(
          () -> URI.create("https://books.example.org"),
          target ->
              Optional.of(URI.create("https://books.example.org/login/secret" + target.path())));
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ChartPainter PAINTER = new ChartPainter();
  private static final int MOST = 5_000;

  private final DatabaseSettings settings;
  private final boolean own;
  private final Ahead clock = new Ahead();
  private final Database database;
  private final List<Mailroom> rooms = new ArrayList<>();

  /** A clock that runs, and can be put forward. */
  private static final class Ahead extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
      return Instant.now(Clock.systemUTC()).plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks this clock for a zone");
    }
  }

  /** With a database of its own. */
  MailWorld() {
    this(TestPostgres.freshDatabase(), true);
  }

  private MailWorld(DatabaseSettings settings, boolean own) {
    this.settings = settings;
    this.own = own;
    this.database = Database.connect(settings, clock);
  }

  /** On the database of a running program. */
  static MailWorld on(DatabaseSettings running) {
    return new MailWorld(running.withPoolSize(2), false);
  }

  Database database() {
    return database;
  }

  void putForward(Duration duration) {
    clock.ahead.updateAndGet(duration::plus);
  }

  /** Somebody from Berlin with a personal book. */
  Membership register(String name, String language) {
    return database.transact(
        Actor.guest(FreshBooks.CAUSE),
        books ->
            books
                .people()
                .register(
                    new Newcomer(
                        name,
                        language,
                        ZoneId.of("Europe/Berlin"),
                        Currency.getInstance("EUR"),
                        new Identity("test", name))));
  }

  /** Their address is proven from now on. */
  Membership reachable(Membership person, String address) {
    asOwner(
        "insert into mail_address (person_id, address, created_at, verified_at) values ("
            + person.person().id()
            + ", '"
            + address
            + "', now(), now())");
    return person;
  }

  void asOwner(String statement) {
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A mailroom in a hurry, whose news read as the announcement says. */
  Mailroom open(Optional<Mailer> mailer, Announcement announcement) {
    return open(mailer, Map.of(News.Kind.INVOICE_SUBMITTED, announcement), false);
  }

  /**
   * @param alone whether it may end the leases of others
   */
  Mailroom open(
      Optional<Mailer> mailer, Map<News.Kind, Announcement> announcements, boolean alone) {
    var pauses = new Outcomes.Pauses(Duration.ofMillis(20), Duration.ofMillis(100));
    var room =
        new Mailroom(
            database,
            mailer,
            SITE,
            announcements,
            PAINTER,
            new Mailroom.Pace(Duration.ofMillis(20), 3, 10, pauses));
    rooms.add(room);
    room.start(alone);
    return room;
  }

  Mailroom open(Mailer mailer) {
    return open(Optional.of(mailer), MailWorld::plainly);
  }

  /** One that knows that it is the only one. */
  Mailroom openAlone(Mailer mailer) {
    return open(Optional.of(mailer), Map.of(News.Kind.INVOICE_SUBMITTED, MailWorld::plainly), true);
  }

  static Optional<Reply> plainly(florin.bot.chat.Call call, florin.books.Books books, News news) {
    return Optional.of(
        Reply.card("News " + news.about().getOrDefault("number", ""), "Something happened."));
  }

  void close(Mailroom room) {
    rooms.remove(room);
    room.close();
  }

  /** So many pieces of news for a person, of their own book. */
  void tell(Membership reader, int many) {
    tell(reader, reader.book().id(), many);
  }

  void tell(Membership reader, long bookId, int many) {
    var byKey = new LinkedHashMap<String, News>();
    for (int number = 1; number <= many; number++) {
      byKey.put(
          "news-" + reader.person().id() + "-" + number,
          new News(
              News.Kind.INVOICE_SUBMITTED,
              bookId,
              reader.person().id(),
              Map.of("number", Integer.toString(number))));
    }
    assertThat(database.<Integer>system(p -> p.newsDesk().mail(byKey))).isEqualTo(many);
  }

  /** A manager of a book sends an invoice over 119.00 EUR for approval. */
  void submitInvoice(Membership manager, long bookId) {
    var actor = new Actor(manager.person().id(), bookId, Role.MANAGER, true, FreshBooks.CAUSE);
    LocalDate day = LocalDate.of(2026, 3, 1);
    var line = InvoiceLine.of("Work", BigDecimal.ONE, new BigDecimal("119"), Optional.empty());
    var typed =
        new HandWritten(
            "RE-17", "Acme", day, Optional.empty(), Currency.getInstance("EUR"), List.of(line));
    database.transact(
        actor, books -> books.invoices().submit(books.invoices().write(typed).number(), day));
  }

  List<Letters.Line> lines() {
    return database.system(p -> p.letters().list(Optional.empty(), MOST));
  }

  List<Letters.Line> lines(Letters.State state) {
    return lines().stream().filter(line -> line.state() == state).toList();
  }

  Letters.Line only() {
    assertThat(lines()).hasSize(1);
    return lines().getFirst();
  }

  florin.outbox.Letter letter(long id) {
    return database
        .<Optional<Letters.Opened>>system(p -> p.letters().find(id))
        .orElseThrow()
        .letter()
        .orElseThrow();
  }

  /** Waits until every mail has come to an end. */
  void settle() {
    await("all mails are settled", () -> lines(Letters.State.WAITING).isEmpty());
  }

  static void await(String what, BooleanSupplier happened) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never happened: " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new AssertionError(stopped);
      }
    }
  }

  @Override
  public void close() {
    rooms.forEach(Mailroom::close);
    database.close();
    if (own) {
      TestPostgres.drop(settings);
    }
  }
}
