package florin.web.invoices;

import florin.Refused;
import florin.books.Books;
import florin.invoices.Invoice;
import florin.web.page.SecurityHeaders;
import florin.web.page.Visit;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something a visitor does with the invoice of an address, and where it leads them. What a rule
 * refuses is said on the invoice's own page.
 */
record InvoiceAttempt(Visit visit) {
  private static final int UNPROCESSABLE = 422;
  private static final Set<String> DECISIONS = Set.of("approve", "reject");

  int number() {
    return visit.number("invoice");
  }

  InvoiceView view() {
    int number = number();
    return visit.read(
        books -> InvoiceView.find(visit, books, number).orElseThrow(NotFoundResponse::new));
  }

  /**
   * @param step the word the page will say it by
   */
  void act(String step, Function<Books, Invoice> work) {
    tried(work).ifPresent(after -> goOn(after, step));
  }

  /** What became of it; empty where a rule said no, which the page then says. */
  Optional<Invoice> tried(Function<Books, Invoice> work) {
    try {
      return Optional.of(visit.transact(work));
    } catch (Refused no) {
      refused(InvoicePage.of(view()).failed(visit.texts().text(no)));
      return Optional.empty();
    }
  }

  /** After a decision to the next that waits, else to the invoice as it is now. */
  void goOn(Invoice after, String step) {
    int number = after.number();
    Optional<Integer> next =
        DECISIONS.contains(step)
            ? visit.read(books -> InvoiceQueue.nextAfter(books, number, visit.person().id()))
            : Optional.empty();
    String of = next.isPresent() ? "&of=" + number : "";
    visit.go(InvoiceSearch.PATH + "/" + next.orElse(number) + "?done=" + step + of);
  }

  void refused(InvoicePage page) {
    visit.ctx().status(UNPROCESSABLE);
    show(page);
  }

  void show(InvoicePage page) {
    visit.ctx().header("Content-Security-Policy", SecurityHeaders.policyWithDocument());
    visit.show("invoices/one.jte", Map.of("page", page));
  }
}
