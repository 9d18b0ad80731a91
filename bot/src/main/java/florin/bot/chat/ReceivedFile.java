package florin.bot.chat;

import java.nio.file.Path;

/**
 * A file that has been fetched into a temporary place of ours, within the size limit.
 *
 * @param path deleted when the call ends
 * @param sha256 lower-case hexadecimal digest of the bytes
 */
public record ReceivedFile(
    Path path, String fileName, String mediaType, long size, String sha256) {}
