package florin.bot.demo;

import florin.books.Books;
import florin.invoices.Invoice;
import florin.people.Membership;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The bills of the fund: one is approved and overdue, three wait for who leads it. */
final class Bills {
  private Bills() {}

  /**
   * @param sender works in the book of the fund
   * @param leader owns it
   */
  static void send(Books books, Membership sender, Membership leader, LocalDate today) {
    books.enter(leader.actor(DemoData.CAUSE));
    books.bookSettings().approval(Optional.of(true));
    books.enter(sender.actor(DemoData.CAUSE));
    List<Integer> sent =
        all(leader.book().currency(), today).stream()
            .map(bill -> submitted(books, bill, today))
            .map(Invoice::number)
            .toList();
    books.enter(leader.actor(DemoData.CAUSE));
    books.invoices().approve(sent.getFirst(), today);
  }

  private static Invoice submitted(Books books, Bill bill, LocalDate today) {
    long document = books.documents().store(bill.document()).id();
    return books
        .invoices()
        .submit(books.invoices().draft(bill.read(), document, List.of()).number(), today);
  }

  private static List<Bill> all(Currency currency, LocalDate today) {
    return List.of(
        new Bill(
            "Andes Telecom",
            "Carrera 7 # 71-21, Bogota",
            "AT-20418",
            today.minusDays(38),
            today.minusDays(8),
            currency,
            19,
            List.of(
                new Bill.Item("Office line and internet", 1, "148900.00"),
                new Bill.Item("Mobile lines", 3, "42500.00"))),
        new Bill(
            "Papeleria Norte",
            "Calle 85 # 12-10, Bogota",
            "PN-0773",
            today.minusDays(6),
            today.plusDays(24),
            currency,
            19,
            List.of(
                new Bill.Item("Receipt books", 12, "8600.00"),
                new Bill.Item("Envelopes, box of 500", 2, "31200.00"))),
        new Bill(
            "Rutas Seguras",
            "Avenida 68 # 22-40, Bogota",
            "RS-1190",
            today.minusDays(3),
            today.plusDays(12),
            currency,
            19,
            List.of(new Bill.Item("Courier, payments in the south", 8, "27500.00"))),
        new Bill(
            "Estudio Faro",
            "Calle 12 # 4-33, Bogota",
            "2026-31",
            today.minusDays(1),
            today.plusDays(29),
            currency,
            19,
            List.of(
                new Bill.Item("Annual report, layout", 1, "920000.00"),
                new Bill.Item("Printed copies", 60, "9400.00"))));
  }
}
