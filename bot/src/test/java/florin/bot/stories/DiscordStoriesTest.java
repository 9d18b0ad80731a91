package florin.bot.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stories on Discord: said there, understood there, and seen there word for word. */
final class DiscordStoriesTest {
  /**
   * Of groups, whose talk is not heard on Discord; of two platforms at once; of a text longer than
   * anybody can send there; and of somebody whose country is guessed, which a press there tells.
   */
  private static final Set<String> ELSEWHERE =
      Set.of("group.chat", "link.chat", "link-two.chat", "bad-input.chat", "invited.chat");

  private static DiscordStage.Theatre theatre;

  static boolean isElsewhere(Path story) {
    return ELSEWHERE.contains(story.getFileName().toString());
  }

  @BeforeAll
  static void open() {
    theatre = new DiscordStage.Theatre();
  }

  @AfterAll
  static void close() {
    theatre.close();
  }

  @TestFactory
  Stream<DynamicTest> everyStoryGoesAsWritten() throws IOException {
    return StoryPlayer.stories().stream()
        .filter(path -> !isElsewhere(path))
        .map(path ->
            DynamicTest.dynamicTest(
                StoryPlayer.STORIES.relativize(path).toString(), () -> play(path)));
  }

  private static void play(Path path) throws IOException {
    String text = Files.readString(path);
    String played = StoryPlayer.play(text, List.of(new DiscordStage(theatre)));
    assertThat(firstDifference(played, text)).isEmpty();
  }

  /** The line that is another, which says more than two long texts. */
  private static String firstDifference(String played, String written) {
    List<String> was = played.lines().toList();
    List<String> should = written.lines().toList();
    int at = 0;
    while (at < was.size() && at < should.size() && was.get(at).equals(should.get(at))) {
      at++;
    }
    return at == was.size() && at == should.size()
        ? ""
        : "line " + (at + 1) + ": " + line(was, at) + " | instead of: " + line(should, at);
  }

  private static String line(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at) : "(the end)";
  }
}
