package florin.bot.files;

import florin.bot.files.invoice.InvoiceReader;
import florin.bot.files.rates.EuroRatesReader;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileReader;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.sheet.SheetReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of file formats: one line for each reader. */
final class Readers {

  private Readers() {}

  static List<FileReader> all() {
    return List.of(
        new EuroRatesReader(), new SheetReader(ReadLimits.STANDARD), new InvoiceReader());
  }

  /** The kinds that some reader accepts under this name. */
  static Set<FileKind> kinds() {
    return Arrays.stream(FileKind.values())
        .filter(kind -> all().stream().anyMatch(reader -> reader.accepts(kind, "")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
