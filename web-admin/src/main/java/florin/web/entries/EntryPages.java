package florin.web.entries;

import florin.books.Books;
import florin.export.ExportFormat;
import florin.export.ExportOrder;
import florin.history.Subject;
import florin.ledger.Configured;
import florin.ledger.Entry;
import florin.ledger.EntryFilter;
import florin.ledger.Named;
import florin.web.documents.Shown;
import florin.web.page.Download;
import florin.web.page.SecurityHeaders;
import florin.web.page.Visit;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of entries, the same as a file, and each by itself. */
public final class EntryPages {

  public void list(Visit visit) {
    var search = EntrySearch.of(visit);
    var page =
        visit.read(books -> {
          var ledger = books.ledger();
          var rows = ledger.list(search.filter(), search.order(), search.cursor(), search.size());
          return new EntryListPage(
              search,
              rows,
              books.reports().sums(search.filter()),
              books.reports().count(search.filter()),
              choices(visit, books),
              !rows.rows().isEmpty() || books.reports().count(EntryFilter.all()) > 0,
              visit.today());
        });
    visit.show("entries/list.jte", Map.of("page", page));
  }

  private static Map<String, List<Named>> choices(Visit visit, Books books) {
    Map<String, List<Named>> choices = new LinkedHashMap<>();
    choices.put("category", named(books.categories().list()));
    choices.put("location", named(books.locations().list()));
    choices.put("bucket", named(books.buckets().list()));
    choices.put("method", named(books.paymentMethods().list()));
    choices.put("customer", named(books.customers().list()));
    choices.put("agent", visit.seesAll() ? books.ledger().authors() : List.of());
    return choices;
  }

  private static List<Named> named(List<? extends Configured> rows) {
    return rows.stream().map(row -> new Named(row.id(), row.name())).toList();
  }

  public void csv(Visit visit) throws IOException {
    export(visit, ExportFormat.CSV);
  }

  public void workbook(Visit visit) throws IOException {
    export(visit, ExportFormat.XLSX);
  }

  private static void export(Visit visit, ExportFormat format) throws IOException {
    var search = EntrySearch.of(visit);
    var order =
        new ExportOrder(format, Optional.empty(), search.filter(), visit.person().language());
    Download.send(
        visit,
        Download.name(visit, "web.nav.entries", format),
        format.mediaType(),
        (books, sink) -> books.exports().write(order, sink));
  }

  public void show(Visit visit) {
    int number = visit.number("entry");
    EntryView view =
        visit.read(books ->
            books
                .ledger()
                .find(number)
                .map(entry -> view(books, entry))
                .orElseThrow(NotFoundResponse::new));
    visit.ctx().header("Content-Security-Policy", SecurityHeaders.policyWithDocument());
    visit.show("entries/one.jte", Map.of("view", view));
  }

  private static EntryView view(Books books, Entry entry) {
    var documents = books.attachments().of(entry);
    return new EntryView(
        entry,
        documents.stream().findFirst().map(document -> Shown.of(books, document)),
        documents.stream().skip(1).toList(),
        books.history().actionsOf(Subject.ENTRY, entry.id()));
  }
}
