package florin.export;

import florin.ledger.Posting;
import florin.text.Messages;
import java.io.IOException;
import java.io.OutputStream;

/** Entries as text in lines, one a posting. */
final class EntryTable {
  private final Exports books;
  private final ExportOrder order;
  private final Messages messages;

  EntryTable(Exports books, ExportOrder order, Messages messages) {
    this.books = books;
    this.order = order;
    this.messages = messages;
  }

  void write(OutputStream sink) throws IOException {
    var columns = EntryColumns.ofPostings(messages);
    var table = new CsvTable(sink, columns.columns(), messages);
    books
        .ledger()
        .each(
            order.entries(),
            entry -> {
              for (Posting posting : entry.postings()) {
                table.row(columns.row(new EntryColumns.Line(entry, posting)));
              }
            });
    table.end();
  }
}
