package florin.web.page;

import florin.Role;
import florin.access.WebSession;
import florin.people.Membership;
import java.time.Duration;
import java.time.Instant;

/**
 * What every page knows of who is signed in.
 *
 * @param csrf what every form of theirs sends along
 * @param idleSeconds until the session ends unless it is used
 * @param path of the page being shown, with its query
 * @param waiting how many invoices wait for their decision
 */
public record Seat(
    Membership membership, boolean bound, String csrf, long idleSeconds, String path, int waiting) {

  static Seat of(WebSession session, String csrf, Instant now, String path) {
    Instant ends =
        session.idleUntil().isBefore(session.endsAt()) ? session.idleUntil() : session.endsAt();
    return new Seat(
        session.membership(),
        session.bound(),
        csrf,
        Duration.between(now, ends).toSeconds(),
        path,
        0);
  }

  Seat waiting(int count) {
    return new Seat(membership, bound, csrf, idleSeconds, path, count);
  }

  public boolean atLeast(Role role) {
    return membership.role().atLeast(role);
  }

  public boolean operator() {
    return membership.person().operator();
  }
}
