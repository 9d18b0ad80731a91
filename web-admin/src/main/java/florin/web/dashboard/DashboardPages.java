package florin.web.dashboard;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.invoices.Invoice;
import florin.invoices.InvoiceFilter;
import florin.invoices.InvoiceState;
import florin.invoices.InvoiceSum;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.ledger.Sign;
import florin.money.Currencies;
import florin.money.Money;
import florin.reports.Period;
import florin.reports.Reports;
import florin.reports.Sums;
import florin.web.page.Visit;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the book stands: a period beside the one before it, and what is to be done. */
public final class DashboardPages {
  private static final int MOST_DAYS = 62;
  private static final int MOST_LISTED = 6;

  public void show(Visit visit) {
    var period = DashboardPeriod.of(visit);
    Optional<Currency> asked = currency(visit);
    var dashboard = visit.read(books -> new Making(visit, books, period).make(asked));
    visit.show("dashboard.jte", Map.of("board", dashboard));
  }

  private static Optional<Currency> currency(Visit visit) {
    return visit
        .query("currency")
        .map(code ->
            Currencies.find(code).orElseThrow(() -> new Refused("web.filter.unknown", code)));
  }

  /** One reading of the books. */
  private record Making(Visit visit, Books books, DashboardPeriod period) {

    Dashboard make(Optional<Currency> asked) {
      List<Sums> now = books.reports().sums(within(period.days()));
      List<Sums> before = books.reports().sums(within(period.before()));
      List<Currency> currencies =
          Stream.concat(now.stream(), before.stream())
              .map(Sums::currency)
              .distinct()
              .sorted(Comparator.comparing(Currency::getCurrencyCode))
              .toList();
      Currency own = visit.book().currency();
      Currency currency =
          asked.orElseGet(
              () -> currencies.isEmpty() || currencies.contains(own) ? own : currencies.getFirst());
      boolean deciding = visit.atLeast(Role.MANAGER);
      var newest =
          books
              .ledger()
              .list(EntryFilter.all(), EntryOrder.NEWEST, Optional.empty(), MOST_LISTED)
              .rows();
      List<Invoice> toDo = toDo(deciding);
      return new Dashboard(
          period,
          currency,
          currencies.size() > 1 ? currencies : List.of(),
          List.of(
              money("spent", Sums::expenses, currency, now, before),
              money("earned", Sums::income, currency, now, before),
              invoices(deciding ? "waiting" : "draft", currency),
              invoices("overdue", currency)),
          charts(currency),
          toDo,
          deciding,
          newest,
          !newest.isEmpty() || books.invoices().count(InvoiceFilter.ALL) > 0);
    }

    private List<Chart> charts(Currency currency) {
      var charts = new Charts(visit.texts(), period, currency);
      var now = books.reports().categories(Sign.NEGATIVE, within(period.days()));
      var before = books.reports().categories(Sign.NEGATIVE, within(period.before()));
      boolean daily = period.days().days() <= MOST_DAYS;
      return List.of(
          daily
              ? charts.days(
                  books.reports().make(Reports.BY_DAY, period.days()),
                  books.reports().make(Reports.BY_DAY, period.before()))
              : charts.months(books.reports().make(Reports.BY_MONTH, period.days())),
          charts.compared(now, before),
          charts.shares(now));
    }

    private Card money(
        String kind,
        Function<Sums, Money> figure,
        Currency currency,
        List<Sums> now,
        List<Sums> before) {
      return new Card(
          kind,
          period.entries().with("kind", kind).toString(),
          Optional.of(in(currency, now, figure)),
          0,
          now.stream()
              .filter(sums -> !sums.currency().equals(currency))
              .map(figure)
              .filter(other -> !other.isZero())
              .toList(),
          Optional.of(in(currency, before, figure)));
    }

    private static Money in(Currency currency, List<Sums> sums, Function<Sums, Money> figure) {
      return sums.stream()
          .filter(one -> one.currency().equals(currency))
          .findFirst()
          .map(figure)
          .orElse(Money.zero(currency));
    }

    private Card invoices(String state, Currency currency) {
      InvoiceFilter filter =
          switch (state) {
            case "waiting" -> InvoiceFilter.ALL.in(EnumSet.of(InvoiceState.SUBMITTED));
            case "draft" -> InvoiceFilter.ALL.in(EnumSet.of(InvoiceState.DRAFT));
            default -> InvoiceFilter.ALL.overdue(visit.today());
          };
      List<Money> totals =
          books.invoices().sums(filter).stream()
              .map(InvoiceSum::total)
              .sorted(Comparator.comparing(total -> !total.currency().equals(currency)))
              .toList();
      return new Card(
          state,
          "/invoices?state=" + state,
          Optional.empty(),
          books.invoices().count(filter),
          totals,
          Optional.empty());
    }

    /** What the visitor can do something about. */
    private List<Invoice> toDo(boolean deciding) {
      long me = visit.person().id();
      var filter =
          deciding
              ? InvoiceFilter.waitingFor(me)
              : InvoiceFilter.ALL.in(EnumSet.of(InvoiceState.DRAFT)).by(me);
      return books.invoices().list(filter, Optional.empty(), MOST_LISTED).rows();
    }

    private static EntryFilter within(Period days) {
      return Reports.within(EntryFilter.all(), days);
    }
  }
}
