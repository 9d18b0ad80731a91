package florin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import florin.Cause;
import florin.Refused;
import florin.Role;
import florin.documents.Document;
import florin.documents.Upload;
import florin.history.Undone;
import florin.ledger.Category;
import florin.ledger.Entry;
import florin.ledger.EntryChange;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.EntryOrder;
import florin.ledger.Location;
import florin.ledger.Named;
import florin.ledger.Sign;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everybody has a book of their own; it is the fifth of March 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportsTest {
  private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
  private static final ImportReading READING =
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

  private final AtomicInteger people = new AtomicInteger();
  private FreshBooks fresh;

  @BeforeAll
  void open() {
    fresh = new FreshBooks();
  }

  @AfterAll
  void close() {
    fresh.close();
  }

  @Test
  void whatIsStagedIsFoundAgainWithTheWayItWasRead() {
    Membership anna = somebody();

    Import staged = stage(anna, row(2, "-12.50", "lunch"));

    assertThat(staged.number()).isEqualTo(1);
    assertThat(staged.state()).isEqualTo(ImportState.STAGED);
    assertThat(staged.reading()).isEqualTo(READING);
    assertThat(fresh.find(anna, books -> books.imports().find(1))).contains(staged);
    assertThat(entries(anna)).isEmpty();
  }

  @Test
  void theSummarySaysWhatTheRowsComeTo() {
    Membership anna = somebody();
    stage(
        anna,
        List.of(
            row(2, "-12.50", "lunch"),
            row(3, "-7.5", "tea"),
            row(4, "1000", "salary").dated("2026-04-01")),
        List.of(new ImportProblem(9, "file.row.amount-unreadable", List.of("12,5o"))));

    ImportSummary summary = summary(anna, 1);

    assertThat(summary.rows()).isEqualTo(3);
    assertThat(summary.sums())
        .containsExactly(
            new ImportSummary.Sum(Money.of("1000", "EUR"), 1, Money.of("20", "EUR"), 2));
    assertThat(summary.first()).contains(MARCH_1);
    assertThat(summary.last()).contains(LocalDate.of(2026, 4, 1));
    assertThat(summary.future()).isEqualTo(1);
    assertThat(summary.problemCount()).isEqualTo(1);
    assertThat(summary.problems())
        .containsExactly(new ImportProblem(9, "file.row.amount-unreadable", List.of("12,5o")));
  }

  @Test
  void amountsAreRoundedToTheirCurrencyAndWhatNoBookHoldsIsAProblem() {
    Membership anna = somebody();
    stage(
        anna,
        row(2, "-12.505", "half even"),
        row(3, "0.004", "nothing left"),
        row(4, "99999999999999", "too large"),
        row(5, "-1", "long ago").dated("1066-10-14"),
        row(6, "-2", "x".repeat(400)));

    ImportSummary summary = summary(anna, 1);

    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.sums().getFirst().expenses()).isEqualTo(Money.of("14.50", "EUR"));
    assertThat(summary.problems())
        .extracting(ImportProblem::row, ImportProblem::key)
        .containsExactly(
            tuple(3, "import.row.zero"),
            tuple(4, "import.row.too-large"),
            tuple(5, "import.row.date"));
    book(anna, 1, false);
    assertThat(entries(anna)).extracting(entry -> entry.description().length()).contains(255);
  }

  @Test
  void bookingMakesEntriesThatNameTheirRow() {
    Membership anna = somebody();
    stage(
        anna,
        row(2, "-12.50", "lunch").category("FOOD"),
        row(3, "1000", "pay").category("#salary"),
        row(4, "-9.99", "shoes").category("Shoes and  Boots"));

    Booked booked = book(anna, 1, false);

    assertThat(booked)
        .extracting(Booked::count, Booked::firstEntry, Booked::lastEntry)
        .containsExactly(3, 1, 3);
    List<Entry> entries = entries(anna);
    assertThat(entries)
        .extracting(
            Entry::number,
            Entry::kind,
            Entry::amount,
            entry -> entry.category().map(Named::name),
            Entry::tags)
        .containsExactly(
            tuple(1, EntryKind.EXPENSE, Money.of("12.50", "EUR"), Optional.of("food"), List.of()),
            tuple(2, EntryKind.INCOME, Money.of("1000", "EUR"), Optional.of("salary"), List.of()),
            tuple(
                3,
                EntryKind.EXPENSE,
                Money.of("9.99", "EUR"),
                Optional.empty(),
                List.of("shoes-and-boots")));
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.source()).isEqualTo(Cause.Source.IMPORT));
    assertThat(tied(anna)).isEqualTo(3);
    assertAddsUp(anna);
  }

  @Test
  void savingTwiceSavesOnce() {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"));
    book(anna, 1, false);

    assertRefused("import.saved-already", () -> book(anna, 1, true));

    assertThat(entries(anna)).hasSize(1);
  }

  @Test
  void twoPressesAtOnceSaveOnce() throws Exception {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"));
    Callable<Boolean> press =
        () -> {
          try {
            book(anna, 1, true);
            return true;
          } catch (Refused refused) {
            return false;
          }
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var presses = threads.invokeAll(List.of(press, press, press));
      assertThat(presses).filteredOn(Future::resultNow).hasSize(1);
    }

    assertThat(entries(anna)).hasSize(1);
  }

  @Test
  void anImportIsUndoneAsAWhole() {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"), row(3, "-3", "tea"));
    book(anna, 1, false);

    Undone undone = fresh.as(anna, books -> books.imports().undo(1));

    assertThat(undone.kind()).isEqualTo("import");
    assertThat(undone.entries()).containsExactly(1, 2);
    assertThat(entries(anna)).isEmpty();
    assertThat(state(anna, 1)).isEqualTo(ImportState.UNDONE);
    assertRefused("import.not-booked", () -> fresh.run(anna, books -> books.imports().undo(1)));
    assertRefused("import.undone-already", () -> book(anna, 1, false));
    assertAddsUp(anna);
  }

  @Test
  void theLastThingDoneCanBeAnImport() {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"));
    book(anna, 1, false);

    fresh.run(anna, books -> books.history().undo());
    assertThat(state(anna, 1)).isEqualTo(ImportState.UNDONE);
    fresh.run(anna, books -> books.history().redo());

    assertThat(state(anna, 1)).isEqualTo(ImportState.BOOKED);
    assertThat(entries(anna)).hasSize(1);
  }

  @Test
  void undoLeavesWhatSomebodyChangedSince() {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"), row(3, "-3", "tea"));
    book(anna, 1, false);
    fresh.run(anna, books -> books.ledger().edit(2, EntryChange.none().description("green tea")));

    Undone undone = fresh.as(anna, books -> books.imports().undo(1));

    assertThat(undone.keptCount()).isEqualTo(1);
    assertThat(entries(anna)).extracting(Entry::number).containsExactly(2);
  }

  @Test
  void rowsThatLookLikeEntriesAreCountedOneByOne() {
    Membership anna = somebody();
    fresh.run(
        anna,
        books -> books.ledger().record(EntryDraft.expense(Money.of("3", "EUR"), MARCH_1, "Tea")));
    stage(
        anna,
        row(2, "-3", "tea"),
        row(3, "-3", "tea"),
        row(4, "3", "tea"),
        row(5, "-3", "tea").dated("2026-03-02"),
        row(6, "-3", "coffee"));

    ImportSummary summary = summary(anna, 1);
    assertThat(summary.alike()).isEqualTo(1);
    assertThat(summary.alikeEntries()).containsExactly(1);
    assertThat(summary.fresh()).isEqualTo(4);
    assertThat(book(anna, 1, false).count()).isEqualTo(4);
  }

  @Test
  void duplicatesAreSavedWhenThePersonSaysSo() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"), row(3, "-3", "tea"));
    book(anna, 1, false);
    stage(anna, row(2, "-3", "tea"), row(3, "-3", "tea"));

    assertThat(summary(anna, 2).alike()).isEqualTo(2);
    assertThat(summary(anna, 2).earlier()).extracting(Import::number).containsExactly(1);
    assertRefused("import.nothing-new", () -> book(anna, 2, false));
    assertThat(book(anna, 2, true).count()).isEqualTo(2);
    assertThat(entries(anna)).hasSize(4);
  }

  @Test
  void undoneEntriesAreNoDuplicates() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"));
    book(anna, 1, false);
    fresh.run(anna, books -> books.imports().undo(1));
    stage(anna, row(2, "-3", "tea"));

    assertThat(summary(anna, 2).alike()).isZero();
    assertThat(summary(anna, 2).earlier()).isEmpty();
  }

  @Test
  void unknownCategoriesAreMadeOnlyWhenAskedFor() {
    Membership anna = somebody();
    stage(
        anna,
        row(2, "-3", "tea").category("Hot drinks"),
        row(3, "-4", "cocoa").category("hot drinks "),
        row(4, "70", "sold").category("Flea market"),
        row(5, "-1", "bread").category("food"));

    assertThat(summary(anna, 1).unknownCategories()).containsExactly("Hot drinks", "Flea market");
    int made = fresh.as(anna, books -> books.imports().addCategories(1));
    assertThat(made).isEqualTo(2);
    assertThat(summary(anna, 1).unknownCategories()).isEmpty();
    book(anna, 1, false);

    assertThat(fresh.list(anna, books -> books.categories().list()))
        .filteredOn(category -> List.of("Hot drinks", "Flea market").contains(category.name()))
        .extracting(Category::name, Category::sign)
        .containsExactly(tuple("Flea market", Sign.POSITIVE), tuple("Hot drinks", Sign.NEGATIVE));
    assertThat(entries(anna)).allSatisfy(entry -> assertThat(entry.category()).isPresent());
  }

  @Test
  void placesMethodsAndCustomersAreFoundByName() {
    Membership anna = somebody();
    fresh.run(anna, books -> books.customers().add("Ada", "Lovelace", Optional.empty()));
    stage(
        anna,
        row(2, "-3", "tea").at("bank").by("CARD").with("ada lovelace"),
        row(3, "-3", "cake").at("nowhere").by("shells").with("nobody"));
    book(anna, 1, false);

    assertThat(entries(anna))
        .extracting(
            entry -> entry.location().name(),
            entry -> entry.method().isPresent(),
            entry -> entry.customer().map(Named::name))
        .containsExactly(
            tuple("Bank", true, Optional.of("Ada Lovelace")),
            tuple("Cash", false, Optional.empty()));
  }

  @Test
  void aCurrencyWithoutAPlaceGetsOneWhenItIsSaved() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "biltong").in("ZAR"));

    assertThat(summary(anna, 1).homeless()).containsExactly(Currency.getInstance("ZAR"));
    book(anna, 1, false);

    assertThat(fresh.list(anna, books -> books.locations().list()))
        .extracting(Location::name)
        .contains("ZAR");
    assertThat(entries(anna).getFirst().amount()).isEqualTo(Money.of("3", "ZAR"));
    assertAddsUp(anna);
  }

  @Test
  void figuresCanBeTakenAsTheBooksCurrency() {
    Membership anna = somebody();
    stage(anna, row(2, "-3.50", "biltong").in("ZAR"));

    fresh.run(anna, books -> books.imports().recount(1, Currency.getInstance("EUR")));
    assertThat(summary(anna, 1).homeless()).isEmpty();
    assertRefused(
        "import.decimals",
        () -> fresh.run(anna, books -> books.imports().recount(1, Currency.getInstance("JPY"))));
    book(anna, 1, false);

    assertThat(entries(anna).getFirst().amount()).isEqualTo(Money.of("3.50", "EUR"));
  }

  @Test
  void anotherReadingTakesThePlaceOfTheFirst() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"), row(3, "-4", "cake"));

    Import again =
        fresh.as(
            anna,
            books ->
                books
                    .imports()
                    .restage(
                        1,
                        new ImportDraft(
                            document(anna).id(),
                            READING,
                            List.of(row(2, "-5", "tea").row()),
                            List.of())));

    assertThat(again.number()).isEqualTo(1);
    assertThat(summary(anna, 1).rows()).isEqualTo(1);
    assertThat(summary(anna, 1).sums().getFirst().expenses()).isEqualTo(Money.of("5", "EUR"));
  }

  @Test
  void whatIsSetAsideIsNotSaved() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"));

    fresh.run(anna, books -> books.imports().cancel(1));

    assertRefused("import.cancelled-already", () -> book(anna, 1, false));
    assertRefused("import.unknown", () -> book(anna, 77, false));
    assertThat(entries(anna)).isEmpty();
  }

  @Test
  void nothingOfAnImportIsSavedWhenOneRowIsRefused() {
    Membership anna = somebody();
    fresh.run(anna, books -> books.bookSettings().close(Optional.of(LocalDate.of(2026, 1, 31))));
    stage(anna, row(2, "-3", "tea"), row(3, "-4", "cake").dated("2026-01-15"));

    assertRefused("entry.closed", () -> book(anna, 1, false));

    assertThat(entries(anna)).isEmpty();
    assertThat(state(anna, 1)).isEqualTo(ImportState.STAGED);
  }

  @Test
  void anAgentSeesAndSavesOnlyTheOwnImports() {
    Membership owner = somebody();
    Membership agent = fresh.join(somebody(), owner.book().id(), Role.AGENT);
    stage(owner, row(2, "-3", "tea"));

    assertThat(fresh.find(agent, books -> books.imports().find(1))).isEmpty();
    assertRefused("import.unknown", () -> book(agent, 1, false));
    stage(agent, row(2, "-3", "tea"));

    assertThat(summary(agent, 2).alike()).isZero();
    assertThat(book(agent, 2, false).count()).isEqualTo(1);
    assertThat(entries(agent)).hasSize(1);
  }

  @Test
  void whatNobodySavesIsForgottenAfterThirtyDays() {
    try (var later = new FreshBooks()) {
      Membership anna = later.register("Anna");
      later.run(
          anna,
          books -> {
            Document document =
                books.documents().store(Upload.of(new byte[] {7}, "old.csv", "text/csv"));
            books
                .imports()
                .stage(
                    new ImportDraft(
                        document.id(), READING, List.of(row(2, "-3", "tea").row()), List.of()));
          });
      later.clock().advance(Duration.ofDays(31));

      assertRefused(
          "import.expired", () -> later.run(anna, books -> books.imports().book(1, false)));
      later.run(
          anna,
          books -> {
            Document document =
                books.documents().store(Upload.of(new byte[] {8}, "new.csv", "text/csv"));
            books
                .imports()
                .stage(
                    new ImportDraft(
                        document.id(), READING, List.of(row(2, "-3", "tea").row()), List.of()));
          });

      assertThat(later.find(anna, books -> books.imports().find(1))).isEmpty();
      assertThat(later.find(anna, books -> books.imports().find(2))).isPresent();
      String sha256 = Upload.of(new byte[] {7}, "old.csv", "text/csv").sha256();
      assertThat(later.find(anna, books -> books.documents().file(sha256))).isEmpty();
    }
  }

  @Test
  void manyRowsTakeFewStatements() {
    Membership anna = somebody();
    List<TestRow> rows =
        IntStream.range(0, 6_000)
            .mapToObj(i -> row(i + 2, "-" + (i % 90 + 1), "row " + i))
            .toList();

    stage(anna, rows, List.of());
    Booked booked = book(anna, 1, false);

    assertThat(booked.count()).isEqualTo(6_000);
    assertThat(tied(anna)).isEqualTo(6_000);
    assertAddsUp(anna);
    fresh.run(anna, books -> books.imports().undo(1));
    assertThat(entries(anna)).isEmpty();
  }

  private record TestRow(ImportRow row) {
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

  private static TestRow row(int number, String amount, String description) {
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

  private Membership somebody() {
    return fresh.register("Importer " + people.incrementAndGet());
  }

  private Document document(Membership member) {
    return fresh.as(
        member,
        books -> books.documents().store(Upload.of(new byte[] {1, 2, 3}, "oct.xlsx", "text/csv")));
  }

  private Import stage(Membership member, TestRow... rows) {
    return stage(member, List.of(rows), List.of());
  }

  private Import stage(Membership member, List<TestRow> rows, List<ImportProblem> problems) {
    long document = document(member).id();
    var plain = new ArrayList<>(rows.stream().map(TestRow::row).toList());
    return fresh.as(
        member,
        books -> books.imports().stage(new ImportDraft(document, READING, plain, problems)));
  }

  private ImportSummary summary(Membership member, int number) {
    return fresh.as(member, books -> books.imports().summary(number));
  }

  private Booked book(Membership member, int number, boolean withDuplicates) {
    return fresh.as(member, books -> books.imports().book(number, withDuplicates));
  }

  private ImportState state(Membership member, int number) {
    return fresh.find(member, books -> books.imports().find(number)).orElseThrow().state();
  }

  private List<Entry> entries(Membership member) {
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

  private long tied(Membership member) {
    return fresh.asOwner(sql ->
        sql.fetchSingle(
                """
                select count(*) from import_row r join entry e on e.book_id = r.book_id and e.id = r.entry_id
                 where r.book_id = ? and e.import_row = r.row_number and e.description = r.description\
                """,
                member.book().id())
            .get(0, Long.class));
  }

  private void assertAddsUp(Membership member) {
    assertThat(fresh.list(member, books -> books.checks().differences())).isEmpty();
  }

  private static void assertRefused(String key, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(key);
  }
}
