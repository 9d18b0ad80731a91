package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;

import florin.export.ExportFormat;
import florin.export.ExportOrder;
import florin.ledger.TestBook.House;
import florin.money.Money;
import florin.reports.Period;
import florin.reports.Report;
import florin.reports.Reports;
import florin.reports.Sums;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Entries of the largest amount there is: their sums are larger, and no report refuses them. */
final class LargeSumsTest {
  private static final Money LARGEST = Money.of(Money.MAX, "EUR");

  private static House house;
  private static TestBook book;

  @BeforeAll
  static void open() {
    house = new House();
    book = house.book();
    for (int time = 0; time < 3; time++) {
      book.record(
          book.anna,
          EntryDraft.income(LARGEST, TODAY, "planet")
              .labels(Labels.NONE.category(book.salary).method(book.card).customer(book.customer)));
      book.record(book.anna, EntryDraft.expense(LARGEST, TODAY, "moon").category(book.food));
    }
    book.record(book.anna, EntryDraft.income(LARGEST, TODAY, "star").category(book.salary));
    book.record(book.anna, EntryDraft.income(LARGEST, TODAY, "sun").category(book.salary));
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  @Test
  void balancesAndSumsAreExact() {
    assertThat(book.in(book.cash)).isEqualTo(eur("19999999999999.98"));
    assertThat(book.differences()).isEmpty();
    Sums sums = book.as(book.anna, books -> books.reports().sums(EntryFilter.all())).getFirst();
    assertThat(sums.income()).isEqualTo(eur("49999999999999.95"));
    assertThat(sums.expenses()).isEqualTo(eur("29999999999999.97"));
    EntryFilter moons = EntryFilter.where().text("moon").build();
    Metrics metrics = book.as(book.anna, books -> books.ledger().metrics(moons));
    assertThat(metrics.figures().getFirst().negative()).isEqualTo(eur("-29999999999999.97"));
  }

  @Test
  void noReportRefusesThem() {
    for (Report report : Reports.all()) {
      book.as(book.anna, books -> books.reports().make(report, Period.year(Year.from(TODAY))));
    }
    assertThat(book.as(book.anna, books -> books.reports().budget(Period.day(TODAY))).incomes())
        .containsExactly(eur("49999999999999.95"));
  }

  @Test
  void everyExportHoldsThem() {
    for (ExportFormat format : ExportFormat.values()) {
      var sink = new ByteArrayOutputStream();
      house.database.snapshot(
          book.anna,
          books -> {
            try {
              books.exports().write(ExportOrder.everything(format, Locale.ENGLISH), sink);
            } catch (IOException memory) {
              throw new UncheckedIOException(memory);
            }
            return true;
          });
      assertThat(sink.size()).isPositive();
    }
  }

  @Test
  void whatIsTooLargeForOneEntryIsRefused() {
    Money more = LARGEST.plus(eur("0.01"));
    Refusals.assertRefused(
        "money.too_large",
        () -> book.record(book.anna, EntryDraft.expense(more, TODAY, "universe")));
    Entry moon = book.expense(book.anna, "1");
    Refusals.assertRefused(
        "money.too_large",
        () ->
            book.as(
                book.anna,
                books -> books.ledger().edit(moon.number(), EntryChange.none().amount(more))));
    Destination dollars =
        new Destination(Place.location(book.dollars), Optional.of(Money.of(more.amount(), "USD")));
    Refusals.assertRefused(
        "money.too_large",
        () ->
            book.record(
                book.anna,
                EntryDraft.transfer(eur("1"), TODAY, "far", Place.location(book.cash), dollars)));
    book.as(book.anna, books -> books.ledger().voidEntry(moon.number()));
  }
}
