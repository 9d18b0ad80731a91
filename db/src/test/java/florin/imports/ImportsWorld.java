package florin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.documents.Document;
import florin.documents.Upload;
import florin.ledger.Entry;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Everybody has a book of their own; it is the fifth of March 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsWorld {
  static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
  static final ImportReading READING =
      new ImportReading(
          "October",
          List.of(Note.of("a.format", "dd.mm.yyyy")),
          List.of(Note.of("a.remark", 3L, MARCH_1, "text")),
          List.of(
              new Choice(
                  "newest-year",
                  Note.of("a.question"),
                  List.of(new Choice.Option("2025", Note.of("a.label", "2025"))))),
          Map.of("date-order", "dmy"));
  final AtomicInteger people = new AtomicInteger();
  FreshBooks fresh;

  @BeforeAll
  void open() {
    fresh = new FreshBooks();
  }

  @AfterAll
  void close() {
    fresh.close();
  }

  record TestRow(ImportRow row) {
    TestRow dated(String day) {
      return with(
          LocalDate.parse(day),
          row.currency(),
          row.category(),
          row.location(),
          row.method(),
          row.customer());
    }

    TestRow in(String currency) {
      return with(
          row.date(),
          Optional.of(Currency.getInstance(currency)),
          row.category(),
          row.location(),
          row.method(),
          row.customer());
    }

    TestRow category(String name) {
      return with(
          row.date(),
          row.currency(),
          Optional.of(name),
          row.location(),
          row.method(),
          row.customer());
    }

    TestRow at(String location) {
      return with(
          row.date(),
          row.currency(),
          row.category(),
          Optional.of(location),
          row.method(),
          row.customer());
    }

    TestRow by(String method) {
      return with(
          row.date(),
          row.currency(),
          row.category(),
          row.location(),
          Optional.of(method),
          row.customer());
    }

    TestRow with(String customer) {
      return with(
          row.date(),
          row.currency(),
          row.category(),
          row.location(),
          row.method(),
          Optional.of(customer));
    }

    private TestRow with(
        LocalDate date,
        Optional<Currency> currency,
        Optional<String> category,
        Optional<String> location,
        Optional<String> method,
        Optional<String> customer) {
      return new TestRow(
          new ImportRow(
              row.sheet(),
              row.number(),
              date,
              row.description(),
              row.amount(),
              currency,
              category,
              location,
              method,
              customer));
    }
  }

  static TestRow row(int number, String amount, String description) {
    return new TestRow(
        new ImportRow(
            "October",
            number,
            MARCH_1,
            description,
            new BigDecimal(amount),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  Membership somebody() {
    return fresh.register("Importer " + people.incrementAndGet());
  }

  Document document(Membership member) {
    return fresh.as(
        member,
        books -> books.documents().store(Upload.of(new byte[] {1, 2, 3}, "oct.xlsx", "text/csv")));
  }

  Import stage(Membership member, TestRow... rows) {
    return stage(member, List.of(rows), List.of());
  }

  Import stage(Membership member, List<TestRow> rows, List<ImportProblem> problems) {
    long document = document(member).id();
    var plain = new ArrayList<>(rows.stream().map(TestRow::row).toList());
    return fresh.as(
        member,
        books -> books.imports().stage(new ImportDraft(document, READING, plain, problems)));
  }

  ImportSummary summary(Membership member, int number) {
    return fresh.as(member, books -> books.imports().summary(number));
  }

  Booked book(Membership member, int number, boolean withDuplicates) {
    return fresh.as(member, books -> books.imports().book(number, withDuplicates));
  }

  ImportState state(Membership member, int number) {
    return fresh.find(member, books -> books.imports().find(number)).orElseThrow().state();
  }

  List<Entry> entries(Membership member) {
    return fresh.list(
        member,
        books ->
            books
                .ledger()
                .list(EntryFilter.all(), EntryOrder.OLDEST, Optional.empty(), 500)
                .rows()
                .stream()
                .sorted(Comparator.comparingInt(Entry::number))
                .toList());
  }

  void assertAddsUp(Membership member) {
    assertThat(fresh.list(member, books -> books.checks().differences())).isEmpty();
  }

  static void assertRefused(String key, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(key);
  }
}
