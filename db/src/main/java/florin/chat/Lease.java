package florin.chat;

import java.util.UUID;

/**
 * The right to handle one chat until it is given back or runs out. The fence tells this lease from
 * every later one.
 */
public record Lease(long laneId, UUID owner, long fence) {}
