package florin.bot.stories;

import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.bot.chat.Chats;
import florin.bot.jobs.Tick;
import florin.testing.MutableClock;
import florin.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database, a clock that stands, and the real chats on a scripted platform: everything a story
 * needs to be played.
 */
final class StoryWorld implements AutoCloseable {
  /** Where people are unless a story says otherwise. */
  static final String USUAL = "terminal";

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Pattern ADVANCE = Pattern.compile("!\\s*clock \\+(\\d+)(d|h|m)");

  private static final Pattern FILE = Pattern.compile("^((?:reply )?file )(\\S+)(.*)$");
  private static final Pattern REPEATED = Pattern.compile("\\{(.+?)\\*(\\d+)}");

  private final DatabaseSettings settings = TestPostgres.freshDatabase();
  private final MutableClock clock;
  private final Database database;
  private final List<? extends Stage> platforms;
  private final BiFunction<Database, List<? extends Stage>, Chats> opening;
  private final Path files;
  private final StoryPeople people;
  private final StoryCodes codes = new StoryCodes();
  private Chats chats;

  StoryWorld(
      Story.Setting setting,
      Path files,
      List<? extends Stage> platforms,
      BiFunction<Database, List<? extends Stage>, Chats> opening) {
    this.platforms = platforms;
    clock = new MutableClock(setting.clock().atZone(setting.zone()).toInstant());
    database = Database.connect(settings, clock);
    people = new StoryPeople(database, settings, platforms.getFirst()::identity);
    people.settle(setting);
    this.files = files;
    this.opening = opening;
    chats = opening.apply(database, platforms);
    chats.start(true);
  }

  /** Plays a turn and says what was seen. */
  List<String> play(String line) {
    if (line.matches("!\\s*a minute passes")) {
      clock.advance(Duration.ofMinutes(1));
      new Tick(database).run();
      settleDown();
      return shown();
    }
    if (line.startsWith("!")) {
      direct(line);
      return List.of();
    }
    int said = line.indexOf('>');
    String[] who = line.substring(0, said).split(" in | on ");
    boolean elsewhere = line.substring(0, said).contains(" on ");
    String words = line.substring(said + 1).strip().replace("\\n", "\n");
    words =
        REPEATED.matcher(words).replaceAll(r -> r.group(1).repeat(Integer.parseInt(r.group(2))));
    words =
        FILE.matcher(words)
            .replaceFirst(r ->
                Matcher.quoteReplacement(
                    r.group(1) + '"' + files.resolve(r.group(2)) + '"' + r.group(3)));
    Optional<String> group = who.length > 1 && !elsewhere ? Optional.of(who[1]) : Optional.empty();
    platforms.forEach(Stage::silent);
    if (!(elsewhere ? platform(who[1]) : platforms.getFirst())
        .typed(who[0], group, codes.said(words), clock.instant())) {
      return List.of("      (there is no such button, message or file)");
    }
    settleDown();
    var seen = new ArrayList<>(shown());
    return seen.isEmpty() ? List.of("      (silence)") : seen;
  }

  private Stage platform(String name) {
    return platforms.stream()
        .filter(one -> one.name().equals(name))
        .map(Stage.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such platform: " + name));
  }

  /** What the speaker saw, then what others did. */
  private List<String> shown() {
    return platforms.stream()
        .map(Stage.class::cast)
        .sorted(Comparator.comparing(Stage::isSilent))
        .flatMap(one -> one.takeShown().stream())
        .map(codes::shown)
        .toList();
  }

  private void direct(String line) {
    var advance = ADVANCE.matcher(line);
    if (advance.matches()) {
      long amount = Long.parseLong(advance.group(1));
      clock.advance(
          switch (advance.group(2)) {
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
          });
    } else if (line.matches("!\\s*totals lose their location")) {
      people.loseLocations();
    } else if (line.matches("!\\s*restart")) {
      chats.close();
      chats = opening.apply(database, platforms);
      chats.start(true);
    } else {
      throw new IllegalArgumentException("no such direction: " + line);
    }
  }

  private void settleDown() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long looked = System.nanoTime();
    while (!isQuiet()) {
      long now = System.nanoTime();
      if (now > end) {
        throw new AssertionError(
            "the chats did not settle down: idle=" + chats.isIdle() + " " + people.waiting());
      }
      if (now - looked > MOMENT.toNanos()) {
        looked = now;
        letTimePass();
      }
      pause();
    }
  }

  /** Asks the database only once nobody works; who has just begun again is seen at the end. */
  private boolean isQuiet() {
    return chats.isIdle() && left() == Left.NOTHING && chats.isIdle();
  }

  /**
   * What a platform did not take is tried again later, which is never where the clock stands.
   * Nothing else is helped on: an update that fails fails the story.
   */
  private void letTimePass() {
    if (chats.isIdle() && left() == Left.UNSENT) {
      clock.advance(MOMENT);
    }
  }

  private enum Left {
    UNHANDLED,
    UNSENT,
    NOTHING
  }

  private Left left() {
    return database.system(p -> {
      var inbox = p.inbox().depth();
      if (inbox.waiting() > 0 || inbox.working() > 0) {
        return Left.UNHANDLED;
      }
      return p.outbox().depth().containsKey("WAITING") ? Left.UNSENT : Left.NOTHING;
    });
  }

  private static void pause() {
    try {
      Thread.sleep(3);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    chats.close();
    database.close();
    TestPostgres.drop(settings);
  }
}
