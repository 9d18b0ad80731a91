package florin.export;

import florin.ledger.EntryFilter;
import florin.reports.Period;
import florin.reports.Reports;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries somebody wants as a file. It is plain data, so that it can wait until the file is
 * delivered.
 *
 * @param period absent: from the first entry to the last
 * @param filter narrows it; its own days are replaced by those of the period
 * @param language the reader's, as a BCP 47 tag
 */
public record ExportOrder(
    ExportFormat format, Optional<Period> period, EntryFilter filter, String language) {

  /** All entries that count. */
  public static ExportOrder everything(ExportFormat format, Locale reader) {
    return new ExportOrder(format, Optional.empty(), EntryFilter.all(), reader.toLanguageTag());
  }

  EntryFilter entries() {
    return period.map(days -> Reports.within(filter, days)).orElse(filter);
  }

  /** Whether nothing is left out, so that balances can be told from the file. */
  boolean isWhole() {
    return entries().equals(EntryFilter.all());
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
