package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.chat.ChatPlatform.Health.State;
import florin.bot.platform.FakeAnswer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Updates are asked for, handed over and only then confirmed; none is lost or asked for too often.
 */
final class PollingTest extends PollingWorld {
  @Test
  void anUpdateIsConfirmedOnlyAfterTheIntakeHasIt() throws Exception {
    it.started();
    var id = says("lunch 12.50");
    it.awaitTaken(1);
    assertThat(it.taken.getFirst().key()).isEqualTo(Integer.toString(id));
    assertThat(it.taken.getFirst().chatId()).isEqualTo("501");
    assertThat(it.taken.getFirst().bot()).isEqualTo("4242424242");
    Fixture.await("confirmation", () -> it.fake.updates().waiting() == 0);
    assertThat(offsets().getFirst()).isZero();
    assertThat(offsets().getLast()).isEqualTo(id + 1);
  }

  @Test
  void updatesTheIntakeRefusesAreOfferedAgainAndNotConfirmedMeanwhile() throws Exception {
    it.refusals.set(4);
    it.started();
    says("one");
    says("two");
    Fixture.await("refusals", () -> it.refusals.get() == 2);
    assertThat(it.platform.health().state()).isEqualTo(State.DEGRADED);
    assertThat(it.fake.updates().waiting()).isEqualTo(2);
    it.awaitTaken(2);
    assertThat(it.keys().stream().distinct()).hasSize(2);
    it.awaitHealth(State.UP);
  }

  @Test
  void whatWasNotConfirmedBeforeARestartComesAgain() throws Exception {
    it.refusals.set(Integer.MAX_VALUE);
    it.started();
    says("before the crash");
    Fixture.await("an attempt", () -> it.refusals.get() < Integer.MAX_VALUE);
    it.platform.close();
    try (var second = new TelegramPlatform(Fixture.settings(it.fake.url()), it.now::get)) {
      second.start(it.taken::addAll);
      it.awaitTaken(1);
    }
  }

  @Test
  void onlyTheKindsThatMeanSomethingAreAskedFor() throws Exception {
    it.started();
    var request = it.fake.await("getupdates", 1);
    assertThat(request.params().path("allowed_updates"))
        .extracting(JsonNode::asText)
        .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
    assertThat(request.params().has("offset")).isFalse();
  }

  @Test
  void onlyTheFirstQuestionIsAnsweredAtOnceSoThatItIsKnownWhetherTheWayIsOpen() throws Exception {
    it.started();
    it.awaitHealth(State.UP);
    assertThat(timeout(1)).isZero();
    assertThat(timeout(2)).isEqualTo(2);
  }

  private int timeout(int question) throws Exception {
    return it.fake.await("getupdates", question).params().path("timeout").asInt();
  }

  @Test
  void anUpdateNobodyCanReadIsHandedOverLikeTheOthersAndBlocksNothing() throws Exception {
    it.fake.answer(
        "getupdates",
        FakeAnswer.of(
            200,
            """
            {"ok":true,"result":[
              {"update_id":7,"message":{"message_id":1,"date":99999999999999,"from":{"id":501},"chat":{"id":501,"type":"private"}}},
              {"update_id":8,"message":"not even an object"},
              {"update_id":9,"brand_new_kind":{"chat":{"id":77}}},
              {"no_number":true},
              17,
              {"update_id":10,"message":{"text":"half \\ud83d and zero \\u0000","chat":{"id":5}}}]}
            """));
    it.started();
    it.awaitTaken(6);
    assertThat(it.keys()).contains("7", "8", "9", "10").doesNotHaveDuplicates();
    assertThat(it.taken.get(2).chatId()).isEqualTo("77");
    assertThat(it.taken.get(5).payload()).contains("half \uFFFD and zero \uFFFD");
    Fixture.await("the next poll", () -> offsets().contains(11));
  }

  @Test
  void updatesWhoseNumbersBeganAnewAndLowerAreTaken() throws Exception {
    it.fake.updates().numberFrom(900_000_000);
    it.started();
    says("high");
    it.awaitTaken(1);
    var low = "{\"ok\":true,\"result\":[{\"update_id\":%d,\"message\":{\"chat\":{\"id\":501}}}]}";
    it.fake.answer(
        "getupdates", FakeAnswer.of(200, low.formatted(41)), FakeAnswer.of(200, low.formatted(42)));
    says("ends the waiting poll");
    it.awaitTaken(4);
    assertThat(it.keys()).contains("900000000", "41", "42");
    Fixture.await("the offset follows", () -> offsets().contains(43));
  }

  @Test
  void afterAQuietWeekNoNumberIsExpected() throws Exception {
    it.started();
    var id = says("before the holidays");
    it.awaitTaken(1);
    Fixture.await("confirmation", () -> offsets().contains(id + 1));
    it.now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
    it.fake.updates().numberFrom(12);
    // The poll that still waits with the old offset ends on its own.
    it.fake.updates().webhook(true);
    it.fake.updates().webhook(false);
    Fixture.await("a poll without an offset", () -> offsets().getLast() == 0);
    says("after the holidays");
    it.awaitTaken(2);
    assertThat(it.keys()).endsWith("12");
  }

  @Test
  void aServerThatNeverWaitsIsNotFloodedAndRealTrafficIsNotSlowed() throws Exception {
    it.fake.updates().impatient();
    var started = System.nanoTime();
    it.started();
    it.fake.await("getupdates", 7);
    // Since the start, for one poll may come later than it should and then the next looks early.
    // The first does not wait.
    for (int i = 1; i < 7; i++) {
      var came = Duration.ofNanos(it.fake.requests("getupdates").get(i).nanos() - started);
      assertThat(came).isGreaterThanOrEqualTo(Fixture.HURRIED.emptyPause().multipliedBy(i - 1));
    }
    for (int i = 0; i < 500; i++) {
      says("traffic " + i);
    }
    var began = System.nanoTime();
    it.awaitTaken(500);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aServerThatRepeatsTheSameUpdatesForEverIsNotFlooded() throws Exception {
    var same = FakeAnswer.of(200, "{\"ok\":true,\"result\":[{\"update_id\":5,\"message\":{}}]}");
    it.fake.answer("getupdates", Collections.nCopies(200, same).toArray(FakeAnswer[]::new));
    var started = System.nanoTime();
    it.started();
    it.awaitTaken(7);
    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isGreaterThanOrEqualTo(Fixture.HURRIED.emptyPause().multipliedBy(5));
  }

  @Test
  void closingEndsAWaitingPollAtOnceAndNothingIsTakenAfterwards() throws Exception {
    it.started();
    it.awaitHealth(State.UP);
    var began = System.nanoTime();
    it.platform.close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    says("too late");
    Thread.sleep(200);
    assertThat(it.taken).isEmpty();
  }

  @Test
  void anApiBehindAPathIsReachedThroughIt() throws Exception {
    it.close();
    it = new Fixture(TelegramFake.start(0, "/proxy/telegram-api")).started();
    says("through the proxy");
    it.awaitTaken(1);
    assertThat(it.fake.paths())
        .allMatch(path -> path.startsWith("/proxy/telegram-api/bot" + TelegramFake.TOKEN + "/"));
  }

  private List<Integer> offsets() {
    return it.fake.requests("getupdates").stream()
        .map(r -> r.params().path("offset").asInt(0))
        .toList();
  }
}
