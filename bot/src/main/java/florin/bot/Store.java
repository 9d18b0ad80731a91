package florin.bot;

import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import java.time.Clock;
import java.util.Optional;

/**
 * The books, open: on the server the settings name, else on a PostgreSQL of our own in the data
 * folder.
 *
 * @param settings how the database was reached
 * @param embedded the server we brought along and must stop; absent for one that was there
 */
record Store(Database database, DatabaseSettings settings, Optional<EmbeddedPostgres> embedded)
    implements AutoCloseable {

  /** For the program itself: starts the embedded server where no other is named. */
  static Store open(BotSettings settings, Clock clock) {
    if (settings.server().isPresent()) {
      return at(settings.server().get(), clock);
    }
    var embedded = EmbeddedPostgres.start(settings.dataFolder());
    try {
      return new Store(
          Database.open(embedded.settings(), clock), embedded.settings(), Optional.of(embedded));
    } catch (RuntimeException failed) {
      embedded.close();
      throw failed;
    }
  }

  /** For a command beside a running copy: shares its server, or brings one for the moment. */
  static Store beside(BotSettings settings, Clock clock) {
    if (settings.server().isEmpty()) {
      var running = EmbeddedPostgres.running(settings.dataFolder());
      if (running.isPresent()) {
        return at(running.get().withPoolSize(3), clock);
      }
    }
    return open(settings, clock);
  }

  private static Store at(DatabaseSettings server, Clock clock) {
    return new Store(Database.open(server, clock), server, Optional.empty());
  }

  /** Whether no other program can be on this database. */
  boolean alone() {
    return embedded.isPresent();
  }

  @Override
  public void close() {
    database.close();
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
