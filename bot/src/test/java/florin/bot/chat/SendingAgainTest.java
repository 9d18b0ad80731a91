package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.PaperPlatform.Sent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a platform did not take, or nobody knows whether it did. */
final class SendingAgainTest extends PaperWorld {
  @Test
  void whatMayHaveArrivedIsSentOnceMoreAndSaysSo() {
    paper.fail("anna", Meaning.UNCERTAIN, 9);
    paper.write("anna", "3 tea");
    world.settle();
    assertThat(paper.sent("anna")).extracting(Sent::again).containsExactly(false, true);
  }

  @Test
  void aMessageThePlatformRefusesDoesNotHoldTheNextOnes() {
    paper.fail("anna", Meaning.REFUSED, 1);
    paper.write("anna", "3 tea");
    paper.write("anna", "4 coffee");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(1);
    assertThat(paper.sent("anna").getFirst().text()).contains("coffee");
  }

  @Test
  void aPlatformThatBreaksHoldsUpItsChatNoLongerThanOneThatFails() {
    var breaks = new AtomicInteger(2);
    paper.beforeSending(() -> {
      if (breaks.getAndDecrement() > 0) {
        throw new IllegalStateException("a bug");
      }
    });
    paper.write("anna", "3 tea");
    paper.write("anna", "4 coffee");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(1);
    assertThat(paper.sent("anna").getFirst().text()).contains("coffee");
    assertThat(world.entries("paper", "anna")).hasSize(2);
  }

  @Test
  void aClosedChatIsNotWrittenToAgainButStillBooks() {
    paper.fail("anna", Meaning.CHAT_CLOSED, 1);
    for (int i = 1; i <= 5; i++) {
      paper.write("anna", i + " thing" + i);
    }
    world.settle();
    assertThat(paper.tries()).isEqualTo(1);
    assertThat(world.entries("paper", "anna")).hasSize(5);
  }

  @Test
  void whatWasSentIsNotSentAgainBecauseTheDatabaseBlinked() {
    paper.beforeSending(world::cutConnections);
    paper.write("anna", "3 tea");
    paper.write("anna", "4 coffee");
    ChatsWorld.await("both are answered", () -> sent("anna") >= 2);
    world.settle();
    assertThat(paper.sent("anna")).hasSize(2).noneMatch(Sent::again);
  }
}
