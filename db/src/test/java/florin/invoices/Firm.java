package florin.invoices;

import florin.Role;
import florin.documents.Upload;
import florin.people.Identity;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A book with an owner, a manager and two agents, and the invoices they send. All firms of a test
 * process share a database, each has its own book and people.
 */
final class Firm {
  private static final FreshBooks SHARED = new FreshBooks();
  private static final AtomicInteger FIRMS = new AtomicInteger();

  static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
  static final Currency EUR = Currency.getInstance("EUR");

  private final int firm = FIRMS.incrementAndGet();
  final FreshBooks florin = SHARED;
  final Membership anna = person("Anna");
  final Membership mia = member("Mia", Role.MANAGER);
  final Membership ben = member("Ben", Role.AGENT);
  final Membership cleo = member("Cleo", Role.AGENT);

  private Membership member(String name, Role role) {
    return florin.join(person(name), anna.book().id(), role);
  }

  /** Somebody with a personal book. */
  Membership person(String name) {
    return florin.register(name, new Identity("test", name + " of firm " + firm));
  }

  /** A draft of an invoice over one line of this price, typed by hand. */
  Invoice typed(Membership by, String number, String seller, String price) {
    return florin.as(
        by,
        books ->
            books
                .invoices()
                .write(
                    new HandWritten(
                        number,
                        seller,
                        LocalDate.of(2026, 3, 1),
                        Optional.of(LocalDate.of(2026, 3, 15)),
                        EUR,
                        List.of(line("Work", "1", price)))));
  }

  Invoice submitted(Membership by, String number) {
    Invoice draft = typed(by, number, "Acme GmbH", "100");
    return florin.as(by, books -> books.invoices().submit(draft.number(), TODAY));
  }

  Invoice approved(Membership by, String number, String seller, String price) {
    Invoice draft = typed(by, number, seller, price);
    florin.as(by, books -> books.invoices().submit(draft.number(), TODAY));
    return florin.as(mia, books -> books.invoices().approve(draft.number(), TODAY));
  }

  /** A draft read from a file of these words. */
  Invoice read(Membership by, String words, InvoiceDraft read) {
    return florin.as(
        by,
        books -> {
          var file =
              Upload.of(words.getBytes(StandardCharsets.UTF_8), "bill.pdf", "application/pdf");
          return books.invoices().draft(read, books.documents().store(file).id(), List.of());
        });
  }

  Invoice find(Membership by, int number) {
    return florin.find(by, books -> books.invoices().find(number)).orElseThrow();
  }

  static InvoiceLine line(String description, String quantity, String price) {
    return InvoiceLine.of(
        description, new BigDecimal(quantity), new BigDecimal(price), Optional.empty());
  }
}
