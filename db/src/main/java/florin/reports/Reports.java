package florin.reports;

import static florin.sql.generated.Tables.BOOK;

import florin.history.History;
import florin.ledger.Balances;
import florin.ledger.EntryFilter;
import florin.ledger.Ledger;
import florin.ledger.Metrics;
import florin.ledger.Sign;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The reports there are, and the figures of the actor's book they are made of. An agent sees their
 * own part.
 */
public final class Reports {
  public static final Report EXPENSES_BY_CATEGORY =
      new Report("expenses-by-category", new ByCategory(Sign.NEGATIVE, "report.byCategory"));
  public static final Report INCOME_BY_CATEGORY =
      new Report("income-by-category", new ByCategory(Sign.POSITIVE, "report.incomeByCategory"));
  public static final Report NEUTRAL_BY_CATEGORY =
      new Report("neutral-by-category", new ByCategory(Sign.NEUTRAL, "report.neutralByCategory"));
  public static final Report BY_DAY = new Report("by-day", ByDay::fill);
  public static final Report BY_MONTH =
      new Report("by-month", new IncomeAndExpenses(Step.MONTH, "report.byMonth"));
  public static final Report BY_YEAR =
      new Report("by-year", new IncomeAndExpenses(Step.YEAR, "report.byYear"));
  public static final Report BY_LOCATION = new Report("by-location", BalanceTable::ofLocations);
  public static final Report BY_BUCKET = new Report("by-bucket", BalanceTable::ofBuckets);
  public static final Report BY_SIGN = new Report("by-sign", BalanceTable::ofSigns);
  public static final Report METHOD_SHARES = new Report("method-shares", MethodShares::fill);
  public static final Report CUSTOMERS_BY_AMOUNT =
      new Report("customers-by-amount", new TopCustomers(Pivot.Measure.AMOUNT));
  public static final Report CUSTOMERS_BY_COUNT =
      new Report("customers-by-count", new TopCustomers(Pivot.Measure.ENTRIES));

  private static final Map<Step, Report> METHOD_AMOUNTS = methods(Pivot.Measure.AMOUNT, "method");
  private static final Map<Step, Report> METHOD_COUNTS =
      methods(Pivot.Measure.ENTRIES, "method-counts");
  private static final Map<Sign, Report> MONTH_MATRICES = matrices(Step.MONTH);
  private static final Map<Sign, Report> YEAR_MATRICES = matrices(Step.YEAR);

  public static final Report BUDGET =
      new Report(
          "budget",
          (tx, asked) ->
              BudgetTable.of(
                  new BudgetQuery(tx).run(asked.period(), asked.filter()), asked.source()));

  private final Tx tx;

  public Reports(Tx tx) {
    this.tx = tx;
  }

  public static List<Report> all() {
    List<Report> all = new ArrayList<>();
    all.add(EXPENSES_BY_CATEGORY);
    all.add(INCOME_BY_CATEGORY);
    all.add(NEUTRAL_BY_CATEGORY);
    all.addAll(List.of(BY_DAY, BY_MONTH, BY_YEAR, BY_LOCATION, BY_BUCKET, BY_SIGN));
    all.addAll(MONTH_MATRICES.values());
    all.addAll(YEAR_MATRICES.values());
    all.add(METHOD_SHARES);
    all.addAll(METHOD_AMOUNTS.values());
    all.addAll(METHOD_COUNTS.values());
    all.addAll(List.of(CUSTOMERS_BY_AMOUNT, CUSTOMERS_BY_COUNT, BUDGET));
    return List.copyOf(all);
  }

  /** The amounts of each payment method over time. */
  public static Report methodAmounts(Step step) {
    return Objects.requireNonNull(METHOD_AMOUNTS.get(step));
  }

  /** The number of entries of each payment method over time. */
  public static Report methodCounts(Step step) {
    return Objects.requireNonNull(METHOD_COUNTS.get(step));
  }

  /** The categories of one sign against months. */
  public static Report categoriesByMonth(Sign sign) {
    return Objects.requireNonNull(MONTH_MATRICES.get(sign));
  }

  /** The categories of one sign against years. */
  public static Report categoriesByYear(Sign sign) {
    return Objects.requireNonNull(YEAR_MATRICES.get(sign));
  }

  private static Map<Step, Report> methods(Pivot.Measure measure, String name) {
    Map<Step, Report> reports = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      reports.put(step, new Report(name + "-by-" + small(step), new ByMethod(step, measure)));
    }
    return reports;
  }

  private static Map<Sign, Report> matrices(Step step) {
    Map<Sign, Report> reports = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      String title = "report.matrix." + small(step) + "." + small(sign);
      String name = small(sign) + "-categories-by-" + small(step);
      reports.put(sign, new Report(name, new CategoryMatrix(sign, step, title)));
    }
    return reports;
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  public ReportTable make(Report report, Period period) {
    return make(report, period, EntryFilter.all());
  }

  /**
   * @param filter narrows it; its own days are replaced by those of the period. Balances are of
   *     everything and take none.
   */
  public ReportTable make(Report report, Period period, EntryFilter filter) {
    return report.make(tx, new Report.Asked(period, within(filter, period), source()));
  }

  /** The balances of locations as a table, for who has read them already. */
  public ReportTable locations(Balances balances, LocalDate today) {
    return BalanceTable.ofLocations(balances, Period.day(today), source());
  }

  /** The balances of buckets as a table, for who has read them already. */
  public ReportTable buckets(Balances balances, LocalDate today) {
    return BalanceTable.ofBuckets(balances, Period.day(today), source());
  }

  /** The buckets with their percentages and balances. */
  public ReportTable allocation(LocalDate today) {
    return AllocationTable.make(tx, Period.day(today), source());
  }

  /** What balances came from, for who has read them already. */
  public ReportTable signs(Balances balances, LocalDate today) {
    return BalanceTable.ofSigns(balances, Period.day(today), source());
  }

  /** What the income of a period gives each bucket, and what was spent of it. */
  public Budget budget(Period period) {
    return new BudgetQuery(tx).run(period, within(EntryFilter.all(), period));
  }

  /** A budget as a table, for who has read it already. */
  public ReportTable budget(Budget budget) {
    return BudgetTable.of(budget, source());
  }

  /** How the months of the book's budget run. */
  public PayMonth payMonth() {
    return tx.sql()
        .select(BOOK.PAYDAY, BOOK.PAYDAY_WEEKEND)
        .from(BOOK)
        .where(BOOK.ID.eq(tx.bookId()))
        .fetchSingle(row ->
            new PayMonth(
                row.value1() == null ? PayMonth.CALENDAR.payday() : row.value1(),
                row.value2() == null
                    ? PayMonth.Weekend.SAME
                    : PayMonth.Weekend.valueOf(row.value2())));
  }

  /** What came and went, a line a currency in the order of their codes; none where nothing did. */
  public List<Sums> sums(EntryFilter filter) {
    return new SumsQuery(tx, filter).run();
  }

  /**
   * What was spent, earned or moved on each category, the largest first, currency by currency in
   * the order of their codes; expenses as positive amounts.
   */
  public List<Metrics.CategorySum> categories(Sign sign, EntryFilter filter) {
    return ByCategory.sums(tx, sign, filter);
  }

  /** How many entries match. */
  public long count(EntryFilter filter) {
    if (CategoryCount.knows(filter)) {
      return new CategoryCount(tx, filter).run();
    }
    return Movements.hasPlace(filter)
        ? new Ledger(tx, new History(tx)).count(filter)
        : new SumsQuery(tx, filter).entries();
  }

  /** From the first year with data to the last; empty in an empty book. */
  public Optional<Period> extent() {
    return new Extent(tx).ofYears();
  }

  /** The nearest periods of the same kind, before and after, in which there is something. */
  public Neighbours neighbours(Period period, EntryFilter filter) {
    return new Extent(tx).neighbours(period, filter);
  }

  /** The filter within the days of a period. */
  public static EntryFilter within(EntryFilter filter, Period period) {
    return filter.and().from(period.from()).through(period.to()).build();
  }

  /** Where figures come from at this moment. */
  public Heading.Source source() {
    var book =
        tx.sql()
            .select(BOOK.NAME, BOOK.REVISION)
            .from(BOOK)
            .where(BOOK.ID.eq(tx.bookId()))
            .fetchSingle();
    return new Heading.Source(book.value1(), tx.now(), book.value2());
  }
}
