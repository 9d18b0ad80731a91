package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.ChatsWorld;
import florin.bot.platform.discord.FakeDiscord;
import florin.bot.platform.discord.FakeInteraction;
import florin.bot.platform.discord.FakeMessage;
import florin.bot.platform.discord.FakePerson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * While the database says nothing, Discord is answered in time; what was promised is kept once the
 * database speaks again.
 */
@Timeout(240)
final class DiscordStallTest {
  private static final int PEOPLE = 20;
  private static final int EACH = 5;
  private static final Duration STALL = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Duration AFTERWARDS = Duration.ofSeconds(15);

  /** "It is a type 9": a form; 4: a message; 5 and 6: noted (Receiving and Responding). */
  private static final int MESSAGE = 4;

  private static final int MODAL = 9;

  @TempDir Path folder;

  @Test
  void everybodyIsAnsweredInTime() throws Exception {
    try (var discord = new FakeDiscord();
        var florin = new RunningFlorin(folder, discord.settings())) {
      ChatsWorld.await("the commands are there", () -> discord.offers("chart"));
      var office = discord.channel("office");
      List<FakePerson> people = new ArrayList<>();
      List<FakeMessage> cards = new ArrayList<>();
      for (int number = 0; number < PEOPLE; number++) {
        var person = discord.person("Person" + number, "en-US").in(office);
        people.add(person);
        person.slash("start");
      }
      for (FakePerson person : people) {
        cards.add(person.slash("e", Map.of("text", "tea 1.10")).messageSaying("Saved · #1"));
      }

      List<FakeInteraction> commands = new ArrayList<>();
      List<FakeInteraction> presses = new ArrayList<>();
      List<FakeInteraction> forms = new ArrayList<>();
      List<FakeInteraction> typing = new ArrayList<>();
      florin.withStalledDatabase(() -> {
        long end = System.nanoTime() + STALL.toNanos();
        for (int time = 0; time < EACH; time++) {
          for (int number = 0; number < PEOPLE; number++) {
            FakePerson person = people.get(number);
            commands.add(person.slash("e", Map.of("text", "coffee 2.5" + time)));
            presses.add(person.press(cards.get(number), "Undo"));
          }
        }
        for (int number = 0; number < PEOPLE; number++) {
          forms.add(people.get(number).press(cards.get(number), "Edit"));
          typing.add(people.get(number).types("add", "location", "", Map.of()));
        }
        ChatsWorld.await(
            "the stall is over",
            () ->
                System.nanoTime() > end
                    && List.of(commands, presses, forms, typing).stream()
                        .flatMap(List::stream)
                        .allMatch(FakeInteraction::isAnswered));
      });
      long over = System.nanoTime();

      for (List<FakeInteraction> kind : List.of(commands, presses, forms, typing)) {
        assertThat(kind).allSatisfy(one -> assertThat(one.took()).isLessThan(ANSWER));
      }
      assertThat(forms).extracting(FakeInteraction::answerType).isSubsetOf(MESSAGE, MODAL);
      commands.forEach(command -> command.messageSaying("Saved"));
      Duration kept = Duration.ofNanos(System.nanoTime() - over);
      Duration slowest =
          commands.stream().map(FakeInteraction::took).max(Duration::compareTo).orElseThrow();
      System.out.printf(
          "%d commands and presses during a stall of %d s: noted within %d ms, all answered %d ms"
              + " after it%n",
          commands.size() + presses.size(), STALL.toSeconds(), slowest.toMillis(), kept.toMillis());
      assertThat(kept).isLessThan(AFTERWARDS);
      assertThat(florin.ask("select count(*) from entry where voided_at is null"))
          .isEqualTo(Integer.toString(PEOPLE * EACH));
      assertThat(discord.troubles()).isEmpty();
    }
  }
}
