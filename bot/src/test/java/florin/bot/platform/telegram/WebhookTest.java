package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.chat.ChatPlatform.Health.State;
import florin.bot.platform.FakeAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhookTest {
  private static final byte[] UPDATE =
      "{\"update_id\":7,\"message\":{\"chat\":{\"id\":501}}}".getBytes(StandardCharsets.UTF_8);

  private Fixture it;
  private WebhookEndpoint endpoint;

  @BeforeEach
  void open() throws IOException {
    var fake = TelegramFake.start();
    it =
        new Fixture(
            fake,
            Fixture.settings(fake.url())
                .webhook("s3cret", URI.create("https://florin.example.org/base/")));
    endpoint = it.platform.webhook().orElseThrow();
  }

  @AfterEach
  void close() {
    it.close();
  }

  @Test
  void itIsRegisteredWithItsSecretAndNothingIsPolled() throws Exception {
    it.fake.answer("setwebhook", FakeAnswer.of(502, "<html>"), Refusals.tooMany(0));
    it.started();
    var request = it.fake.await("setwebhook", 3);
    assertThat(request.text("url")).isEqualTo("https://florin.example.org/base/hooks/telegram");
    assertThat(request.text("secret_token")).isEqualTo("s3cret");
    assertThat(request.params().path("allowed_updates"))
        .extracting(JsonNode::asText)
        .contains("message", "callback_query");
    it.awaitHealth(State.UP);
    assertThat(it.fake.requests("getupdates")).isEmpty();
  }

  @Test
  void anUpdateIsAnsweredOnlyWhenItIsStored() {
    it.started();
    assertThat(endpoint.receive("s3cret", UPDATE)).isEqualTo(200);
    assertThat(it.keys()).containsExactly("7");
    it.refusals.set(1);
    assertThat(endpoint.receive("s3cret", UPDATE)).isEqualTo(503);
  }

  @Test
  void withoutTheSecretNothingIsTaken() {
    it.started();
    assertThat(endpoint.receive(null, UPDATE)).isEqualTo(401);
    assertThat(endpoint.receive("", UPDATE)).isEqualTo(401);
    assertThat(endpoint.receive("s3cre", UPDATE)).isEqualTo(401);
    assertThat(endpoint.receive("s3cret2", UPDATE)).isEqualTo(401);
    assertThat(endpoint.receive("x", new byte[WebhookEndpoint.LONGEST + 1])).isEqualTo(401);
    assertThat(it.taken).isEmpty();
  }

  @Test
  void whatIsTooLongOrNoUpdateIsRefused() {
    it.started();
    assertThat(endpoint.receive("s3cret", new byte[WebhookEndpoint.LONGEST + 1])).isEqualTo(413);
    for (var body :
        new String[] {"", "{", "[]", "17", "null", "{\"message\":{}}", "{\"update_id\":\"7\"}"}) {
      assertThat(endpoint.receive("s3cret", body.getBytes(StandardCharsets.UTF_8)))
          .as(body)
          .isEqualTo(400);
    }
    assertThat(it.taken).isEmpty();
  }

  @Test
  void beforeTheStartAndAfterTheEndTheServerIsAskedToComeAgain() {
    assertThat(endpoint.receive("s3cret", UPDATE)).isEqualTo(503);
    it.started();
    it.platform.close();
    assertThat(endpoint.receive("s3cret", UPDATE)).isEqualTo(503);
  }

  @Test
  void settingsThatCannotWorkAreRefused() {
    var good = TelegramSettings.polling(TelegramFake.TOKEN, TelegramSettings.TELEGRAM);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.webhook("with space", URI.create("https://x.org")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramSettings.polling(" ", TelegramSettings.TELEGRAM));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramSettings.polling(TelegramFake.TOKEN, URI.create("ftp://x.org")));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new TelegramSettings(
                good.token(),
                good.apiUrl(),
                Optional.of("s"),
                Optional.empty(),
                good.pace(),
                good.limits()));
  }
}
