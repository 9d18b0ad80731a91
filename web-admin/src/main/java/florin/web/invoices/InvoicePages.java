package florin.web.invoices;

import florin.Role;
import florin.export.ExportFormat;
import florin.invoices.InvoiceFilter;
import florin.web.page.Download;
import florin.web.page.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The list of invoices, and the same as a file. */
public final class InvoicePages {

  public void list(Visit visit) {
    var search = InvoiceSearch.of(visit);
    var page =
        visit.read(books -> {
          var invoices = books.invoices();
          var rows = invoices.list(search.filter(), search.order(), search.cursor(), search.size());
          int count = invoices.count(search.filter());
          return new InvoiceListPage(
              search,
              rows,
              invoices.sums(search.filter()),
              count,
              visit.seesAll() ? books.ledger().authors() : List.of(),
              visit.atLeast(Role.MANAGER),
              count > 0 || invoices.count(InvoiceFilter.ALL) > 0,
              visit.today());
        });
    visit.show("invoices/list.jte", Map.of("page", page));
  }

  public void csv(Visit visit) throws IOException {
    export(visit, ExportFormat.CSV);
  }

  public void workbook(Visit visit) throws IOException {
    export(visit, ExportFormat.XLSX);
  }

  private static void export(Visit visit, ExportFormat format) throws IOException {
    var search = InvoiceSearch.of(visit);
    Download.send(
        visit,
        Download.name(visit, "web.nav.invoices", format),
        format.mediaType(),
        (books, sink) ->
            books
                .exports()
                .invoices(
                    format,
                    search.filter(),
                    search.order(),
                    visit.texts(),
                    visit.person().zone(),
                    sink));
  }
}
