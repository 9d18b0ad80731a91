package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import florin.bot.chat.Attachment;
import florin.bot.chat.ChatPlatform.FileTooLarge;
import florin.bot.platform.FakeAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FetchingTest {
  private static final Attachment FILE =
      new Attachment("F1", "a.xlsx", "x/y", OptionalLong.empty());

  private Fixture it;

  @BeforeEach
  void open() throws IOException {
    it = new Fixture();
  }

  @AfterEach
  void close() {
    it.close();
  }

  @Test
  void theBytesComeFromTheConfiguredServer() throws Exception {
    it.close();
    it = new Fixture(TelegramFake.start(0, "/api/v1"));
    var bytes = new byte[3 << 20];
    new Random(1).nextBytes(bytes);
    it.fake.file("F1", bytes);
    var sink = new ByteArrayOutputStream();
    it.platform.fetch(FILE, sink, bytes.length);
    assertThat(sink.toByteArray()).isEqualTo(bytes);
    assertThat(it.fake.paths()).contains("/api/v1/file/bot" + TelegramFake.TOKEN + "/documents/F1");
  }

  @Test
  void moreThanTheLimitIsNeitherAskedForNorTaken() {
    it.fake.file("F1", new byte[101]);
    tooLarge(FILE, 100);
    assertThat(it.fake.paths()).noneMatch(path -> path.startsWith("/file"));
    tooLarge(new Attachment("F1", "a", "x/y", OptionalLong.of(101)), 100);
    assertThat(it.fake.requests("getfile")).hasSize(1);
  }

  @Test
  void aFileThatLiesAboutItsSizeIsCutAtTheLimit() {
    it.fake.file("F1", new byte[300_000]);
    it.fake.answer(
        "getfile",
        FakeAnswer.of(
            200, "{\"ok\":true,\"result\":{\"file_id\":\"F1\",\"file_path\":\"documents/F1\"}}"));
    it.fake.answer("file", FakeAnswer.late(Duration.ZERO));
    var sink = new ByteArrayOutputStream();
    assertThatExceptionOfType(FileTooLarge.class)
        .isThrownBy(() -> it.platform.fetch(FILE, sink, 100_000));
    assertThat(sink.size()).isLessThanOrEqualTo(100_000);
  }

  @Test
  void whatTheServerWillNotGiveBecauseOfItsSizeIsTooLarge() {
    it.fake.file("F1", new byte[(20 << 20) + 1]);
    tooLarge(FILE, Long.MAX_VALUE);
  }

  @Test
  void anErrorPageIsNoFile() {
    it.fake.file("F1", new byte[10]);
    it.fake.answer(
        "file",
        FakeAnswer.of(404, "not here"),
        Refusals.redirect("http://127.0.0.1:1/"),
        FakeAnswer.of(500, "x"));
    for (int i = 0; i < 3; i++) {
      failsWithoutToken();
    }
  }

  @Test
  void anUnknownFileAndAMissingServerAreFailuresThatKeepTheTokenSecret() {
    failsWithoutToken();
    it.fake.close();
    failsWithoutToken();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../botX/getMe", "documents/../../x"})
  void aPathThatLeavesItsPlaceIsNotFollowed(String path) {
    it.fake.answer(
        "getfile",
        FakeAnswer.of(200, "{\"ok\":true,\"result\":{\"file_path\":\"%s\"}}".formatted(path)));
    failsWithoutToken();
    assertThat(it.fake.paths()).hasSize(1);
  }

  private void tooLarge(Attachment file, long limit) {
    assertThatExceptionOfType(FileTooLarge.class)
        .isThrownBy(() -> it.platform.fetch(file, OutputStream.nullOutputStream(), limit));
  }

  private void failsWithoutToken() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> it.platform.fetch(FILE, OutputStream.nullOutputStream(), 1_000))
        .satisfies(failure ->
            assertThat(String.valueOf(failure) + failure.getCause())
                .doesNotContain(TelegramFake.TOKEN));
  }
}
