package florin.export;

import florin.invoices.InvoiceFilter;
import florin.invoices.InvoiceOrder;
import florin.invoices.Invoices;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;

/**
 * A list of invoices as a file, a row an invoice.
 *
 * @param zone where the reader lives, for the days on which things were done
 */
record InvoiceFile(
    Invoices invoices, InvoiceFilter filter, InvoiceOrder order, Messages messages, ZoneId zone) {

  void csv(OutputStream sink) throws IOException {
    var columns = InvoiceColumns.of(messages, zone);
    var table = new CsvTable(sink, columns.columns(), messages);
    invoices.each(filter, order, invoice -> table.row(columns.row(invoice)));
    table.end();
  }

  void workbook(OutputStream sink) throws IOException {
    var columns = InvoiceColumns.of(messages, zone);
    var workbook = new Workbook(sink, "Florin", null);
    var sheet =
        new Sheet(
            workbook.newWorksheet(messages.text("export.sheet.invoices")),
            new ReportWords(messages));
    sheet.heads(columns.columns());
    invoices.each(filter, order, invoice -> sheet.row(columns.row(invoice)));
    sheet.end();
    workbook.finish();
  }
}
