package florin.bot.files.reading;

import florin.invoices.InvoiceDraft;
import java.util.List;

/** What a {@link FileReader} concludes after its rows went to the {@link RowSink}. */
public sealed interface Reading {

  /** The rows given to the sink are those of this sheet. */
  record Table(String sheet, Layout layout, List<Remark> remarks, List<Question> choices)
      implements Reading {}

  /**
   * The rows given to the sink are rates: of each, the day, the currency, and how much of it one
   * euro was worth.
   */
  record EuroRates() implements Reading {}

  /** The file is this invoice. */
  record Invoice(InvoiceDraft draft, List<Remark> findings) implements Reading {}

  /** The pages are pictures. */
  record NoText(Remark reason) implements Reading {}

  record Asks(Question question) implements Reading {}

  record Refused(Remark reason) implements Reading {}

  record NothingToBook(Remark reason) implements Reading {}
}
