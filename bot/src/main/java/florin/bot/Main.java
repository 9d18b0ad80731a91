package florin.bot;

import florin.Environment;
import florin.SettingsProblem;
import florin.books.EmbeddedPostgres;
import florin.books.Migrations;
import florin.bot.demo.ClearDemo;
import florin.bot.demo.DemoData;
import florin.bot.demo.SeedTestData;
import florin.bot.demo.Terminal;
import florin.bot.platform.terminal.TerminalPlatform;
import florin.web.Claim;
import florin.web.HealthProbe;
import florin.web.WebApp;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Starts what the first argument names: the whole program, or one of its chores beside a running
 * copy.
 */
public final class Main {
  /** The program cannot run as it is set up; the lines printed say why (sysexits: EX_CONFIG). */
  private static final int MISCONFIGURED = 78;

  private static final int WRONG_USAGE = 64;

  /** What the first argument may be. */
  static final List<String> COMMANDS =
      List.of(
          "run",
          "chat",
          "health",
          "doctor",
          "claim",
          "backup",
          "verify",
          "restore",
          "seed",
          "clear-demo");

  private final Environment environment;
  private final PrintStream out;
  private final BufferedReader in;
  private final Clock clock = Clock.systemUTC();

  Main(Environment environment, PrintStream out, BufferedReader in) {
    this.environment = environment;
    this.out = out;
    this.in = in;
  }

  public static void main(String[] args) throws Exception {
    PrintStream err = System.err;
    try {
      List<String> options = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
      var environment =
          options.contains("--demo")
              ? Environment.ofProcess(Map.of("FLORIN_DEMO", "true"))
              : Environment.ofProcess();
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      int code =
          new Main(environment, System.out, in).run(args.length == 0 ? "run" : args[0], options);
      if (code != 0) {
        System.exit(code);
      }
    } catch (SettingsProblem problem) {
      problem.lines().forEach(err::println);
      System.exit(MISCONFIGURED);
    } catch (EmbeddedPostgres.Unavailable | Migrations.Unusable | WebApp.AddressTaken unusable) {
      err.println(unusable.getMessage());
      System.exit(MISCONFIGURED);
    }
  }

  int run(String command, List<String> options) throws Exception {
    var settings = BotSettings.read(environment);
    environment.check();
    settings.log().apply();
    return switch (command) {
      case "run" -> serve(settings);
      case "chat" -> chat(settings);
      case "health" -> new HealthProbe(settings.web(), out).ask();
      case "doctor" -> new Doctor(settings, environment.given(), out, clock).examine();
      case "claim" ->
          beside(settings, store -> new Claim(settings.web(), out).make(store.database()));
      case "backup" -> new BackupChores(settings, out, clock).backup(options);
      case "verify" -> new BackupChores(settings, out, clock).verify(options);
      case "restore" -> new BackupChores(settings, out, clock).restore(options);
      case "seed" ->
          beside(
              settings,
              store ->
                  SeedTestData.run(store.database(), terminal(options), clock.millis()) ? 0 : 1);
      case "clear-demo" ->
          beside(settings, store -> ClearDemo.run(store.database(), terminal(options)) ? 0 : 1);
      default -> {
        out.println(
            "Florin does not know “"
                + command
                + "”. It knows: "
                + String.join(", ", COMMANDS)
                + ".");
        yield WRONG_USAGE;
      }
    };
  }

  private int serve(BotSettings settings) throws InterruptedException {
    var store = Store.open(settings, clock);
    var florin = start(settings, store);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  florin.close();
                  store.close();
                  stopped.countDown();
                },
                "stop"));
    out.println("Florin is ready: " + florin.address());
    if (settings.web().demo()) {
      out.println("Chat with it:    " + florin.address() + "/simulator");
    } else if (settings.plays("web")) {
      new Claim(settings.web(), out).offer(store.database(), florin.address());
    }
    stopped.await();
    return 0;
  }

  /** What does not start leaves no database server behind. */
  private Florin start(BotSettings settings, Store store) {
    try {
      if (settings.web().demo()) {
        DemoData.seedOnFirstStart(store.database());
      }
      return Florin.start(settings, store, clock);
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  private int chat(BotSettings settings) throws InterruptedException {
    try (var store = Store.open(settings, clock)) {
      var terminal = new TerminalPlatform(in, out, System.getProperty("user.name"), clock);
      try (var florin = Florin.start(settings, store, List.of(terminal), clock)) {
        out.println("Florin listens. Type “12.50 lunch #food”, /help, or press Ctrl-D to leave.");
        terminal.awaitEnd();
        florin.answerAll();
      }
    }
    return 0;
  }

  /** A chore that shares the books with a running copy, or opens them for itself. */
  private int beside(BotSettings settings, Chore chore) throws Exception {
    try (var store = Store.beside(settings, clock)) {
      return chore.run(store);
    }
  }

  private Terminal terminal(List<String> options) {
    return new Terminal(out, in, options.contains("--yes"));
  }

  @FunctionalInterface
  private interface Chore {
    int run(Store store) throws Exception;
  }
}
