package florin.web;

import florin.Environment;
import florin.SettingsProblem;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.Inspection;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Starts the web site alone, over a PostgreSQL server it shares with the chats; with {@code health}
 * it asks a running one instead.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try {
      if (List.of(args).equals(List.of("health"))) {
        System.exit(health(Environment.ofProcess(), System.out));
      }
      start(Environment.ofProcess(), System.out);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (SettingsProblem wrong) {
      wrong.lines().forEach(System.err::println);
      System.exit(78);
    }
  }

  private static void start(Environment environment, PrintStream out) {
    var settings = WebSettings.read(environment);
    var server = server(environment);
    var log = LogFormat.read(environment);
    environment.check();
    log.apply();
    var database = Database.open(server.orElseThrow(), Clock.systemUTC());
    var site = new WebApp(settings, database, readiness(database, server.orElseThrow()), List.of());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(site, database), "stop"));
    site.start();
    out.println("Florin's web site: " + site.address());
    new Claim(settings, out).offer(database, site.address());
  }

  private static int health(Environment environment, PrintStream out) throws InterruptedException {
    var settings = WebSettings.read(environment);
    environment.check();
    return new HealthProbe(settings, out).ask();
  }

  private static Optional<DatabaseSettings> server(Environment environment) {
    var server = DatabaseSettings.server(environment);
    if (server.isEmpty()) {
      environment.problem("FLORIN_DATABASE_URL is missing: the web site alone brings no database.");
    }
    return server;
  }

  private static Readiness readiness(Database database, DatabaseSettings server) {
    return new Readiness() {
      @Override
      public List<Check> checks() {
        return Readiness.of(database);
      }

      @Override
      public Optional<Inspection> inspect() {
        return Optional.of(Inspection.of(server, Clock.systemUTC()));
      }
    };
  }

  private static void stop(WebApp site, Database database) {
    site.close();
    database.close();
  }
}
