package florin.bot.files.reading;

/** A file as it reaches a reader; the array belongs to the reader from then on. */
@SuppressWarnings("ArrayRecordComponent")
public record FileContent(FileKind kind, String name, byte[] bytes) {}
