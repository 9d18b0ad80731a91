package florin.chat;

/** An update as it lies in the inbox. */
public record StoredUpdate(long id, String platform, String bot, String payload, int attempts) {}
