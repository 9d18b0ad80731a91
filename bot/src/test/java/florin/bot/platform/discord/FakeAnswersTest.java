package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.junit.jupiter.api.Test;

/** The bot answers, through the library of others: in time, once, and to whom. */
final class FakeAnswersTest extends FakeInteractionsWorld {
  @Test
  void anAnswerAfterThreeSecondsComesTooLate() {
    fake.interactions().patience(Duration.ofMillis(50));
    var refusals = new LinkedBlockingQueue<Throwable>();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          pause(100);
          event.deferReply().queue(done -> {}, refusals::add);
        });
    var asked = anna.slash("e");

    var refusal = Waiting.untilThere("refusal", () -> Optional.ofNullable(refusals.poll()));
    assertThat(((ErrorResponseException) refusal).getErrorResponse())
        .isEqualTo(ErrorResponse.UNKNOWN_INTERACTION);
    assertThat(asked.isAnswered()).isFalse();
  }

  @Test
  void aSecondFirstAnswerIsRefused() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.deferReply().queue());
    var asked = anna.slash("e").answered();

    raw.answer(asked, "{'type':5}").isRefused(400, 40060);
  }

  @Test
  void afterFifteenMinutesTheTokenIsWorthNothing() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.deferReply().queue());
    var asked = anna.slash("e").answered();
    asked.expires();

    var hook = bot.hears(SlashCommandInteractionEvent.class, 1).getHook();
    assertThatThrownBy(() -> hook.editOriginal("late").complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class, e -> assertThat(e.getErrorCode()).isEqualTo(50027));
    assertThat(asked.isLoading()).isTrue();
    assertThat(asked.took()).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void theFirstAnswerDecidesWhoSeesIt() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).queue();
          event.getHook().sendMessage("first").setEphemeral(false).queue();
          event.getHook().sendMessage("second").setEphemeral(false).queue();
        });
    var asked = anna.slash("e");

    assertThat(asked.messageSaying("first").isEphemeral()).isTrue();
    assertThat(asked.followUp().isEphemeral()).isFalse();
    assertThat(asked.followUp().repliesTo()).contains(asked.message().id());
  }

  @Test
  void theAnswerIsReadAndTakenBack() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("Saved").queue());
    var asked = anna.slash("e");
    assertThat(asked.message().content()).isEqualTo("Saved");

    assertThat(raw.get(original(asked)).json().path("content").asText()).isEqualTo("Saved");
    assertThat(raw.send("DELETE", original(asked), "").status()).isEqualTo(204);
    raw.get(original(asked)).isRefused(404, 10008);
    assertThat(anna.sees()).isEmpty();
  }

  @Test
  void beforeTheFirstAnswerNothingElseIsTaken() {
    var asked = anna.slash("e");
    raw.send("PATCH", original(asked), "{'content':'x'}").isRefused(404, 10015);
    raw.answer(asked, "{'type':6}").isRefused(400, 50035);
    raw.answer(asked, "{'type':8,'data':{'choices':[]}}").isRefused(400, 50035);
    assertThat(raw.answer(asked, "{'type':5}").status()).isEqualTo(204);
  }

  @Test
  void choicesCannotBePutOff() {
    var typed = anna.types("e", "category", "f", Map.of("text", "lunch"));
    raw.answer(typed, "{'type':5}").isRefused(400, 50035);
    raw.answer(typed, "{'type':4,'data':{'content':'x'}}").isRefused(400, 50035);
    assertThat(raw.answer(typed, "{'type':8,'data':{'choices':[]}}").status()).isEqualTo(204);
  }

  private String original(FakeInteraction asked) {
    return "webhooks/%s/%s/messages/@original".formatted(fake.places().bot.id, asked.token);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
