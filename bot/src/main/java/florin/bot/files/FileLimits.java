package florin.bot.files;

import java.time.Duration;

/**
 * Bounds for one uploaded file and for the process that reads it.
 *
 * @param uploadBytes larger files are turned away unread ({@code FLORIN_UPLOAD_MAX_MB})
 * @param zipEntries parts a workbook may consist of
 * @param unpackedBytes what a workbook may claim to unpack to
 * @param parserHeapMb memory of the parser process ({@code FLORIN_PARSER_HEAP_MB})
 * @param parserTime wall clock of the parser process ({@code FLORIN_PARSER_SECONDS})
 * @param atOnce files read at the same time
 * @param patience how long a file waits for its turn
 */
public record FileLimits(
    long uploadBytes,
    int zipEntries,
    long unpackedBytes,
    int parserHeapMb,
    Duration parserTime,
    int atOnce,
    Duration patience) {

  private static final long MEGABYTE = 1024L * 1024L;

  /** The settings' three figures, and the rest as Florin is shipped. */
  public static FileLimits of(int uploadMb, int parserHeapMb, int parserSeconds) {
    return new FileLimits(
        uploadMb * MEGABYTE,
        5_000,
        1_024 * MEGABYTE,
        parserHeapMb,
        Duration.ofSeconds(parserSeconds),
        2,
        Duration.ofSeconds(60));
  }

  /** 20 MB, 256 MB, 15 s. */
  public static FileLimits standard() {
    return of(20, 256, 15);
  }
}
