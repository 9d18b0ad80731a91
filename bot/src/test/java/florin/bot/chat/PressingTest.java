package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.PaperPlatform.Sent;
import florin.ledger.Entry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Buttons work once, for whom they were shown to, as long as they stand. */
final class PressingTest extends PaperWorld {
  @Test
  void aButtonWorksOnceHoweverOftenItIsPressed() {
    paper.write("anna", "3 tea");
    world.settle();
    Sent card = paper.sent("anna").getFirst();
    paper.write("anna", "/wait both");
    paper.press("anna", card, "Undo");
    paper.press("anna", card, "Undo");
    world.goOn("both");
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(1).allMatch(Entry::voided);
    ChatsWorld.await("both presses are acknowledged", () -> paper.toasts().size() == 2);
    assertThat(paper.toasts()).contains("This was done already.");
  }

  @Test
  void aButtonOfAnOldMessageWorksAfterARestart() {
    paper.write("anna", "3 tea");
    world.settle();
    Sent card = paper.sent("anna").getFirst();
    for (int i = 0; i < 5; i++) {
      paper.write("anna", "4 coffee");
    }
    world.settle();
    world.stop(chats);
    world.open(paper);
    paper.press("anna", card, "Undo");
    world.settle();
    assertThat(world.entries("paper", "anna").getFirst().voided()).isTrue();
    assertThat(paper.sent("anna").getLast().id()).isEqualTo(card.id());
  }

  @Test
  void aButtonThatRanOutSaysSoAndDoesNothing() {
    paper.write("anna", "3 tea");
    world.settle();
    world.clock().putForward(Duration.ofDays(31));
    paper.press("anna", paper.sent("anna").getFirst(), "Undo");
    world.settle();
    assertThat(world.entries("paper", "anna").getFirst().voided()).isFalse();
    ChatsWorld.await("the press is acknowledged", () -> !paper.toasts().isEmpty());
    assertThat(paper.toasts())
        .containsExactly("This button is too old to use. Send the command again.");
  }

  @Test
  void aButtonShownToSomebodyElseDoesNothing() {
    paper.write("anna", "3 tea");
    world.settle();
    paper.press("boris", paper.sent("anna").getFirst(), "Undo");
    world.settle();
    assertThat(world.entries("paper", "anna").getFirst().voided()).isFalse();
    ChatsWorld.await("the press is acknowledged", () -> !paper.toasts().isEmpty());
    assertThat(paper.toasts()).containsExactly("This button is for somebody else.");
  }
}
