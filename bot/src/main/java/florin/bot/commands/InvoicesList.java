package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.invoices.Invoice;
import florin.invoices.InvoiceFilter;
import florin.invoices.InvoiceState;
import florin.invoices.InvoiceSum;
import florin.ledger.Named;
import florin.ledger.Page;
import florin.reports.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Invoices by state, agent, seller and period, eight a page, with what they come to. */
final class InvoicesList {
  private static final int ROWS = 8;
  private static final int BUTTONS_A_ROW = 4;
  private static final String CURSOR = "after";

  private InvoicesList() {}

  static Command command() {
    return Command.named("invoices")
        .access(Access.VIEWER)
        .params(Param.optional("filter", Param.Kind.TEXT))
        .handledBy(InvoicesList::handle);
  }

  /** Approved and unpaid, the most urgent first. */
  static Command due() {
    return Command.named("due").access(Access.VIEWER).handledBy(InvoicesList::due);
  }

  private static Reply handle(Call call, Books books) {
    InvoiceFilter filter = filter(call, books);
    Page<Invoice> page = books.invoices().list(filter, call.argument(CURSOR), ROWS);
    List<InvoiceSum> sums = books.invoices().sums(filter);
    if (page.rows().isEmpty()) {
      return Reply.text(call.say(call.text().isEmpty() ? "invoices.none" : "invoices.none-such"));
    }
    var lines = new ArrayList<String>();
    sums.forEach(sum ->
        lines.add(
            call.say(
                "invoices.sum",
                sum.count(),
                InvoiceWords.money(call, sum.total()),
                InvoiceWords.money(call, sum.net()))));
    page.rows().forEach(invoice -> lines.add(InvoiceWords.row(call, invoice)));
    Reply reply =
        Reply.of(
                Part.card(
                    call.say("invoices.heading", call.text().isEmpty() ? "none" : call.text()),
                    EntryWords.below(call, lines)))
            .rows(numbers(call, page.rows()));
    if (page.next().isPresent()) {
      reply =
          reply.row(
              Button.of(
                  call.say("button.older"), call.invocation().with(CURSOR, page.next().get())));
    }
    return call.argument(CURSOR).isPresent() ? reply.inPlace() : reply;
  }

  private static Reply due(Call call, Books books) {
    List<Invoice> due = books.invoices().due(ROWS);
    if (due.isEmpty()) {
      return Reply.text(call.say("invoices.nothing-due"));
    }
    var lines = new ArrayList<String>();
    due.forEach(invoice ->
        lines.add(
            invoice
                .facts()
                .due()
                .map(day ->
                    call.say(
                        invoice.isOverdue(call.today()) ? "invoices.overdue" : "invoices.due",
                        InvoiceWords.row(call, invoice),
                        call.day(day)))
                .orElseGet(() -> InvoiceWords.row(call, invoice))));
    return Reply.of(Part.card(call.say("invoices.due.heading"), EntryWords.below(call, lines)))
        .rows(numbers(call, due));
  }

  private static List<List<Button>> numbers(Call call, List<Invoice> invoices) {
    var rows = new ArrayList<List<Button>>();
    List<Button> buttons =
        invoices.stream().map(invoice -> InvoiceCards.open(call, invoice)).toList();
    for (int from = 0; from < buttons.size(); from += BUTTONS_A_ROW) {
      rows.add(buttons.subList(from, Math.min(from + BUTTONS_A_ROW, buttons.size())));
    }
    return rows;
  }

  /**
   * Words are states, names of members, periods; what is none of these is part of a seller's name.
   */
  private static InvoiceFilter filter(Call call, Books books) {
    InvoiceFilter filter = InvoiceFilter.ALL;
    String rest = call.text();
    if (rest.length() > 200) {
      throw new Refused("invoices.too-long");
    }
    Optional<Period> period = Periods.TEXT.read(rest, call.today(), call.locale());
    if (period.isPresent() && !rest.isEmpty()) {
      return filter.issued(period.get().from(), period.get().to());
    }
    var seller = new ArrayList<String>();
    EnumSet<InvoiceState> states = EnumSet.noneOf(InvoiceState.class);
    List<Named> authors = books.ledger().authors();
    for (String word : rest.split("\\s+")) {
      Optional<InvoiceState> state = Spoken.find(InvoiceState.class, "invoices.words", word);
      Optional<Named> author =
          authors.stream().filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
      Optional<Period> of = Periods.TEXT.read(word, call.today(), call.locale());
      if (state.isPresent()) {
        states.add(state.get());
      } else if (Spoken.isOne("invoices.words.overdue", word)) {
        filter = filter.overdue(call.today());
      } else if (author.isPresent()) {
        filter = filter.by(author.get().id());
      } else if (of.isPresent()) {
        filter = filter.issued(of.get().from(), of.get().to());
      } else if (!word.isEmpty()) {
        seller.add(word);
      }
    }
    if (!states.isEmpty()) {
      filter = filter.in(states);
    }
    return seller.isEmpty() ? filter : filter.from(String.join(" ", seller));
  }
}
