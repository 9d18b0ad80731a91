package florin.people;

import florin.Role;
import java.time.Instant;

/** An invitation that may still be used, as the book lists it; its code is known to nobody here. */
public record Invite(long id, Role role, String invitedBy, Instant expiresAt) {}
