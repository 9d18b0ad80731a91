package florin.bot.jobs;

import florin.Secret;
import florin.books.Database;
import florin.books.DatabaseSettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * A process that makes the round of the schedules every second until it is killed, or until whoever
 * started it is gone: {@code Node URL USER}, the password on the first line it reads.
 */
public final class Node {
  private Node() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var settings = new DatabaseSettings(arguments[0], arguments[1], new Secret(in.readLine()), 3);
    try (var database = Database.connect(settings, Clock.systemUTC());
        var jobs =
            Jobs.start(
                settings, database, List.of(new Job("tick", "* * * * * ?", new Tick(database))))) {
      out.println("ready " + jobs.getClass().getSimpleName());
      in.transferTo(Writer.nullWriter());
    }
  }
}
