package florin.bot.commands;

import florin.bot.files.reading.FileOutcome;
import florin.imports.ImportDraft;
import java.util.Map;

/** A part of an import for those who measure it by its parts. */
public final class ImportUnderTest {
  private ImportUnderTest() {}

  /** What a command makes of a table that was read. */
  public static ImportDraft draft(long documentId, FileOutcome.Read read) {
    return ImportDrafts.of(documentId, read, Map.of());
  }
}
