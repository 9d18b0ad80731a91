package florin.bot.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays the {@code .chat} stories that do not go on Discord, where {@link DiscordStoriesTest} plays
 * the others: no story is played twice. When asked for, every story: with {@code
 * -Dsnapshots=update} they are rewritten and fail once; {@code -Dstory=invoice} plays those whose
 * names begin so.
 */
final class StoriesTest {

  @TestFactory
  Stream<DynamicTest> everyStoryGoesAsWritten() throws IOException {
    return StoryPlayer.stories().stream()
        .filter(path -> StoryPlayer.ASKED || DiscordStoriesTest.isElsewhere(path))
        .map(path ->
            DynamicTest.dynamicTest(
                StoryPlayer.STORIES.relativize(path).toString(), () -> play(path)));
  }

  private static void play(Path path) throws IOException {
    String text = Files.readString(path);
    String played =
        StoryPlayer.play(
            text, List.of(new ScriptedPlatform(StoryWorld.USUAL), new ScriptedPlatform("discord")));
    if (StoryPlayer.REWRITES) {
      Files.writeString(path, played);
    }
    assertThat(played).isEqualTo(text);
  }
}
