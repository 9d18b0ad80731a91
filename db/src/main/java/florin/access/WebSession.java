package florin.access;

import florin.people.Membership;
import java.time.Instant;

/**
 * Somebody signed in to the site, and the book they look at.
 *
 * @param bound whether the session is for this book alone
 * @param idleUntil when it ends unless it is used
 * @param endsAt when it ends in any case
 */
public record WebSession(
    long id, Membership membership, boolean bound, Instant idleUntil, Instant endsAt) {

  /** How somebody signed in. */
  public enum Method {
    LINK,
    PASSWORD,
    INVITE,
    CLAIM,
    DEMO
  }

  /** A session as its owner's list shows it. */
  public record Listed(
      long id, Method method, String browser, Instant createdAt, Instant seenAt, boolean own) {}
}
