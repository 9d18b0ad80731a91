package florin.chat;

/**
 * An update as it lies in the inbox.
 *
 * @param attempts how often handling it has failed
 */
public record StoredUpdate(
    long id, long laneId, String platform, String bot, String payload, int attempts) {}
