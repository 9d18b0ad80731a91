package florin.bot;

import florin.Environment;
import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole program in this process, with a database of its own, as the settings make it. */
final class RunningFlorin implements AutoCloseable {
  private final BotSettings settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private Store store;
  private Florin florin;
  private Optional<EmbeddedPostgres> replacement = Optional.empty();

  /** An answer of the site. */
  record Answer(int status, String body) {}

  RunningFlorin(Path folder, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("FLORIN_DATA_DIR", folder.toString());
    values.put("FLORIN_WEB_PORT", "0");
    var environment = Environment.of(values);
    settings = BotSettings.read(environment);
    environment.check();
    store = Store.open(settings, Clock.systemUTC());
    florin = Florin.start(settings, store, Clock.systemUTC());
  }

  void restart() {
    florin.close();
    closeStore();
    replacement = Optional.empty();
    store = Store.open(settings, Clock.systemUTC());
    florin = Florin.start(settings, store, Clock.systemUTC());
  }

  Answer get(String path) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(florin.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Takes the database away from under the program, and brings it back where it was. */
  void withoutDatabase(Runnable meanwhile) {
    store.embedded().orElseThrow().close();
    meanwhile.run();
    replacement = Optional.of(EmbeddedPostgres.start(settings.dataFolder()));
  }

  /** The database stands still meanwhile: connected, and saying nothing. */
  void withStalledDatabase(Runnable meanwhile) throws IOException, InterruptedException {
    List<String> processes = databaseProcesses();
    signal("-STOP", processes);
    try {
      meanwhile.run();
    } finally {
      signal("-CONT", processes);
    }
  }

  private List<String> databaseProcesses() throws IOException {
    String first =
        Files.readAllLines(settings.dataFolder().resolve("database").resolve("postmaster.pid"))
            .getFirst();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants())
        .map(process -> Long.toString(process.pid()))
        .toList();
  }

  private static void signal(String signal, List<String> processes)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kill", signal));
    command.addAll(processes);
    new ProcessBuilder(command).start().waitFor();
  }

  /** One figure, read past the program. */
  String ask(String sql) throws SQLException {
    DatabaseSettings database = EmbeddedPostgres.running(settings.dataFolder()).orElseThrow();
    try (var connection =
            DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() {
    florin.close();
    closeStore();
    http.close();
  }

  /** The server it started with was taken away where another took its place. */
  private void closeStore() {
    store.database().close();
    replacement.ifPresentOrElse(EmbeddedPostgres::close, store::close);
  }
}
