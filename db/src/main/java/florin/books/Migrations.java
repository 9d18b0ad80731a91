package florin.books;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the version of this program, under Flyway's lock; a newer database is
 * refused.
 */
public final class Migrations {
  private Migrations() {}

  /** The database cannot be used; the message is one line for the operator. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String line) {
      super(line);
    }
  }

  /** To the version of this program. */
  public static void run(DatabaseSettings settings) {
    run(settings, configuration().target(MigrationVersion.LATEST));
  }

  /** To an earlier version, for data of that time; a database beyond it stays as it is. */
  public static void runTo(DatabaseSettings settings, String version) {
    run(settings, configuration().target(version));
  }

  /** Whether a schema version is one of this program's; asks a database, whatever is in it. */
  public static boolean knows(DatabaseSettings settings, String version) {
    var wanted = MigrationVersion.fromVersion(version);
    return Arrays.stream(flyway(settings, configuration()).info().all())
        .anyMatch(it -> it.getState().isResolved() && wanted.equals(it.getVersion()));
  }

  private static FluentConfiguration configuration() {
    return Flyway.configure().locations("classpath:db/migration");
  }

  private static Flyway flyway(DatabaseSettings settings, FluentConfiguration configuration) {
    return configuration
        .dataSource(settings.url(), settings.user(), settings.password().value())
        // A server that is just starting is waited for, some twenty seconds.
        .connectRetries(10)
        .connectRetriesInterval(2)
        .load();
  }

  private static void run(DatabaseSettings settings, FluentConfiguration configuration) {
    Flyway flyway = flyway(settings, configuration);
    try {
      for (var migration : flyway.info().all()) {
        if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
          throw new Unusable(
              "The database was written by a newer Florin (schema version "
                  + migration.getVersion()
                  + "); start that one.");
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new Unusable(
          "The database could not be prepared: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
