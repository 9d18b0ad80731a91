package florin.bot.hostile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the collection.
 *
 * @param file its path below the collection
 * @param kind legit, malformed, encrypted, malicious, unsupported-format
 * @param bareOutcome what the library alone makes of it, {@code OK:...} where it reads it; empty
 *     where nobody tried
 */
record CorpusFile(String file, String kind, String bareOutcome) {

  /** What {@code manifest.csv} lists. */
  static List<CorpusFile> of(Path corpus) throws IOException {
    try (Stream<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(corpus.resolve("manifest.csv")).stream()) {
      return rows.map(row ->
              new CorpusFile(
                  row.getField("file"),
                  row.getField("class"),
                  row.getField("bare_library_outcome")))
          .toList();
    }
  }

  /** Whether it is sound and the library alone reads it. */
  boolean isReadable() {
    return kind.equals("legit") && bareOutcome.startsWith("OK");
  }

  String name() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** As a person's app would say by the name. */
  String mediaType() {
    return switch (name().substring(name().lastIndexOf('.') + 1)) {
      case "pdf" -> "application/pdf";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "xls" -> "application/vnd.ms-excel";
      case "csv" -> "text/csv";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }
}
