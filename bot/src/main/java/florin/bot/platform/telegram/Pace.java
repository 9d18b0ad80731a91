package florin.bot.platform.telegram;

import java.time.Duration;

/**
 * How long the platform waits for what.
 *
 * @param poll how long the server may hold a getUpdates without updates; whole seconds
 * @param answer the longest silence of the server in any other call, and beyond {@code poll} in a
 *     getUpdates
 * @param call the longest a call may take in all, with a file or without; below the lease of a
 *     delivery
 * @param download the longest the download of a file may take in all
 * @param firstPause after the first failure; doubles with each further one
 * @param longestPause the most it grows to
 * @param rejectedPause while the server does not know the token
 * @param emptyPause the least time between two empty answers, for servers that do not wait
 * @param quiet after this long without an update the next one may have any number
 * @param silence receiving counts as down when no getUpdates was answered for this long
 */
public record Pace(
    Duration poll,
    Duration answer,
    Duration call,
    Duration download,
    Duration firstPause,
    Duration longestPause,
    Duration rejectedPause,
    Duration emptyPause,
    Duration quiet,
    Duration silence) {

  /**
   * "If there are no new updates for at least a week, the next identifier is chosen randomly" (Bot
   * API, Update).
   */
  private static final Duration WEEK = Duration.ofDays(7);

  public static Pace usual() {
    return new Pace(
        Duration.ofSeconds(25),
        Duration.ofSeconds(20),
        Duration.ofSeconds(45),
        Duration.ofMinutes(3),
        Duration.ofMillis(500),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMillis(200),
        WEEK,
        Duration.ofSeconds(90));
  }
}
