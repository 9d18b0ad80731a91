package florin.reports;

import static florin.sql.generated.Tables.BOOK;

import florin.history.History;
import florin.ledger.Balances;
import florin.ledger.EntryFilter;
import florin.ledger.Ledger;
import florin.ledger.Sign;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.List;

/**
 * The reports there are, and the figures of the actor's book they are made of. An agent sees their
 * own part.
 */
public final class Reports {
  public static final Report EXPENSES_BY_CATEGORY =
      new Report("expenses-by-category", new ByCategory(Sign.NEGATIVE, "report.byCategory"));
  public static final Report INCOME_BY_CATEGORY =
      new Report("income-by-category", new ByCategory(Sign.POSITIVE, "report.incomeByCategory"));
  public static final Report BY_MONTH = new Report("by-month", ByMonth::fill);
  public static final Report BY_DAY = new Report("by-day", ByDay::fill);
  public static final Report BY_LOCATION = new Report("by-location", BalanceTable::ofLocations);
  public static final Report BY_BUCKET = new Report("by-bucket", BalanceTable::ofBuckets);

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
    return List.of(
        EXPENSES_BY_CATEGORY, INCOME_BY_CATEGORY, BY_MONTH, BY_DAY, BY_LOCATION, BY_BUCKET, BUDGET);
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

  /** How many entries match. */
  public long count(EntryFilter filter) {
    return Movements.hasPlace(filter)
        ? new Ledger(tx, new History(tx)).count(filter)
        : new SumsQuery(tx, filter).entries();
  }

  /** The filter within the days of a period. */
  public static EntryFilter within(EntryFilter filter, Period period) {
    return filter.and().from(period.from()).through(period.to()).build();
  }

  private Heading.Source source() {
    var book =
        tx.sql()
            .select(BOOK.NAME, BOOK.REVISION)
            .from(BOOK)
            .where(BOOK.ID.eq(tx.bookId()))
            .fetchSingle();
    return new Heading.Source(book.value1(), tx.now(), book.value2());
  }
}
