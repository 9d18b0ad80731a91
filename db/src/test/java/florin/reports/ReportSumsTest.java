package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Division;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.Metrics;
import florin.ledger.Sign;
import florin.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums are of every entry meant, and of each once, wherever they come from. */
final class ReportSumsTest extends ReportsWorld {
  /** What the kept totals say of any days must be what the entries say. */
  @Test
  void sumsFromKeptTotalsAgreeWithTheEntries() {
    var random = new Random(20261121);
    List<Long> categories =
        fresh.list(anna, books -> books.categories().list()).stream()
            .filter(category -> category.sign() != Sign.NEUTRAL)
            .map(category -> category.id())
            .toList();
    LocalDate first = day("2026-01-01");
    var drafts = new ArrayList<EntryDraft>();
    for (int i = 0; i < 300; i++) {
      Money amount = eur(1 + random.nextInt(500) + "." + (10 + random.nextInt(90)));
      LocalDate date = first.plusDays(random.nextInt(300));
      EntryDraft draft =
          random.nextBoolean()
              ? EntryDraft.expense(amount, date, "n" + i)
              : EntryDraft.income(amount, date, "n" + i);
      drafts.add(
          (random.nextInt(5) == 0
                  ? draft
                  : draft.category(categories.get(random.nextInt(categories.size()))))
              .inFuture(true));
    }
    fresh.run(anna, books -> books.ledger().record(drafts));
    for (int i = 0; i < 60; i++) {
      LocalDate from = first.plusDays(random.nextInt(300));
      LocalDate through = from.plusDays(random.nextInt(150));
      EntryFilter.Builder filter = EntryFilter.where().from(from).through(through);
      if (random.nextBoolean()) {
        filter.categories(Set.of(categories.get(random.nextInt(categories.size()))));
      }
      assertAgrees(filter.build());
    }
    assertAgrees(EntryFilter.all());
    assertAgrees(EntryFilter.where().from(day("2026-02-14")).build());
    assertAgrees(EntryFilter.where().through(day("2026-02-14")).build());
  }

  @Test
  void anEntryOfSeveralLinesCountsOnceInEachOfItsCategories() {
    long food = category("food");
    long toys = fresh.as(anna, books -> books.categories().add("toys", Sign.NEGATIVE)).id();
    split("2026-03-05", food, toys);
    split("2026-03-06", toys, food);
    split("2026-04-07", toys, toys);
    int voided = split("2026-03-08", food, toys);
    fresh.run(anna, books -> books.ledger().voidEntry(voided));
    spend("9.00", "2026-03-09", "food");

    for (Set<Long> categories : List.of(Set.of(food), Set.of(toys), Set.of(food, toys))) {
      assertCounts(EntryFilter.where().categories(categories));
      assertCounts(EntryFilter.where().categories(categories).through(day("2026-03-31")));
      assertCounts(EntryFilter.where().categories(categories).from(day("2026-03-06")));
      assertCounts(
          EntryFilter.where()
              .categories(categories)
              .from(day("2026-04-01"))
              .author(anna.person().id()));
    }
    long all =
        fresh.as(
            anna,
            books -> books.reports().count(EntryFilter.where().categories(Set.of(toys)).build()));
    assertThat(all).isEqualTo(3);
  }

  private int split(String date, long first, long second) {
    return record(
        EntryDraft.expense(eur("10.00"), day(date), "")
            .divided(
                new Division.ByParts(
                    List.of(
                        new Division.Part(Optional.of(first), Optional.empty(), eur("0.00")),
                        new Division.Part(Optional.of(second), Optional.empty(), eur("4.00"))))));
  }

  private void assertCounts(EntryFilter.Builder builder) {
    EntryFilter filter = builder.build();
    fresh.run(
        anna,
        books -> assertThat(books.reports().count(filter)).isEqualTo(books.ledger().count(filter)));
  }

  private void assertAgrees(EntryFilter filter) {
    fresh.run(
        anna,
        books -> {
          List<Metrics.Figures> entries = books.ledger().metrics(filter).figures();
          assertThat(books.reports().sums(filter))
              .as("%s to %s", filter.from(), filter.through())
              .containsExactlyElementsOf(
                  entries.stream()
                      .map(f -> new Sums(f.positive(), f.negative().negate(), f.neutral()))
                      .toList());
          assertThat(books.reports().count(filter)).isEqualTo(books.ledger().count(filter));
        });
  }
}
