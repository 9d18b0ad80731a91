package florin.bot.commands;

import florin.Role;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.invoices.AgentSum;
import florin.invoices.Invoice;
import florin.invoices.InvoiceFilter;
import florin.invoices.InvoiceState;
import florin.invoices.InvoiceSum;
import florin.ledger.EntryFilter;
import florin.money.Money;
import florin.money.MoneyText;
import florin.outbox.News;
import florin.reports.ChartKind;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.reports.Reports;
import florin.reports.Sums;
import florin.schedules.Rhythm;
import florin.schedules.SummaryOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a day, a week or a month brought: the invoices that came in, what waits for the reader,
 * income and expenses against the days before. Of what the reader may see; an agent's is of their
 * own.
 */
record Summary(Call call, Books books, SummaryOf of) {
  private static final int MOST_WAITING = 5;
  private static final int LOOKED_AT = 50;
  private static final int BUTTONS_A_ROW = 3;
  private static final int TOP = 3;

  /** What is told when a schedule is due. */
  static Optional<Reply> announced(Call call, Books books, News news) {
    return Optional.of(new Summary(call, books, SummaryOf.read(news)).reply());
  }

  private Reply reply() {
    List<InvoiceSum> came = books.invoices().sums(came());
    List<Sums> now = sums(of.period());
    Waiting waiting = waiting();
    if (came.isEmpty() && now.isEmpty() && waiting.count() == 0) {
      return Reply.card(call.say("summary.nothing", call.book().name(), name()), footer());
    }
    List<Sums> before = sums(of.period().previous());
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(call.say("summary.heading", call.book().name(), name())));
    parts.add(new Part.Paragraph(headline(came, now, before, waiting)));
    invoices(parts, came);
    if (waiting.count() > 0) {
      parts.add(new Part.Paragraph(String.join("\n", lines(waiting))));
    }
    money(parts, now, before);
    parts.add(new Part.Paragraph(footer()));
    return Reply.of(List.copyOf(parts)).rows(buttons(waiting));
  }

  private void invoices(List<Part> parts, List<InvoiceSum> sums) {
    if (!sums.isEmpty()) {
      parts.add(new Part.Table(tables().invoices(books.invoices().sumsByAgent(came()), sums)));
    }
  }

  private void money(List<Part> parts, List<Sums> now, List<Sums> before) {
    if (now.isEmpty()) {
      return;
    }
    parts.add(new Part.Table(tables().money(of.kind(), now, before)));
    ReportTable spent = books.reports().make(Reports.EXPENSES_BY_CATEGORY, of.period());
    if (!spent.isEmpty()) {
      parts.add(new Part.Table(SummaryTables.first(TOP, spent)));
    }
    ReportTable days = books.reports().make(Reports.BY_DAY, of.period());
    if (of.kind() != Rhythm.Kind.DAILY && !days.isEmpty()) {
      parts.add(new Part.Chart(ChartKind.LINE, days));
    }
  }

  private SummaryTables tables() {
    return new SummaryTables(
        of.period(), books.reports().source(), new ReportWords(call.messages()));
  }

  /** The whole in a sentence or two, for who reads no further. */
  private String headline(
      List<InvoiceSum> came, List<Sums> now, List<Sums> before, Waiting waiting) {
    var sentences = new ArrayList<String>();
    if (!came.isEmpty()) {
      sentences.add(
          call.say(
              "summary.came",
              came.stream().mapToInt(InvoiceSum::count).sum(),
              came.stream().map(sum -> text(sum.total())).collect(Collectors.joining(" + "))));
    }
    if (waiting.count() > 0) {
      sentences.add(call.say("summary.waits", waiting.count(), Boolean.toString(decides())));
    }
    for (Sums sums : now) {
      sentences.add(spent(sums, SummaryTables.in(before, sums)));
    }
    if (now.isEmpty()) {
      sentences.add(call.say("summary.no-entries"));
    }
    return String.join(" ", sentences);
  }

  private String spent(Sums now, Sums before) {
    Optional<BigDecimal> change = SummaryTables.change(now.expenses(), before.expenses());
    String way =
        change.isEmpty()
            ? "new"
            : change.get().signum() == 0 ? "same" : change.get().signum() > 0 ? "more" : "less";
    String percent = new ReportWords(call.messages()).percent(change.orElse(BigDecimal.ZERO).abs());
    return call.say(
        "summary.spent", text(now.expenses()), way, percent, of.kind().name(), text(now.income()));
  }

  private List<String> lines(Waiting waiting) {
    var lines = new ArrayList<String>();
    lines.add(call.say("summary.waiting", Boolean.toString(decides())));
    waiting.first().forEach(invoice -> lines.add(InvoiceWords.row(call, invoice)));
    int more = waiting.count() - waiting.first().size();
    if (more > 0) {
      lines.add(call.say("summary.more", more));
    }
    return lines;
  }

  private List<List<Button>> buttons(Waiting waiting) {
    var rows = new ArrayList<List<Button>>();
    List<Button> open =
        waiting.first().stream().map(invoice -> InvoiceCards.open(call, invoice)).toList();
    for (int from = 0; from < open.size(); from += BUTTONS_A_ROW) {
      rows.add(open.subList(from, Math.min(from + BUTTONS_A_ROW, open.size())));
    }
    if (waiting.count() > 0) {
      rows.add(List.of(Button.page(call.say("summary.button.all"), "/invoices?state=submitted")));
    }
    return rows;
  }

  /** When it comes, of which days it is, and how it is changed. */
  private String footer() {
    return call.say("summary.footer", of.at().toString(), of.zone().getId(), name());
  }

  private String name() {
    return name(call, of);
  }

  /** The days it is of. */
  static String name(Call call, SummaryOf of) {
    return of.kind() == Rhythm.Kind.DAILY
        ? call.day(of.period().from())
        : Periods.name(call, of.period());
  }

  /** Those that were submitted on its days. */
  private InvoiceFilter came() {
    return InvoiceFilter.ALL.submitted(
        start(of.period().from()), start(of.period().to().plusDays(1)));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(of.zone()).toInstant();
  }

  private List<Sums> sums(Period period) {
    return books.reports().sums(Reports.within(EntryFilter.all(), period));
  }

  /** Whether the reader approves what others submit. */
  private boolean decides() {
    return call.member().role().atLeast(Role.MANAGER);
  }

  private record Waiting(int count, List<Invoice> first) {}

  /** What others submitted for who decides, else what of one's own is not decided. */
  private Waiting waiting() {
    if (!call.member().role().atLeast(Role.AGENT)) {
      return new Waiting(0, List.of());
    }
    var submitted = InvoiceFilter.ALL.in(EnumSet.of(InvoiceState.SUBMITTED));
    long me = call.person().id();
    int count =
        books.invoices().sumsByAgent(submitted).stream()
            .filter(one -> (one.agent().id() == me) != decides())
            .map(AgentSum::sum)
            .mapToInt(InvoiceSum::count)
            .sum();
    if (count == 0) {
      return new Waiting(0, List.of());
    }
    List<Invoice> first =
        books.invoices().list(submitted, Optional.empty(), LOOKED_AT).rows().stream()
            .filter(invoice -> (invoice.author().id() == me) != decides())
            .limit(MOST_WAITING)
            .toList();
    return new Waiting(count, first);
  }

  private String text(Money money) {
    return new MoneyText(call.locale()).full(money);
  }
}
