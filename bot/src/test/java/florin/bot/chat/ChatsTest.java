package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.PaperPlatform.Sent;
import florin.ledger.Entry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds between platforms and books whatever the platform: order, and once. */
final class ChatsTest extends PaperWorld {
  @Test
  void oneSlowChatHoldsNobodyElse() {
    paper.write("anna", "/wait slow");
    paper.write("anna", "3 tea");
    paper.write("boris", "4 coffee");
    paper.write("carla", "5 milk");
    ChatsWorld.await("the others are answered", () -> sent("boris") == 1 && sent("carla") == 1);
    assertThat(paper.sent("anna")).isEmpty();
    world.goOn("slow");
    world.settle();
    assertThat(paper.sent("anna")).extracting(Sent::text).first().isEqualTo("waited for slow");
    assertThat(paper.sent("anna").get(1).text()).contains("3.00 EUR");
  }

  @Test
  void manyChatsAreHandledAndEachInItsOrder() {
    for (int i = 1; i <= 30; i++) {
      for (String person : List.of("anna", "boris", "carla")) {
        paper.write(person, i + " thing" + i);
      }
    }
    world.settle();
    for (String person : List.of("anna", "boris", "carla")) {
      assertThat(world.entries("paper", person))
          .extracting(Entry::description)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 30).mapToObj(i -> "thing" + i).toList());
      assertThat(paper.sent(person)).hasSize(30);
    }
  }

  @Test
  void theSameUpdateHandedOverTwiceIsHandledOnce() {
    paper.write("anna", "3 tea");
    world.settle();
    String payload = payload("anna", "4 coffee");
    for (int i = 0; i < 5; i++) {
      paper.hand("the-same", "anna", payload);
    }
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(2);
    assertThat(paper.sent("anna")).hasSize(2);
  }

  @Test
  void whatCannotBeReadIsPutAsideAndTheRestGoesOn() {
    paper.write("anna", "3 tea");
    paper.hand("poison", "anna", "}{");
    paper.write("anna", "4 coffee");
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(2);
    assertThat(parked()).isEqualTo(1);
  }

  @Test
  void whatBreaksThreeTimesIsPutAsideUnderAReferenceAndTheRestGoesOn() {
    paper.write("anna", "/break");
    paper.write("anna", "4 coffee");
    paper.write("boris", "5 milk");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(2);
    assertThat(paper.sent("anna").getFirst().text()).containsPattern("Ref [2-9A-Z]{6}");
    assertThat(paper.sent("anna").getLast().text()).contains("4.00 EUR");
    assertThat(world.entries("paper", "boris")).hasSize(1);
    assertThat(parked()).isEqualTo(1);
  }

  @Test
  void aRefusalIsAnsweredOnceAndBooksNothing() {
    paper.write("anna", "0 nothing");
    world.settle();
    assertThat(paper.sent("anna")).hasSize(1);
    assertThat(world.entries("paper", "anna")).isEmpty();
  }

  @Test
  void afterAnOutageEverythingArrivesInOrderAndOnce() {
    paper.fail("anna", Meaning.TRY_AGAIN, 3);
    for (int i = 1; i <= 4; i++) {
      paper.write("anna", i + " thing" + i);
    }
    world.settle();
    assertThat(paper.sent("anna")).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(paper.sent("anna").get(i).text()).contains("thing" + (i + 1));
      assertThat(paper.sent("anna").get(i).again()).isFalse();
    }
  }

  private int parked() {
    return world.database().<Integer>system(p -> p.inbox().depth().parked());
  }
}
