package florin.web.dashboard;

import florin.ledger.Metrics.CategorySum;
import florin.ledger.Named;
import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.text.Messages;
import florin.web.dashboard.Chart.Figure;
import florin.web.dashboard.Chart.Series;
import florin.web.page.Address;
import florin.web.page.Asked;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes charts of what the reports say, in one currency. */
final class Charts {
  private static final int MOST_CATEGORIES = 8;

  private final Messages texts;
  private final ReportWords words;
  private final DashboardPeriod period;
  private final Currency currency;

  Charts(Messages texts, DashboardPeriod period, Currency currency) {
    this.texts = texts;
    this.words = new ReportWords(texts);
    this.period = period;
    this.currency = currency;
  }

  /** What had been spent by the end of each day, beside the same day of the period before. */
  Chart days(ReportTable now, ReportTable before) {
    var labels = new ArrayList<String>();
    for (LocalDate day = period.days().from();
        !day.isAfter(period.days().to());
        day = day.plusDays(1)) {
      labels.add(words.date(day, "MMMd"));
    }
    return new Chart(
        Chart.Kind.LINE,
        texts.text("web.dashboard.over-time.days"),
        labels,
        List.of(
            new Series(words.period(period.days()), spent(now, period.days(), labels.size())),
            new Series(
                words.period(period.before()), spent(before, period.before(), labels.size()))));
  }

  /** Day by day from the first; a shorter period stays where it ended. */
  private List<Figure> spent(ReportTable byDay, Period days, int most) {
    Map<LocalDate, Money> spent = new HashMap<>();
    for (List<Cell> row : byDay.rows()) {
      if (row.get(0) instanceof Cell.DateCell(var day)
          && row.get(1) instanceof Cell.MoneyCell(var money)
          && money.currency().equals(currency)) {
        spent.put(day, money);
      }
    }
    var figures = new ArrayList<Figure>();
    Money sum = zero();
    for (int at = 0; at < most; at++) {
      LocalDate day = days.from().plusDays(at);
      boolean over = day.isAfter(days.to());
      sum = over ? sum : sum.plus(spent.getOrDefault(day, zero()));
      figures.add(
          figure(sum, new Period(days.from(), over ? days.to() : day, days.grain()), "spent"));
    }
    return figures;
  }

  /** Income and expenses, month by month. */
  Chart months(ReportTable byMonth) {
    Map<YearMonth, Money> income = new HashMap<>();
    Map<YearMonth, Money> expenses = new HashMap<>();
    for (List<Cell> row : byMonth.rows()) {
      if (row.get(0) instanceof Cell.MonthCell(var month)
          && row.get(1) instanceof Cell.MoneyCell(var came)
          && row.get(2) instanceof Cell.MoneyCell(var went)
          && came.currency().equals(currency)) {
        income.put(month, came);
        expenses.put(month, went);
      }
    }
    var labels = new ArrayList<String>();
    var came = new ArrayList<Figure>();
    var went = new ArrayList<Figure>();
    YearMonth last = YearMonth.from(period.days().to());
    for (YearMonth month = YearMonth.from(period.days().from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      labels.add(words.date(month.atDay(1), "yMMM"));
      Period days = within(month);
      came.add(figure(income.getOrDefault(month, zero()), days, "earned"));
      went.add(figure(expenses.getOrDefault(month, zero()), days, "spent"));
    }
    return new Chart(
        Chart.Kind.LINE,
        texts.text("web.dashboard.over-time.months"),
        labels,
        List.of(
            new Series(texts.text("report.column.expenses"), went),
            new Series(texts.text("report.column.income"), came)));
  }

  /** What of a month is in the period. */
  private Period within(YearMonth month) {
    LocalDate from = month.atDay(1);
    LocalDate to = month.atEndOfMonth();
    return Period.span(
        from.isBefore(period.days().from()) ? period.days().from() : from,
        to.isAfter(period.days().to()) ? period.days().to() : to);
  }

  /** The largest categories, now and before; all others together. */
  Chart compared(List<CategorySum> now, List<CategorySum> before) {
    List<CategorySum> mine = inCurrency(now);
    List<CategorySum> top = mine.stream().limit(MOST_CATEGORIES).toList();
    var labels = new ArrayList<>(top.stream().map(this::name).toList());
    var current = new ArrayList<Figure>();
    var earlier = new ArrayList<Figure>();
    Map<Long, Money> sums =
        inCurrency(before).stream().collect(Collectors.toMap(Charts::id, CategorySum::sum));
    for (CategorySum one : top) {
      current.add(category(one.sum(), period.days(), Long.toString(id(one))));
      earlier.add(
          category(sums.getOrDefault(id(one), zero()), period.before(), Long.toString(id(one))));
    }
    return new Chart(
        Chart.Kind.BAR,
        texts.text("report.byCategory"),
        labels,
        List.of(
            new Series(words.period(period.days()), current),
            new Series(words.period(period.before()), earlier)));
  }

  /** The shares of all categories on which more was spent than given back. */
  Chart shares(List<CategorySum> now) {
    List<CategorySum> mine =
        inCurrency(now).stream().filter(one -> one.sum().signum() > 0).toList();
    boolean others = mine.size() > MOST_CATEGORIES;
    int shown = others ? MOST_CATEGORIES - 1 : mine.size();
    var labels = new ArrayList<String>();
    var figures = new ArrayList<Figure>();
    for (CategorySum one : mine.subList(0, shown)) {
      labels.add(name(one));
      figures.add(category(one.sum(), period.days(), Long.toString(id(one))));
    }
    if (others) {
      List<CategorySum> rest = mine.subList(shown, mine.size());
      labels.add(texts.text("report.others"));
      figures.add(rest(rest));
    }
    return new Chart(
        Chart.Kind.DONUT,
        texts.text("web.dashboard.shares"),
        labels,
        List.of(new Series(texts.text("report.column.expenses"), figures)));
  }

  /** As many as an address takes lead to their entries. */
  private Figure rest(List<CategorySum> rest) {
    Money sum = rest.stream().map(CategorySum::sum).reduce(zero(), Money::plus);
    String ids = rest.stream().map(one -> Long.toString(id(one))).collect(Collectors.joining(","));
    return rest.size() > Asked.MOST_IDS
        ? new Figure(sum, period.entries().with("kind", "spent").toString())
        : category(sum, period.days(), ids);
  }

  private List<CategorySum> inCurrency(List<CategorySum> sums) {
    return sums.stream().filter(one -> one.sum().currency().equals(currency)).toList();
  }

  private Figure category(Money amount, Period days, String ids) {
    return linked(amount, DashboardPeriod.entries(days).with("category", ids));
  }

  private Figure figure(Money amount, Period days, String kind) {
    return linked(amount, DashboardPeriod.entries(days).with("kind", kind));
  }

  private static Figure linked(Money amount, Address address) {
    return new Figure(amount, amount.isZero() ? "" : address.toString());
  }

  private String name(CategorySum sum) {
    return sum.category().map(Named::name).orElseGet(() -> texts.text("entry.uncategorised"));
  }

  private static long id(CategorySum sum) {
    return sum.category().map(Named::id).orElse(0L);
  }

  private Money zero() {
    return Money.zero(currency);
  }
}
