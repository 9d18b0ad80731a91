package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Customer;
import florin.ledger.EntryFilter;
import florin.ledger.Metrics;
import florin.money.MoneyText;
import florin.quickentry.KnownName;
import florin.quickentry.NameMatch;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.Reports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All figures of one customer, and the last twelve months. */
final class CustomerReport {
  private static final int MONTHS = 12;
  private static final int LONGEST_SHOWN = 60;
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
  private static final Pattern QUOTE = Pattern.compile("[\"“”„«»]");

  private CustomerReport() {}

  /**
   * @param name as written in the book, or the customer's number
   * @throws Refused {@code customer.unknown} where nobody is called anything like it
   */
  static Reply reply(Call call, Books books, String name) {
    List<Customer> all =
        Stream.concat(books.customers().list().stream(), books.customers().archived().stream())
            .toList();
    Optional<Customer> found = find(all, name);
    if (found.isPresent()) {
      return reply(call, books, found.get());
    }
    String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    List<String> nearest = match(all).nearest(name);
    if (nearest.isEmpty()) {
      throw new Refused("customer.unknown", shown);
    }
    Reply reply = Reply.text(call.say("filter.unknown.near", "customer", shown));
    for (String near : nearest) {
      reply = reply.row(Button.of(near, invocation(call, near)));
    }
    return reply;
  }

  private static Optional<Customer> find(List<Customer> all, String name) {
    var number = NUMBER.matcher(name);
    if (number.matches()) {
      long id = Long.parseLong(number.group(1));
      return all.stream().filter(customer -> customer.id() == id).findFirst();
    }
    return match(all)
        .find(name)
        .flatMap(
            known -> all.stream().filter(customer -> customer.name().equals(known)).findFirst());
  }

  private static NameMatch match(List<Customer> all) {
    return new NameMatch(all.stream().map(Customer::name).map(KnownName::of).toList());
  }

  private static Invocation invocation(Call call, String customer) {
    return Invocation.of("report", ChartWords.customerWord(call) + " " + customer);
  }

  static Reply reply(Call call, Books books, Customer customer) {
    EntryFilter filter = EntryFilter.where().customers(Set.of(customer.id())).build();
    List<Metrics.Figures> figures = books.ledger().metrics(filter).figures();
    if (figures.isEmpty()) {
      return Reply.card(customer.name(), call.say("customer.nothing", customer.name()));
    }
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(call.say("customer.report", customer.name())));
    parts.add(
        new Part.Paragraph(
            figures.stream()
                .flatMap(line -> lines(call, line).stream())
                .collect(Collectors.joining("\n"))));
    Period year = lastMonths(call);
    ReportTable months = books.reports().make(Reports.BY_MONTH, year, filter);
    parts.add(new Part.Paragraph(call.say("customer.trend")));
    parts.add(
        months.isEmpty()
            ? new Part.Paragraph(
                call.say("customer.quiet", customer.name(), Periods.name(call, year)))
            : new Part.Table(months));
    parts.add(new Part.Paragraph(PeriodReport.below(call, books.reports().source())));
    Reply reply = Reply.of(List.copyOf(parts)).rows(buttons(call, filters(customer, filter, year)));
    Invocation again =
        invocation(call, Long.toString(customer.id())).with(PeriodReport.HERE, "yes");
    return PeriodReport.placed(call, reply.row(Button.of(call.say("button.refresh"), again)));
  }

  private static Period lastMonths(Call call) {
    YearMonth last = YearMonth.from(call.today());
    return Period.span(last.minusMonths(MONTHS - 1).atDay(1), last.atEndOfMonth());
  }

  /** Somebody out of use may be called like somebody else by now. */
  private static Filters filters(Customer customer, EntryFilter filter, Period year) {
    boolean byName = !customer.archived() && !QUOTE.matcher(customer.name()).find();
    String words = "customer:" + (byName ? '"' + customer.name() + '"' : "#" + customer.id());
    return Filters.of(filter, words, List.of(customer.name())).during(year);
  }

  private static List<List<Button>> buttons(Call call, Filters filters) {
    return List.of(
        List.of(
            Button.of(call.say("chart.kind", "TREND"), Chart.invocation(filters, Picture.TREND)),
            Button.of(call.say("chart.kind", "DONUT"), Chart.invocation(filters, Picture.DONUT)),
            Button.of(call.say("button.methods"), Chart.invocation(filters, Picture.METHODS))),
        List.of(Button.of(call.say("button.entries"), filters.into("list"))));
  }

  private static List<String> lines(Call call, Metrics.Figures figures) {
    var text = new MoneyText(call.locale());
    var lines = new ArrayList<String>();
    lines.add(call.say("list.count", figures.count()));
    if (!figures.positive().isZero()) {
      lines.add(call.say("sums.income", figures.positive()));
    }
    if (!figures.negative().isZero()) {
      lines.add(call.say("sums.expenses", figures.negative().negate()));
    }
    if (!figures.neutral().isZero()) {
      lines.add(call.say("sums.neutral", figures.neutral()));
    }
    lines.add(
        call.say("customer.figures", figures.average(), figures.minimum(), figures.maximum()));
    String top =
        figures.topCategories().stream()
            .map(sum ->
                sum.category().map(named -> named.name()).orElse(call.say("entry.uncategorised"))
                    + " "
                    + text.full(sum.sum().signum() < 0 ? sum.sum().negate() : sum.sum()))
            .collect(Collectors.joining(" · "));
    lines.add(call.say("customer.categories", top));
    return lines;
  }
}
