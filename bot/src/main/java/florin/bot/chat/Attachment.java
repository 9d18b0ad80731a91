package florin.bot.chat;

import java.util.OptionalLong;

/**
 * A file somebody sent, not yet fetched.
 *
 * @param reference what {@link ChatPlatform#fetch} needs to find it again, also after a restart
 * @param size bytes, where the platform says so
 */
public record Attachment(String reference, String fileName, String mediaType, OptionalLong size) {}
