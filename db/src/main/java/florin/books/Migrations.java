package florin.books;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

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

  static void run(DatabaseSettings settings) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(settings.url(), settings.user(), settings.password().value())
            .locations("classpath:db/migration")
            .connectRetries(10)
            .load();
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
