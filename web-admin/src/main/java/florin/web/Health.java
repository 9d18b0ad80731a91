package florin.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import florin.web.Readiness.Finding;
import florin.web.Readiness.State;
import florin.web.system.SystemPages;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the process is up, and whether it can be used; for people, load balancers and scripts
 * alike.
 */
final class Health {
  private static final Logger log = LoggerFactory.getLogger(Health.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Answer(String name, Finding finding) {}

  private final Readiness readiness;

  Health(Readiness readiness) {
    this.readiness = readiness;
  }

  void alive(Context ctx) {
    answer(ctx, 200, JSON.createObjectNode().put("status", "up"));
  }

  /**
   * All questions are asked at once, so one that hangs costs the answer no more than its own
   * patience.
   */
  void ready(Context ctx) throws InterruptedException {
    var answers = ask(readiness.checks());
    var worst =
        answers.stream()
            .map(answer -> answer.finding().state())
            .max(State::compareTo)
            .orElse(State.UP);
    var json = JSON.createObjectNode().put("status", word(worst));
    var checks = json.putObject("checks");
    for (var answer : answers) {
      checks
          .putObject(answer.name())
          .put("status", word(answer.finding().state()))
          .put("detail", answer.finding().detail());
    }
    answer(ctx, worst == State.DOWN ? 503 : 200, json);
  }

  /** The same for the page of who runs the installation. */
  List<SystemPages.Answer> answers() throws InterruptedException {
    return ask(readiness.checks()).stream()
        .map(answer ->
            new SystemPages.Answer(
                answer.name(), word(answer.finding().state()), answer.finding().detail()))
        .toList();
  }

  private static List<Answer> ask(List<Readiness.Check> checks) throws InterruptedException {
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var asked = new ArrayList<Future<Finding>>();
      checks.forEach(check -> asked.add(executor.submit(() -> check.question().get())));
      long until = System.nanoTime() + PATIENCE.toNanos();
      var answers = new ArrayList<Answer>();
      for (int i = 0; i < checks.size(); i++) {
        answers.add(
            new Answer(checks.get(i).name(), finding(checks.get(i).name(), asked.get(i), until)));
      }
      return answers;
    } finally {
      executor.shutdownNow();
    }
  }

  private static Finding finding(String name, Future<Finding> asked, long until)
      throws InterruptedException {
    try {
      return asked.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      return new Finding(State.DOWN, "no answer within " + PATIENCE.toSeconds() + " s");
    } catch (ExecutionException failed) {
      log.warn("health check failed check={}", name, failed.getCause());
      return new Finding(State.DOWN, "the check itself failed");
    }
  }

  private static String word(State state) {
    return state == State.UP ? "ready" : state.name().toLowerCase(Locale.ROOT);
  }

  private static void answer(Context ctx, int status, ObjectNode json) {
    ctx.status(status).contentType("application/json").result(json.toPrettyString());
  }
}
