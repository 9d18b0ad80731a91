package florin.bot.files.reading;

import florin.invoices.InvoiceDraft;
import java.util.List;

/** How reading a file ended. Every file, however bad, ends in one of these. */
public sealed interface FileOutcome {

  /** Entries were found, none of them saved yet. */
  record Read(FileKind kind, List<ReadTable> tables) implements FileOutcome {
    public Read {
      tables = List.copyOf(tables);
    }
  }

  /** Rates of exchange were found: units of the currency for one euro. */
  record EuroRates(List<ReadRow> rates) implements FileOutcome {
    public EuroRates {
      rates = List.copyOf(rates);
    }
  }

  /**
   * An invoice was found, not saved yet.
   *
   * @param findings what does not fit together in it or is missing
   */
  record Invoice(FileKind kind, InvoiceDraft draft, List<Remark> findings) implements FileOutcome {
    public Invoice {
      findings = List.copyOf(findings);
    }
  }

  /** Sound pages without any text, as scanners make them: worth keeping, but a person must type. */
  record NoText(Remark reason) implements FileOutcome {}

  /** The file can be read once this is answered; nothing of it is kept meanwhile. */
  record Asks(Question question) implements FileOutcome {}

  /** The file cannot be read. */
  record Refused(Remark reason) implements FileOutcome {}

  /** The file is sound, but there is nothing in it to book. */
  record NothingToBook(Remark reason) implements FileOutcome {}
}
