package florin.books;

import florin.Environment;
import florin.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach the database.
 *
 * @param url a JDBC address without user or password; it may name several hosts
 * @param password empty where the server asks for none
 * @param poolSize connections this process keeps at most
 */
public record DatabaseSettings(String url, String user, Secret password, int poolSize) {
  /** Enough for two cores; the embedded server takes four such processes. */
  static final int POOL_SIZE = 10;

  private static final Path HOME = Path.of(System.getProperty("user.home"));

  /**
   * The server the settings name; empty means the embedded one, in {@link #dataFolder}. What is
   * wrong is noted in the environment.
   */
  public static Optional<DatabaseSettings> server(Environment environment) {
    var url = environment.secret("FLORIN_DATABASE_URL");
    var user = environment.text("FLORIN_DATABASE_USER");
    var password = environment.secret("FLORIN_DATABASE_PASSWORD");
    if (url.isEmpty()) {
      if (user.isPresent() || password.isPresent()) {
        environment.problem(
            "FLORIN_DATABASE_USER or FLORIN_DATABASE_PASSWORD is set, but FLORIN_DATABASE_URL is"
                + " not.");
      }
      return Optional.empty();
    }
    try {
      var address = DatabaseAddress.parse(url.get().value());
      var name = user.or(address::user);
      if (name.isEmpty()) {
        environment.problem("FLORIN_DATABASE_USER is missing: who should sign in at the database?");
      }
      return Optional.of(
          new DatabaseSettings(
              address.url(),
              name.orElse(""),
              password.or(address::password).orElse(new Secret("")),
              POOL_SIZE));
    } catch (IllegalArgumentException unreadable) {
      environment.problem("FLORIN_DATABASE_URL " + unreadable.getMessage() + ".");
      return Optional.empty();
    }
  }

  /**
   * Where the embedded database and generated secrets live. A leading {@code ~/} is the home
   * folder, which no shell has seen in a {@code .env} file.
   */
  public static Path dataFolder(Environment environment) {
    return environment
        .text("FLORIN_DATA_DIR")
        .map(text -> text.startsWith("~/") ? HOME.resolve(text.substring(2)) : Path.of(text))
        .orElse(HOME.resolve(".local/share/florin"));
  }

  public DatabaseSettings withPoolSize(int other) {
    return new DatabaseSettings(url, user, password, other);
  }
}
