package florin.export;

import florin.books.Books;
import florin.ledger.Destination;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Flow;
import florin.ledger.Labels;
import florin.ledger.Place;
import florin.ledger.Sign;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Anna's book with an entry of every kind, in currencies with and without decimals. */
final class ExportedBook implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  final FreshBooks house = new FreshBooks();
  final Membership anna = house.register("Anna");

  void recordEveryKind() {
    house.run(anna, this::entries);
  }

  private void entries(Books books) {
    long cash = books.locations().find("Cash").orElseThrow().id();
    long bank = books.locations().find("Bank").orElseThrow().id();
    long yen = books.locations().add("Tokyo: purse; spare", true, Currency.getInstance("JPY")).id();
    long dinar = books.locations().add("Dinars", true, Currency.getInstance("KWD")).id();
    long travels = books.buckets().add("Travels, far").id();
    long food = books.categories().add("greens", Sign.NEGATIVE).id();
    long wage = books.categories().add("royalties", Sign.POSITIVE).id();
    long lent = books.categories().add("lending", Sign.NEUTRAL).id();
    var ledger = books.ledger();
    ledger.record(
        EntryDraft.of(EntryKind.OPENING, eur("500"), day(1), "").at(Place.location(bank)));
    ledger.record(
        EntryDraft.income(eur("2100"), day(2), "March; [2026-99-99] date:x")
            .category(wage)
            .at(Place.location(bank)));
    ledger.record(
        EntryDraft.expense(eur("12.50"), day(3), "=SUM(A1:A9)")
            .labels(Labels.NONE.category(food).with("Bob"))
            .tags(List.of("date", "far"))
            .at(Place.location(cash).inBucket(travels)));
    ledger.record(
        EntryDraft.of(EntryKind.REFUND, eur("2.50"), day(3), "bottle \"deposit\", back")
            .category(food)
            .at(Place.location(cash)));
    ledger.record(
        EntryDraft.transfer(
            eur("200"), day(4), "", Place.location(bank), Destination.to(Place.location(cash))));
    ledger.record(
        EntryDraft.transfer(
            eur("100"),
            day(4),
            "change",
            Place.location(cash),
            new Destination(Place.location(yen), Optional.of(Money.of("17021", "JPY")))));
    ledger.record(
        EntryDraft.of(EntryKind.LOAN, eur("50"), day(5), "till Monday")
            .flow(Flow.OUT)
            .labels(Labels.NONE.category(lent).with("Bob"))
            .at(Place.location(cash)));
    ledger.record(
        EntryDraft.of(EntryKind.LOAN, eur("20"), day(5), "half of it")
            .labels(Labels.NONE.with("BOB"))
            .at(Place.location(cash)));
    ledger.record(
        EntryDraft.expense(Money.of("0.125", "KWD"), day(5), "tea").at(Place.location(dinar)));
    ledger.record(EntryDraft.expense(Money.of("980", "JPY"), day(5), "").at(Place.location(yen)));
    ledger.voidEntry(ledger.record(EntryDraft.expense(eur("77"), day(5), "never")).number());
  }

  byte[] bytes(Membership member, ExportOrder order) {
    return house
        .database()
        .snapshot(
            member.actor(FreshBooks.CAUSE),
            books -> {
              var sink = new ByteArrayOutputStream();
              try {
                books.exports().write(order, sink);
              } catch (IOException memory) {
                throw new UncheckedIOException(memory);
              }
              return sink.toByteArray();
            });
  }

  String text(ExportFormat format, Locale reader) {
    return new String(bytes(anna, ExportOrder.everything(format, reader)), StandardCharsets.UTF_8);
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  static LocalDate day(int ofMarch) {
    return LocalDate.of(2026, 3, ofMarch);
  }

  @Override
  public void close() {
    house.close();
  }
}
