package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import florin.bot.chat.ChatPlatform.Health.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class PollingTest {
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
    assertThat(request.params().path("timeout").asInt()).isEqualTo(2);
    assertThat(request.params().has("offset")).isFalse();
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
  void aRevokedTokenIsDownAndAskedForSlowlyUntilItWorksAgain() throws Exception {
    var no = FakeAnswer.error(401, "Unauthorized");
    it.fake.answer("getupdates", no, no, no);
    it.started();
    it.awaitHealth(State.DOWN);
    assertThat(it.platform.health().detail()).contains("does not know this token");
    says("later");
    it.awaitTaken(1);
    assertThat(gaps().subList(0, 2))
        .allSatisfy(
            gap -> assertThat(gap).isBetween(Duration.ofMillis(195), Duration.ofSeconds(2)));
    it.awaitHealth(State.UP);
  }

  @Test
  void aSecondPollerIsNamedAndReceivingGoesOnWhenItIsGone() throws Exception {
    var conflict = FakeAnswer.error(409, "Conflict: terminated by other getUpdates request");
    it.fake.answer("getupdates", conflict, conflict, conflict, conflict, conflict, conflict);
    it.started();
    it.awaitHealth(State.DEGRADED);
    assertThat(it.platform.health().detail()).isEqualTo("another program polls with this token");
    says("after the conflict");
    it.awaitTaken(1);
    it.awaitHealth(State.UP);
  }

  @Test
  void aWebhookLeftBehindIsRemoved() throws Exception {
    it.fake.updates().webhook(true);
    it.started();
    says("by polling again");
    it.awaitTaken(1);
    it.fake.updates().webhook(true);
    Fixture.await(
        "conflict noticed and removed", () -> it.fake.requests("deletewebhook").size() >= 2);
    says("and again");
    it.awaitTaken(2);
  }

  @Test
  void aPauseTheServerAsksForIsKeptExactly() throws Exception {
    it.fake.answer("getupdates", FakeAnswer.tooMany(1));
    says("soon");
    it.started();
    it.awaitTaken(1);
    assertThat(gaps().getFirst()).isBetween(Duration.ofMillis(990), Duration.ofMillis(1_700));
  }

  @Test
  void badGatewaysBrokenJsonAndCutConnectionsAreOutlasted() throws Exception {
    it.fake.answer(
        "getupdates",
        FakeAnswer.of(502, "<html><h1>502 Bad Gateway</h1></html>"),
        FakeAnswer.of(200, "{\"ok\":true,\"result\":[{\"update_id\":"),
        FakeAnswer.of(200, "{\"result\":[]}"),
        FakeAnswer.of(200, "{\"ok\":true,\"result\":true}"),
        FakeAnswer.of(200, ""),
        FakeAnswer.droppedUndone(),
        FakeAnswer.error(500, "Internal Server Error"),
        FakeAnswer.error(400, "Bad Request: what now"));
    it.started();
    it.awaitHealth(State.DEGRADED);
    says("still here");
    it.awaitTaken(1);
    it.awaitHealth(State.UP);
    assertThat(it.keys()).hasSize(1);
  }

  @Test
  void aServerThatStopsAnsweringIsGivenUpAndAskedAgain() throws Exception {
    it.close();
    it =
        new Fixture(
            TelegramFake.start(),
            TelegramSettings.polling(TelegramFake.TOKEN, URI.create("http://127.0.0.1:1")));
    var impatient =
        new Pace(
            Duration.ofSeconds(1),
            Duration.ofMillis(300),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofMillis(20),
            Duration.ofMillis(80),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofDays(7),
            Duration.ofSeconds(90));
    it.fake.answer("getupdates", FakeAnswer.late(Duration.ofSeconds(8)));
    try (var platform =
        new TelegramPlatform(Fixture.settings(it.fake.url()).with(impatient), it.now::get)) {
      platform.start(it.taken::addAll);
      says("after the silence");
      it.awaitTaken(1);
    }
  }

  @Test
  void aServerThatIsNotThereAtTheStartIsWaitedFor() throws Exception {
    var port = it.fake.port();
    it.fake.close();
    it.started();
    it.awaitHealth(State.DEGRADED);
    try (var back = TelegramFake.start(port, "")) {
      back.updates().add(Sent.text(Sent.ANNA, 1, "morning"));
      it.awaitTaken(1);
      it.awaitHealth(State.UP);
      back.await("getme", 1);
    }
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
    it.fake.await("getupdates", 6);
    // Since the start, for one poll may come later than it should and then the next looks early.
    for (int i = 0; i < 6; i++) {
      var came = Duration.ofNanos(it.fake.requests("getupdates").get(i).nanos() - started);
      assertThat(came).isGreaterThanOrEqualTo(Fixture.HURRIED.emptyPause().multipliedBy(i));
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
  void silenceOfTheServerTurnsTheHealthDownWhateverWasLastSaid() throws Exception {
    it.started();
    it.awaitHealth(State.UP);
    it.now.updateAndGet(instant -> instant.plusSeconds(91));
    assertThat(it.platform.health().state()).isEqualTo(State.DOWN);
    assertThat(it.platform.health().detail()).contains("91 s");
  }

  @Test
  void anErrorInTheIntakeDoesNotEndThePolling() throws Exception {
    var calls = new AtomicInteger();
    it.platform.start(updates -> {
      if (calls.incrementAndGet() < 3) {
        throw new StackOverflowError();
      }
      it.taken.addAll(updates);
    });
    says("after two errors");
    it.awaitTaken(1);
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

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    var elsewhere = new AtomicInteger();
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> elsewhere.incrementAndGet());
    other.start();
    try {
      var away =
          FakeAnswer.redirect(
              "http://127.0.0.1:"
                  + other.getAddress().getPort()
                  + "/bot"
                  + TelegramFake.TOKEN
                  + "/getUpdates");
      it.fake.answer("getupdates", away, away);
      it.started();
      says("here");
      it.awaitTaken(1);
      assertThat(elsewhere).hasValue(0);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void theTokenStandsInNoLogLine() throws Exception {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var level = root.getLevel();
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    root.setLevel(Level.ALL);
    root.addAppender(lines);
    try {
      it.fake.answer(
          "getupdates",
          FakeAnswer.error(
              400, "Bad Request: no such path /bot" + TelegramFake.TOKEN + "/getUpdates"),
          FakeAnswer.of(502, "http://x/bot" + TelegramFake.TOKEN),
          FakeAnswer.droppedUndone());
      it.fake.answer("getme", FakeAnswer.error(404, "Not Found " + TelegramFake.TOKEN));
      it.fake.answer("sendchataction", FakeAnswer.error(400, TelegramFake.TOKEN));
      it.started();
      it.platform.working(Fixture.anna());
      says("hello");
      it.awaitTaken(1);
      it.fake.await("sendchataction", 1);
      assertThat(lines.list).isNotEmpty();
      assertThat(List.copyOf(lines.list))
          .allSatisfy(line ->
              assertThat(line.getFormattedMessage() + line.getThrowableProxy())
                  .doesNotContain(secret()));
    } finally {
      root.detachAppender(lines);
      root.setLevel(level);
    }
  }

  private static String secret() {
    return TelegramFake.TOKEN.substring(TelegramFake.TOKEN.indexOf(':') + 1);
  }

  private int messages;

  private int says(String text) {
    ObjectNode update = Sent.text(Sent.ANNA, ++messages, text);
    return it.fake.updates().add(update);
  }

  private List<Integer> offsets() {
    return it.fake.requests("getupdates").stream()
        .map(r -> r.params().path("offset").asInt(0))
        .toList();
  }

  private List<Duration> gaps() {
    var polls = it.fake.requests("getupdates");
    return IntStream.range(1, polls.size())
        .mapToObj(i -> Duration.ofNanos(polls.get(i).nanos() - polls.get(i - 1).nanos()))
        .toList();
  }
}
