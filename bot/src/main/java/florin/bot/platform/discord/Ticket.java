package florin.bot.platform.discord;

import java.time.Instant;
import java.util.Optional;

/**
 * What answers one interaction: its token, as long as that lives.
 *
 * @param kind what the first answer was
 * @param until "Interaction tokens are valid for 15 minutes" (Receiving and Responding)
 * @param aside whether only the person sees the answers; the first answer decided it
 * @param language of the person's client
 */
record Ticket(Kind kind, String token, Instant until, boolean aside, String language) {
  private static final String BETWEEN = " ";
  private static final int PARTS = 5;

  /** How the interaction was answered at first. */
  enum Kind {
    /** With a promise, which the first message of ours takes the place of. */
    PROMISED,
    /** By taking note of a press: the message pressed on can be edited, others follow it. */
    NOTED
  }

  /** As it is kept beside what waits to be sent. */
  String written() {
    return String.join(
        BETWEEN,
        kind.name(),
        token,
        Long.toString(until.toEpochMilli()),
        Boolean.toString(aside),
        language);
  }

  /** What {@link #written} wrote; empty for anything else. */
  static Optional<Ticket> read(String written) {
    String[] parts = written.split(BETWEEN, -1);
    try {
      return parts.length == PARTS
          ? Optional.of(
              new Ticket(
                  Kind.valueOf(parts[0]),
                  parts[1],
                  Instant.ofEpochMilli(Long.parseLong(parts[2])),
                  Boolean.parseBoolean(parts[3]),
                  parts[4]))
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  boolean isGoodAt(Instant instant) {
    return instant.isBefore(until);
  }
}
