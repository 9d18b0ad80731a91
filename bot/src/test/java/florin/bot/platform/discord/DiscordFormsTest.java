package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Incoming;
import florin.bot.chat.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Menus, forms and suggestions, over the real library. */
@Timeout(60)
final class DiscordFormsTest extends DiscordPlatformWorld {
  @Test
  void moreRowsThanThereIsRoomForBecomeAMenu() throws Exception {
    var said = anna.slash("e", Map.of("text", "/last"));
    List<List<Outgoing.Key>> rows = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      rows.add(List.of(key("#" + number, false)));
    }
    rows.add(List.of(key("Older", false), key("Newer", false)));
    platform.send(answer(next(1), "Entries", rows));
    FakeMessage shown = said.messageSaying("Entries");
    assertThat(shown.buttons()).containsExactly("Older", "Newer");
    assertThat(shown.choices()).containsExactly("#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8");
    anna.choose(shown, "#3").answered();
    assertThat(((Incoming.Pressed) next(2)).token()).isEqualTo("#3-token");
  }

  @Test
  void aFormIsFilledInAndItsWordsArrive() throws Exception {
    var said = anna.slash("e", Map.of("text", "lunch 12.50"));
    platform.send(answer(next(1), "Saved", List.of(List.of(key("Edit", true)))));
    var form = anna.press(said.messageSaying("Saved"), "Edit").modal();
    assertThat(form.title()).isEqualTo("Entry #1");
    assertThat(form.fields().getFirst().value()).isEqualTo("12.50");
    anna.fill(form, Map.of("Amount", "13.80")).answered();
    var filled = (Incoming.Filled) next(2);
    assertThat(filled.token()).isEqualTo("Edit-token");
    assertThat(filled.values()).isEqualTo(Map.of("form.AMOUNT", "13.80"));
  }

  @Test
  void whatTakesTooLongToLookUpIsToldOrLeftEmptyInTime() throws Exception {
    var said = anna.slash("e", Map.of("text", "lunch 12.50"));
    platform.send(answer(next(1), "Saved", List.of(List.of(key("Edit", true)))));
    FakeMessage shown = said.messageSaying("Saved");
    answering.delay = Duration.ofSeconds(4);
    var pressed = anna.press(shown, "Edit");
    assertThat(pressed.messageSaying("Drücke gleich noch einmal").isEphemeral()).isTrue();
    assertThat(pressed.took()).isLessThan(Duration.ofSeconds(3));
    var typed = anna.types("month", "period", "2026", Map.of());
    assertThat(typed.choices()).isEmpty();
    assertThat(typed.took()).isLessThan(Duration.ofSeconds(3));
    assertThat(taken.updates).hasSize(1);
  }

  @Test
  void whatIsLookedUpInTimeIsOffered() {
    assertThat(anna.typing("month", "period", "2026"))
        .extracting(FakeInteraction.FakeChoice::value)
        .containsExactly("2026-03");
  }
}
