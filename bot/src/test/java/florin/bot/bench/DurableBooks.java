package florin.bot.bench;

import florin.Actor;
import florin.Cause;
import florin.books.Books;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.function.Function;

/**
 * Books on the server that the program brings along, set up as it is for real use: what is
 * committed is on the disk.
 */
final class DurableBooks implements AutoCloseable {
  private static final Cause CAUSE = Cause.of(Cause.Source.CHAT);

  private final Path folder;
  private final EmbeddedPostgres server;
  private final Database database;

  private DurableBooks(Path folder) {
    this.folder = folder;
    this.server = EmbeddedPostgres.start(folder.resolve("data"));
    this.database = Database.open(server.settings(), Clock.systemUTC());
  }

  static DurableBooks open() throws IOException {
    return new DurableBooks(Files.createTempDirectory("florin-bench"));
  }

  Database database() {
    return database;
  }

  DatabaseSettings settings() {
    return server.settings();
  }

  /** For files of the benchmark; goes with it. */
  Path folder() {
    return folder;
  }

  /** Somebody with a personal book in euro. */
  Membership register(String platform, String externalId) {
    var newcomer =
        new Newcomer(
            "Person " + externalId,
            "en",
            ZoneId.of("Europe/Vilnius"),
            Currency.getInstance("EUR"),
            new Identity(platform, externalId));
    return database.transact(Actor.guest(CAUSE), books -> books.people().register(newcomer));
  }

  <T> T as(Membership member, Function<Books, T> work) {
    return database.transact(member.actor(CAUSE), work);
  }

  <T> T read(Membership member, Function<Books, T> work) {
    return database.read(member.actor(CAUSE), work);
  }

  @Override
  public void close() throws IOException {
    database.close();
    server.close();
    delete(folder);
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
