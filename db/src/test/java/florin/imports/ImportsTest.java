package florin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import florin.Cause;
import florin.Refused;
import florin.Role;
import florin.documents.Document;
import florin.documents.Upload;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.ledger.Named;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import from what is read of a file until it is booked: once, as a whole, and by whom. */
final class ImportsTest extends ImportsWorld {
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
}
