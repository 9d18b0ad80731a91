package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.ledger.Bucket;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.Metrics;
import florin.ledger.Place;
import florin.money.Money;
import florin.people.Membership;
import florin.reports.PayMonth.Weekend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What each bucket is given, has spent and has left. */
final class BudgetTest extends BudgetWorld {
  @Test
  void incomeIsGivenByPercentAndEverySpendingTakenFromItsBucket() {
    Bucket fun = bucket("Fun", 10);
    fresh.run(anna, books -> books.buckets().setPercent(general.id(), 60));
    income("1000", "2026-10-01");
    income("77", "2026-09-30");
    spend("45.50", "2026-10-31", general);
    spend("99", "2026-11-01", general);
    spend("120", "2026-10-02", fun);
    refund("15", "2026-10-03", fun);

    assertThat(lines(budget(OCTOBER)))
        .containsExactly(
            "Fun 10% 100.00 EUR - 105.00 EUR = -5.00 EUR, used 105",
            "General 60% 600.00 EUR - 45.50 EUR = 554.50 EUR, used 8");
    assertThat(budget(OCTOBER).incomes()).containsExactly(eur("1000"));
  }

  @Test
  void noCentIsLostWhereAllIsGiven() {
    bucket("A", 33);
    bucket("B", 33);
    fresh.run(anna, books -> books.buckets().setPercent(general.id(), 34));
    income("10.01", "2026-10-01");

    assertThat(budget(OCTOBER).lines().stream().map(Budget.Line::allocated).reduce(Money::plus))
        .contains(eur("10.01"));
  }

  @Test
  void aBucketOutOfUseIsShownWithWhatWasSpentAndGivenNothing() {
    Bucket fun = bucket("Fun", 0);
    fresh.run(anna, books -> books.buckets().setPercent(fun.id(), 50));
    spend("5", "2026-10-02", fun);
    income("100", "2026-10-01");
    fresh.asOwner(
        sql -> sql.execute("update bucket set archived_at = now() where id = ?", fun.id()));

    assertThat(lines(budget(OCTOBER))).containsExactly("Fun 0% 0.00 EUR - 5.00 EUR = -5.00 EUR");
  }

  @Test
  void currenciesStandApartAndTheBooksOwnComesFirst() {
    long dollars =
        fresh
            .as(anna, books -> books.locations().add("Dollars", false, Currency.getInstance("AUD")))
            .id();
    fresh.run(anna, books -> books.buckets().setPercent(general.id(), 100));
    record(EntryDraft.income(Money.of("10", "AUD"), FIRST, "").at(Place.location(dollars)));
    income("20", "2026-10-01");

    assertThat(budget(OCTOBER).incomes()).containsExactly(eur("20"), Money.of("10", "AUD"));
    assertThat(budget(OCTOBER).safeToSpend(FIRST, EURO)).contains(eur("0.64"));
  }

  @Test
  void moreRefundedIncomeThanIncomeGivesNothing() {
    fresh.run(anna, books -> books.buckets().setPercent(general.id(), 100));
    long salary = category("salary");
    record(EntryDraft.expense(eur("30"), FIRST, "").category(salary));

    assertThat(budget(OCTOBER).incomes()).containsExactly(eur("-30"));
    assertThat(budget(OCTOBER).lines()).isEmpty();
  }

  /** Whole months come from kept totals, the days beside them from the entries. */
  @Test
  void anyMonthOfAnyPaydayAddsUpToItsEntries() {
    var random = new Random(20261121);
    List<Bucket> buckets = List.of(general, bucket("A", 30), bucket("B", 20));
    var drafts = new ArrayList<EntryDraft>();
    for (int i = 0; i < 300; i++) {
      Money amount = eur(1 + random.nextInt(300) + "." + (10 + random.nextInt(90)));
      LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(250));
      EntryDraft draft =
          random.nextInt(4) == 0
              ? EntryDraft.income(amount, date, "")
              : EntryDraft.expense(amount, date, "");
      drafts.add(draft.at(Place.bucket(buckets.get(random.nextInt(3)).id())).inFuture(true));
    }
    fresh.run(anna, books -> books.ledger().record(drafts));
    for (int i = 0; i < 40; i++) {
      var months = new PayMonth(1 + random.nextInt(31), Weekend.values()[random.nextInt(3)]);
      Period period = months.containing(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(250)));
      Budget budget = budget(period);
      Metrics.Figures entries = figures(period);
      assertThat(budget.incomes()).as("%s", period).containsExactly(entries.positive());
      assertThat(budget.lines().stream().map(Budget.Line::spent).reduce(eur("0"), Money::plus))
          .as("%s", period)
          .isEqualTo(entries.negative().negate());
    }
  }

  @Test
  void anAgentSeesOnlyTheOwnPart() {
    Membership ben = fresh.join(fresh.register("Ben"), anna.book().id(), Role.AGENT);
    spend("10", "2026-10-02", general);
    fresh.run(
        ben,
        books -> books.ledger().record(EntryDraft.expense(eur("3"), FIRST, "").inFuture(true)));

    assertThat(lines(fresh.as(ben, books -> books.reports().budget(OCTOBER))))
        .containsExactly("General 0% 0.00 EUR - 3.00 EUR = -3.00 EUR");
  }

  @Test
  void theTableSaysTheSameAsTheFigures() {
    fresh.run(anna, books -> books.buckets().setPercent(general.id(), 60));
    income("1000", "2026-10-01");
    spend("45.50", "2026-10-31", general);
    ReportTable table = fresh.as(anna, books -> books.reports().make(Reports.BUDGET, OCTOBER));

    assertThat(table.rows().getFirst())
        .containsExactly(
            new Cell.TextCell("General"),
            new Cell.CountCell(60),
            new Cell.MoneyCell(eur("600")),
            new Cell.MoneyCell(eur("45.50")),
            new Cell.MoneyCell(eur("554.50")));
    assertThat(table)
        .isEqualTo(
            fresh.as(anna, books -> books.reports().budget(books.reports().budget(OCTOBER))));
  }

  private static List<String> lines(Budget budget) {
    return budget.lines().stream()
        .map(line ->
            "%s %d%% %s - %s = %s%s"
                .formatted(
                    line.bucket(),
                    line.percent(),
                    line.allocated(),
                    line.spent(),
                    line.left(),
                    line.used().map(used -> ", used " + used).orElse("")))
        .toList();
  }

  private Metrics.Figures figures(Period period) {
    EntryFilter filter = Reports.within(EntryFilter.all(), period);
    Optional<Metrics.Figures> figures =
        fresh.as(anna, books -> books.ledger().metrics(filter)).figures().stream().findFirst();
    return figures.orElseThrow();
  }

  private void refund(String amount, String date, Bucket bucket) {
    record(
        EntryDraft.of(EntryKind.REFUND, eur(amount), LocalDate.parse(date), "")
            .category(category("leisure"))
            .at(Place.bucket(bucket.id())));
  }

  private long category(String name) {
    return fresh.find(anna, books -> books.categories().find(name)).orElseThrow().id();
  }
}
