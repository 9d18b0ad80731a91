package florin.web;

import florin.Actor;
import florin.Role;
import florin.access.AccessLink.Purpose;
import florin.books.Books;
import florin.documents.Upload;
import florin.invoices.Found;
import florin.invoices.HandWritten;
import florin.invoices.Invoice;
import florin.invoices.InvoiceClues;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceLine;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import florin.invoices.LineDraft;
import florin.ledger.EntryDraft;
import florin.ledger.Sign;
import florin.money.Money;
import florin.people.Membership;
import florin.people.Newcomer;
import florin.testing.FreshBooks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small office with a year of entries and some invoices: Anna owns the book, Mia decides, Ben and
 * Cleo send, Vera only reads, and Otto reads German. It is 5 March 2026. Long because every page
 * finds here what it shows.
 */
public final class Office implements AutoCloseable {
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
  private static final Currency EUR = Currency.getInstance("EUR");

  public final SiteWorld world = new SiteWorld();
  public final Membership anna = world.books().register("Anna");
  public final Membership mia = join("Mia", Role.MANAGER);
  public final Membership ben = join("Ben", Role.AGENT);
  public final Membership cleo = join("Cleo", Role.AGENT);
  public final Membership vera = join("Vera", Role.VIEWER);
  public final Membership otto = join(german("Otto"), Role.MANAGER);

  public Office() {
    world.books().run(anna, books -> books.bookSettings().rename("Nordlicht Studio"));
  }

  private Membership join(String name, Role role) {
    return join(world.books().register(name), role);
  }

  private Membership join(Membership person, Role role) {
    return world.books().join(person, anna.book().id(), role);
  }

  private Membership german(String name) {
    var newcomer =
        new Newcomer(name, "de", ZoneId.of("Europe/Berlin"), EUR, FreshBooks.identity(name));
    return world
        .books()
        .database()
        .transact(Actor.guest(FreshBooks.CAUSE), books -> books.people().register(newcomer));
  }

  /** Somebody's browser that only speaks HTTP. */
  public Browser browser(Membership member) {
    return world.signedIn(member);
  }

  public String link(Membership member, String target) {
    return world.link(member, target, Purpose.CHAT);
  }

  /** Fourteen months of what such an office spends and earns. */
  public void keepBooks() {
    world
        .books()
        .run(
            anna,
            books -> {
              long[] spent =
                  List.of(
                          "rent",
                          "travel",
                          "software",
                          "food",
                          "tools",
                          "insurance",
                          "post",
                          "events",
                          "fuel",
                          "books")
                      .stream()
                      .mapToLong(name -> category(books, name, Sign.NEGATIVE))
                      .toArray();
              long sales = category(books, "sales", Sign.POSITIVE);
              var drafts = new ArrayList<EntryDraft>();
              for (LocalDate day = LocalDate.of(2025, 1, 1);
                  !day.isAfter(TODAY);
                  day = day.plusDays(1)) {
                int turn = day.getDayOfYear();
                if (day.getDayOfMonth() == 1) {
                  drafts.add(expense("1180", day, "Studio rent").category(spent[0]));
                }
                if (day.getDayOfMonth() % 4 == 2) {
                  int which = 1 + (turn / 4) % (spent.length - 1);
                  drafts.add(
                      expense(
                              BigDecimal.valueOf(1890 + turn * 7919L % 24000, 2).toPlainString(),
                              day,
                              List.of(
                                      "Train to Hamburg",
                                      "Licences",
                                      "Lunch with a client",
                                      "Paper and ink",
                                      "Liability",
                                      "Parcels",
                                      "Fair ticket",
                                      "Diesel",
                                      "Type specimen")
                                  .get(which - 1))
                          .category(spent[which]));
                }
                if (day.getDayOfMonth() % 9 == 3) {
                  drafts.add(
                      EntryDraft.income(
                              money(Integer.toString(900 + turn * 31 % 1700)),
                              day,
                              "Invoice paid by a client")
                          .category(sales));
                }
              }
              drafts.add(expense("14.20", TODAY, "Stamps"));
              books.ledger().record(drafts);
            });
  }

  private static long category(Books books, String name, Sign sign) {
    return books
        .categories()
        .find(name)
        .map(found -> found.id())
        .orElseGet(() -> books.categories().add(name, sign).id());
  }

  private static EntryDraft expense(String amount, LocalDate day, String what) {
    return EntryDraft.expense(money(amount), day, what);
  }

  private static Money money(String amount) {
    return Money.rounded(new BigDecimal(amount), EUR, RoundingMode.HALF_UP);
  }

  /** An invoice of a seller, as somebody types it. */
  public Invoice typed(Membership by, String number, String seller, String price, LocalDate due) {
    return world
        .books()
        .as(
            by,
            books ->
                books
                    .invoices()
                    .write(
                        new HandWritten(
                            number,
                            seller,
                            due.minusDays(14),
                            Optional.of(due),
                            EUR,
                            List.of(
                                InvoiceLine.of(
                                    "Work",
                                    BigDecimal.ONE,
                                    new BigDecimal(price),
                                    Optional.of(new BigDecimal("19")))))));
  }

  /** An invoice read from a PDF that says all of it but for when it is due. */
  public Invoice read(Membership by, String number, String seller, String net) {
    var tax =
        new BigDecimal(net).multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_UP);
    var total = new BigDecimal(net).add(tax);
    byte[] pdf =
        SmallPdf.of(
            seller,
            "",
            "Invoice " + number,
            "Date: 1 March 2026",
            "",
            "Design work   " + net,
            "VAT 19%   " + tax,
            "Total EUR   " + total);
    var draft =
        new InvoiceDraft(
            InvoiceSource.PAGE_TEXT,
            InvoiceKind.INVOICE,
            Found.certain(number, "Invoice " + number),
            Found.certain(LocalDate.of(2026, 3, 1), "Date: 1 March 2026"),
            Found.missing(),
            Found.likely(seller, seller),
            Found.missing(),
            Found.certain(EUR, "EUR"),
            new InvoiceTotals(
                Found.certain(new BigDecimal(net), net),
                Found.certain(tax, tax.toPlainString()),
                Found.certain(total, "Total EUR " + total),
                Found.missing(),
                Found.missing(),
                List.of(),
                List.of()),
            List.of(
                new LineDraft(
                    "Design work",
                    Optional.of(BigDecimal.ONE),
                    "",
                    Optional.of(new BigDecimal(net)),
                    Optional.of(new BigDecimal("19")),
                    Optional.of(new BigDecimal(net)))),
            InvoiceClues.NONE);
    return world
        .books()
        .as(
            by,
            books -> {
              var file = Upload.of(pdf, seller + " " + number + ".pdf", "application/pdf");
              return books.invoices().draft(draft, books.documents().store(file).id(), List.of());
            });
  }

  public Invoice submitted(Membership by, String number, String seller, String net) {
    int draft = read(by, number, seller, net).number();
    return submit(by, draft);
  }

  public Invoice submit(Membership by, int number) {
    return world.books().as(by, books -> books.invoices().submit(number, TODAY));
  }

  public Invoice approved(
      Membership by, String number, String seller, String price, LocalDate due) {
    int sent = submit(by, typed(by, number, seller, price, due).number()).number();
    return world.books().as(mia, books -> books.invoices().approve(sent, TODAY));
  }

  public Invoice find(int number) {
    return world.books().find(anna, books -> books.invoices().find(number)).orElseThrow();
  }

  /** Invoices of every state. */
  public void sendInvoices() {
    int number = 0;
    for (var one :
        Map.of(
                "Acme Type GmbH", "1240.00",
                "Kontor Papier KG", "86.40",
                "Hanse Energie", "312.90",
                "Studio Licht", "2150.00")
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      submitted(
          number % 2 == 0 ? ben : cleo, "RE-2026-" + (40 + number++), one.getKey(), one.getValue());
    }
    approved(ben, "4711", "Nordbahn", "79.80", LocalDate.of(2026, 2, 20));
    approved(cleo, "88-12", "Cloud Werk", "49.00", LocalDate.of(2026, 3, 20));
    int paid = approved(ben, "88-11", "Cloud Werk", "49.00", LocalDate.of(2026, 2, 18)).number();
    world.books().as(mia, books -> books.invoices().pay(paid, LocalDate.of(2026, 2, 17), TODAY));
    int rejected = submitted(cleo, "A-17", "Blumen Ilse", "38.00").number();
    world
        .books()
        .as(mia, books -> books.invoices().reject(rejected, "Private: please pay it yourself."));
    read(mia, "R 2026/9", "M\u00fcller & S\u00f6hne Druck", "540.00");
  }

  @Override
  public void close() {
    world.close();
  }
}
