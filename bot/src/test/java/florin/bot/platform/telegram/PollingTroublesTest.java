package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import florin.bot.chat.ChatPlatform.Health.State;
import florin.bot.platform.FakeAnswer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Receiving outlasts whatever the server answers, and says what is wrong meanwhile. */
final class PollingTroublesTest extends PollingWorld {
  @Test
  void aRevokedTokenIsDownAndAskedForSlowlyUntilItWorksAgain() throws Exception {
    var no = Refusals.error(401, "Unauthorized");
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
    var conflict = Refusals.error(409, "Conflict: terminated by other getUpdates request");
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
    it.fake.answer("getupdates", Refusals.tooMany(1));
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
        Refusals.error(500, "Internal Server Error"),
        Refusals.error(400, "Bad Request: what now"));
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
  void aRedirectIsNotFollowed() throws Exception {
    var elsewhere = new AtomicInteger();
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> elsewhere.incrementAndGet());
    other.start();
    try {
      var away =
          Refusals.redirect(
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
          Refusals.error(
              400, "Bad Request: no such path /bot" + TelegramFake.TOKEN + "/getUpdates"),
          FakeAnswer.of(502, "http://x/bot" + TelegramFake.TOKEN),
          FakeAnswer.droppedUndone());
      it.fake.answer("getme", Refusals.error(404, "Not Found " + TelegramFake.TOKEN));
      it.fake.answer("sendchataction", Refusals.error(400, TelegramFake.TOKEN));
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

  private List<Duration> gaps() {
    var polls = it.fake.requests("getupdates");
    return IntStream.range(1, polls.size())
        .mapToObj(i -> Duration.ofNanos(polls.get(i).nanos() - polls.get(i - 1).nanos()))
        .toList();
  }
}
