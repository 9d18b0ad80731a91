package florin.bot.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays every {@code .chat} story on a real database. With {@code -Dsnapshots=update} the stories
 * are rewritten and fail once; {@code -Dstory=invoice} plays those whose names begin so.
 */
final class StoriesTest {
  private static final Path STORIES = Path.of("src/test/resources/florin/bot/stories");
  private static final Path FILES = Path.of("target/story-files");
  private static final florin.bot.files.Files READERS =
      new florin.bot.files.Files(FileLimits.of(20, 256, 15));
  private static final URI SITE = URI.create("https://books.example.org");
  private static final ChartPainter PAINTER = new ChartPainter();
  private static final florin.bot.files.Files READER =
      new florin.bot.files.Files(FileLimits.standard());

  @AfterAll
  static void close() {
    READER.close();
  }

  @TestFactory
  Stream<DynamicTest> everyStoryGoesAsWritten() throws IOException {
    Files.createDirectories(FILES);
    StoryFiles.write(FILES);
    List<Path> stories;
    try (Stream<Path> found = Files.walk(STORIES)) {
      String some = System.getProperty("story", "");
      stories =
          found
              .filter(p -> p.toString().endsWith(".chat"))
              .filter(p -> p.getFileName().toString().startsWith(some))
              .sorted()
              .toList();
    }
    return stories.stream()
        .map(
            path -> DynamicTest.dynamicTest(STORIES.relativize(path).toString(), () -> play(path)));
  }

  private static void play(Path path) throws IOException {
    String text = Files.readString(path);
    Story story = Story.read(text);
    var seen = new ArrayList<List<String>>();
    try (var world =
        new StoryWorld(
            story.setting(),
            FILES.toAbsolutePath(),
            (database, platforms) -> open(database, platforms, story.setting()))) {
      for (Story.Turn turn : story.turns()) {
        seen.add(world.play(turn.line()));
      }
    }
    String played = story.write(seen);
    if (Boolean.getBoolean("snapshots.update")
        || "update".equals(System.getProperty("snapshots"))) {
      Files.writeString(path, played);
    }
    assertThat(played).isEqualTo(text);
  }

  private static Chats open(
      florin.books.Database database, List<ScriptedPlatform> platforms, Story.Setting setting) {
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
