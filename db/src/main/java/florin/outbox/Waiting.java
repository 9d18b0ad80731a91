package florin.outbox;

import java.time.Instant;

/**
 * A delivery taken out to be sent.
 *
 * @param attempts tries that ended with a word from the other side
 * @param again whether an earlier try may have arrived: its sender vanished before it could say
 * @param silenced whether the chat can no longer be written to
 */
public record Waiting(
    long id,
    String kind,
    String key,
    long laneId,
    String json,
    int attempts,
    boolean again,
    boolean silenced,
    Instant createdAt) {}
