package florin.bot.platform.telegram;

import florin.bot.chat.ChatPlatform.Health;
import florin.bot.chat.ChatPlatform.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How receiving stands. Whatever was last said, it is down when the server was not heard for too
 * long, so a receiver that hangs cannot look well.
 */
final class Reception {
  private final InstantSource clock;
  private final Duration silence;
  private State state = State.STARTING;
  private String detail = "not yet connected";
  private Instant heard;

  Reception(InstantSource clock, Duration silence) {
    this.clock = clock;
    this.silence = silence;
    this.heard = clock.instant();
  }

  /** The server answered as it should. */
  synchronized void up() {
    heard = clock.instant();
    state = State.UP;
    detail = "receiving";
  }

  synchronized void degraded(String why) {
    state = State.DEGRADED;
    detail = why;
  }

  synchronized void down(String why) {
    state = State.DOWN;
    detail = why;
  }

  /** Where updates are pushed to us there is nothing to be heard. */
  synchronized Health pushed() {
    return new Health(state, detail);
  }

  synchronized Health health() {
    var quiet = Duration.between(heard, clock.instant());
    return quiet.compareTo(silence) > 0 && state != State.DOWN
        ? new Health(State.DOWN, "no good answer for " + quiet.toSeconds() + " s; " + detail)
        : new Health(state, detail);
  }
}
