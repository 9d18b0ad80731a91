package florin.bot.chat;

import static florin.bot.chat.PlatformUnderTest.Ability.CLOSED_CHATS;
import static florin.bot.chat.PlatformUnderTest.Ability.EDIT_IN_PLACE;
import static florin.bot.chat.PlatformUnderTest.Ability.EDIT_OWN_MESSAGE;
import static florin.bot.chat.PlatformUnderTest.Ability.LATE_BUTTONS;
import static florin.bot.chat.PlatformUnderTest.Ability.OUTAGE;
import static florin.bot.chat.PlatformUnderTest.Ability.REPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florin.bot.chat.PlatformUnderTest.Ability;
import florin.bot.chat.PlatformUnderTest.Seen;
import florin.ledger.Entry;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a person may rely on in every chat, from the platform to the books and back. A platform
 * passes by extending this class and bringing its {@link PlatformUnderTest}; long because it is to
 * pass all of it.
 */
public abstract class ChatsContract {
  private final ChatsWorld world = new ChatsWorld();
  private PlatformUnderTest person;
  private String platform;
  private Chats chats;

  /** A fresh platform, not started, in a world with one person. */
  protected abstract PlatformUnderTest person() throws Exception;

  @BeforeEach
  void open() throws Exception {
    person = person();
    platform = person.platform().name();
    chats = world.open(person.platform());
  }

  @AfterEach
  void close() {
    world.close();
    person.close();
  }

  @Test
  void aStrangerIsToldHowToBegin() throws Exception {
    person.writes("12.50 lunch");
    assertThat(seen(1).getFirst().text()).contains("/start");
    person.writes("/start");
    assertThat(seen(2).getLast().text()).contains("Welcome");
    person.writes("12.50 lunch");
    assertThat(seen(3).getLast().text()).contains("Saved").contains("#1").contains("12.50");
  }

  @Test
  void fiftyMessagesAreBookedAndAnsweredInTheOrderTheyWereWritten() throws Exception {
    register();
    for (int i = 1; i <= 50; i++) {
      person.writes(i + " thing" + i);
    }
    var seen = seen(50);
    for (int i = 0; i < 50; i++) {
      assertThat(seen.get(i).text()).contains("#" + (i + 1) + " ").contains("thing" + (i + 1));
    }
    assertThat(entries())
        .extracting(Entry::description)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 50).mapToObj(i -> "thing" + i).toList());
  }

  @Test
  void aQuestionSurvivesARestart() throws Exception {
    register();
    person.writes("lunch");
    assertThat(seen(1).getFirst().text()).contains("How much");
    restart();
    person.writes("12.50");
    assertThat(seen(2).getLast().text()).contains("Saved").contains("12.50").contains("lunch");
    assertThat(entries()).hasSize(1);
  }

  @Test
  void aButtonPressedTwiceWorksOnce() throws Exception {
    register();
    person.writes("12.50 lunch");
    Seen card = seen(1).getFirst();
    person.writes("/wait both");
    person.presses(card, "Undo");
    person.presses(card, "Undo");
    world.goOn("both");
    passes();
    assertThat(entries()).hasSize(1).allMatch(Entry::voided);
    assertThat(person.sees()).filteredOn(seen -> seen.text().contains("Undone")).hasSize(1);
  }

  @Test
  void aLateButtonStillWorksAndChangesItsOwnMessage() throws Exception {
    needs(LATE_BUTTONS);
    register();
    person.writes("12.50 lunch");
    Seen card = seen(1).getFirst();
    for (int i = 2; i <= 4; i++) {
      person.writes("/wait none");
      world.goOn("none");
      seen(i);
    }
    restart();
    person.presses(card, "Undo");
    passes();
    assertThat(entries()).hasSize(1).allMatch(Entry::voided);
    if (person.abilities().contains(EDIT_IN_PLACE)) {
      assertThat(person.sees().getFirst().text()).contains("Undone");
      assertThat(person.sees()).hasSize(5);
    }
  }

  @Test
  void longWorkSaysInItsMessageHowFarItIsAndLetsOthersPass() throws Exception {
    register();
    person.writes("/long");
    person.presses(seen(1).getFirst(), "Begin");
    ChatsWorld.await("it says that it began", () -> isSaid("It has begun."));
    person.writes("12.50 lunch");
    ChatsWorld.await("others pass", () -> entries().size() == 1);
    ChatsWorld.await("it says how far it is", () -> isSaid("the ledger … 3,000 rows so far"));
    world.goOn("work");
    ChatsWorld.await("it is done", () -> isSaid("It is done."));
    world.settle();
    assertThat(sees()).noneMatch(seen -> seen.text().contains("9,000"));
    if (person.abilities().contains(EDIT_IN_PLACE)) {
      assertThat(sees()).hasSize(2);
      assertThat(sees().getFirst().text()).contains("It is done.");
    }
  }

  @Test
  void changingOnesOwnMessageChangesItsEntry() throws Exception {
    needs(EDIT_OWN_MESSAGE);
    register();
    String message = person.writes("12.50 lunch");
    seen(1);
    person.changes(message, "13.70 lunch");
    seen(2);
    assertThat(entries()).hasSize(1);
    assertThat(entries().getFirst().amount().amount()).isEqualByComparingTo("13.70");
  }

  @Test
  void answeringACardCorrectsItsEntry() throws Exception {
    needs(REPLY);
    register();
    person.writes("12.50 lunch");
    person.replies(seen(1).getFirst(), "13.70");
    seen(2);
    assertThat(entries()).hasSize(1);
    assertThat(entries().getFirst().amount().amount()).isEqualByComparingTo("13.70");
  }

  @Test
  void whatCannotBeReadDisturbsNobody() throws Exception {
    register();
    var chat = person.chat();
    world
        .database()
        .system(p ->
            p.inbox()
                .take(
                    List.of(
                        new florin.chat.Inbox.NewUpdate(
                            platform,
                            chat.bot(),
                            "poison-" + UUID.randomUUID(),
                            chat.id(),
                            "}{"))));
    person.writes("12.50 lunch");
    assertThat(seen(1).getFirst().text()).contains("12.50");
    assertThat(world.database().<Integer>system(p -> p.inbox().depth().parked())).isEqualTo(1);
  }

  @Test
  void afterAnOutageEverythingComesInOrderAndOnce() throws Exception {
    needs(OUTAGE);
    register();
    person.refusesMessages(2);
    for (int i = 1; i <= 4; i++) {
      person.writes(i + " thing" + i);
    }
    var seen = seen(4);
    for (int i = 0; i < 4; i++) {
      assertThat(seen.get(i).text()).contains("thing" + (i + 1));
    }
  }

  @Test
  void whoShutsTheBotOutIsLeftAloneUntilTheyLetItInAgain() throws Exception {
    needs(CLOSED_CHATS);
    register();
    person.writes("/wait door");
    person.writes("12.50 lunch");
    person.shutsOut(true);
    world.goOn("door");
    ChatsWorld.await("the entry", () -> entries().size() == 1);
    world.settle();
    assertThat(person.sees()).isEmpty();
    person.shutsOut(false);
    person.writes("13.70 dinner");
    assertThat(seen(1).getFirst().text()).contains("dinner");
  }

  private void register() {
    world.register(platform, person.personId());
  }

  private void restart() {
    world.stop(chats);
    chats = world.open(person.restarted());
  }

  /** Everything said before this is handled when it returns. */
  private void passes() throws Exception {
    person.writes("/wait end");
    world.goOn("end");
    ChatsWorld.await(
        "the end", () -> sees().stream().anyMatch(seen -> seen.text().contains("waited for end")));
    world.settle();
  }

  private List<Seen> sees() {
    try {
      return person.sees();
    } catch (IOException unseen) {
      return List.of();
    }
  }

  private boolean isSaid(String words) {
    return sees().stream().anyMatch(seen -> seen.text().contains(words));
  }

  private void needs(Ability ability) {
    assumeTrue(person.abilities().contains(ability), () -> platform + " has no " + ability);
  }

  private List<Entry> entries() {
    return world.entries(platform, person.personId());
  }

  /** What is seen once nothing more is on its way. */
  private List<Seen> seen(int count) throws Exception {
    ChatsWorld.await(count + " messages", () -> sees().size() >= count);
    world.settle();
    assertThat(person.sees()).hasSize(count);
    return person.sees();
  }
}
