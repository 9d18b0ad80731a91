package florin.bot.stories;

import florin.bot.chat.Catalog;
import florin.bot.chat.Chats;
import florin.bot.chat.Fetching;
import florin.bot.commands.Commands;
import florin.bot.files.FileLimits;
import florin.bot.render.ChartPainter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plays a story on a stage: a fresh database, the real chats, everything a person would see. */
final class StoryPlayer {
  static final Path STORIES = Path.of("src/test/resources/florin/bot/stories");
  static final boolean REWRITES = "update".equals(System.getProperty("snapshots"));

  /** Whether the terminal is to play them all, or those of a name. */
  static final boolean ASKED = REWRITES || System.getProperty("story") != null;

  private static final Path FILES = Path.of("target/story-files");
  private static final florin.bot.files.Files READERS =
      new florin.bot.files.Files(FileLimits.of(20, 256, 60));
  private static final URI SITE = URI.create("https://books.example.org");
  private static final ChartPainter PAINTER = new ChartPainter();

  private StoryPlayer() {}

  /** Those whose names begin as {@code -Dstory} says, or all. */
  static List<Path> stories() throws IOException {
    Files.createDirectories(FILES);
    StoryFiles.write(FILES);
    String some = System.getProperty("story", "");
    try (Stream<Path> found = Files.walk(STORIES)) {
      return found
          .filter(p -> p.toString().endsWith(".chat"))
          .filter(p -> p.getFileName().toString().startsWith(some))
          .sorted()
          .toList();
    }
  }

  /** The story as it went, written as it is written. */
  static String play(String text, List<? extends Stage> stages) throws IOException {
    Story story = Story.read(text);
    var seen = new ArrayList<List<String>>();
    try (var world =
        new StoryWorld(
            story.setting(),
            FILES.toAbsolutePath(),
            stages,
            (database, platforms) -> open(database, platforms, story.setting()))) {
      for (Story.Turn turn : story.turns()) {
        seen.add(world.play(turn.line()));
      }
    }
    return story.write(seen);
  }

  private static Chats open(
      florin.books.Database database, List<? extends Stage> platforms, Story.Setting setting) {
    return new Chats(
        database,
        new Catalog(
            Commands.all(
                new Commands.Parts(
                    READERS,
                    setting.openRegistration(),
                    (name, code) -> platforms.getFirst().startLink(code))),
            Commands.announcements()),
        List.copyOf(platforms),
        PAINTER,
        new Fetching(Path.of("target/story-uploads"), 20L << 20),
        target -> Optional.of(SITE.resolve(target.path())),
        new Chats.Width(4, 2));
  }
}
