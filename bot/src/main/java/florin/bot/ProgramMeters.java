package florin.bot;

import florin.bot.chat.ChatPlatform;
import florin.bot.files.Files;
import florin.bot.jobs.Jobs;
import florin.web.Meters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What this program adds to the figures of the site: platforms, parser, jobs. */
record ProgramMeters(Meters meters, Clock clock) {

  void platforms(List<ChatPlatform> platforms) {
    for (var platform : platforms) {
      meters.gauge(
          "florin.platform.up",
          "1 where a platform is connected",
          () -> platform.health().state() == ChatPlatform.Health.State.UP ? 1 : 0,
          "platform",
          platform.name());
      meters.gauge(
          "florin.platform.silent.seconds",
          "since a platform that is polled answered last",
          () ->
              platform
                  .lastHeard()
                  .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                  .orElse(0.0),
          "platform",
          platform.name());
    }
  }

  void parser(Files files) {
    meters.gauge("florin.parser.files", "files read since the start", files::filesRead);
    meters.gauge(
        "florin.parser.processes",
        "parser processes started since the start, a spare one and those that died among them",
        files::parsersStarted);
  }

  void jobs(Jobs jobs) {
    meters.gauge("florin.jobs.turns", "turns of jobs taken by this process", jobs::turns);
  }
}
