package florin.access;

import florin.ledger.Named;
import java.time.Instant;
import java.util.Optional;

/**
 * A link somebody was given, as lists show it; the secret in it is known to nobody but them.
 *
 * @param issuedBy the manager who made it; empty where Florin did
 * @param redeemedBy what the browser that redeemed it called itself
 */
public record AccessLink(
    long id,
    Named member,
    Purpose purpose,
    Optional<String> issuedBy,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> redeemedAt,
    Optional<String> redeemedBy,
    Optional<Instant> revokedAt) {

  /** Why a link was made. */
  public enum Purpose {
    /** Asked for in a chat. */
    CHAT,
    /** Came with news or a summary. */
    NEWS,
    /** Made by a manager for a member. */
    ISSUED,
    /** Sent to a proven mail address. */
    MAIL
  }

  /** How it stands at an instant. */
  public enum State {
    OPEN,
    USED,
    EXPIRED,
    REVOKED
  }

  public State state(Instant at) {
    return state(redeemedAt.isPresent(), revokedAt.isPresent(), expiresAt, at);
  }

  static State state(boolean redeemed, boolean revoked, Instant expiresAt, Instant at) {
    if (redeemed) {
      return State.USED;
    }
    if (revoked) {
      return State.REVOKED;
    }
    return expiresAt.isAfter(at) ? State.OPEN : State.EXPIRED;
  }
}
