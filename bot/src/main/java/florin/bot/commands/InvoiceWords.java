package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.invoices.Alike;
import florin.invoices.Certainty;
import florin.invoices.FieldReading;
import florin.invoices.Invoice;
import florin.invoices.InvoiceField;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceLine;
import florin.invoices.InvoiceState;
import florin.money.Money;
import florin.money.MoneyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an invoice is spoken of: in one line of a list, in all its details on a card. */
final class InvoiceWords {
  private static final String DOT = " · ";
  private static final int LINES_SHOWN = 20;
  private static final int PRICE_DIGITS = 2;
  private static final int MOST_DIGITS = 10;

  private InvoiceWords() {}

  /** {@code Invoice 12 · Acme GmbH · 119.00 EUR · draft}. */
  static String heading(Call call, Invoice invoice) {
    return brief(call, invoice) + DOT + state(call, invoice);
  }

  /** {@code Invoice 12 · Acme GmbH · 119.00 EUR}. */
  static String brief(Call call, Invoice invoice) {
    var parts = new ArrayList<String>();
    parts.add(call.say("invoice.heading", invoice.facts().kind().name(), number(invoice.number())));
    invoice.facts().seller().ifPresent(parts::add);
    invoice.total().map(total -> money(call, total)).ifPresent(parts::add);
    return String.join(DOT, parts);
  }

  /** {@code 12 · Acme GmbH · RE-17 · 119.00 EUR · Sun 1 Mar · waits for approval}. */
  static String row(Call call, Invoice invoice) {
    var parts = new ArrayList<String>();
    parts.add(number(invoice.number()));
    invoice.facts().seller().ifPresent(parts::add);
    invoice.facts().number().ifPresent(parts::add);
    String sign = invoice.facts().kind() == InvoiceKind.CREDIT_NOTE ? "−" : "";
    invoice.total().map(total -> sign + money(call, total)).ifPresent(parts::add);
    invoice.facts().issued().map(call::day).ifPresent(parts::add);
    parts.add(state(call, invoice));
    if (invoice.author().id() != call.person().id()) {
      parts.add(invoice.author().name());
    }
    return String.join(DOT, parts);
  }

  /** {@code approved}, and that it is overdue where it is. */
  static String state(Call call, Invoice invoice) {
    if (invoice.voided()) {
      return call.say("invoice.state.voided");
    }
    return invoice.isOverdue(call.today()) && invoice.state() == InvoiceState.APPROVED
        ? call.say("invoice.state.overdue")
        : call.say("invoice.state", invoice.state().name());
  }

  /** Everything a card says below its heading. */
  static List<String> details(Call call, Books books, Invoice invoice) {
    var lines = new ArrayList<>(facts(call, invoice));
    lines.addAll(progress(call, invoice));
    if (invoice.state() == InvoiceState.DRAFT) {
      lines.addAll(doubts(call, invoice));
    }
    lines.addAll(sums(call, invoice));
    invoice
        .findings()
        .forEach(finding -> lines.add(call.say(finding.key(), finding.arguments().toArray())));
    if (isOpen(invoice)) {
      books.invoices().alike(invoice).forEach(alike -> lines.add(alike(call, alike)));
    }
    return lines;
  }

  private static boolean isOpen(Invoice invoice) {
    return !invoice.voided()
        && (invoice.state() == InvoiceState.DRAFT || invoice.state() == InvoiceState.SUBMITTED);
  }

  private static List<String> facts(Call call, Invoice invoice) {
    var facts = invoice.facts();
    var lines = new ArrayList<String>();
    joined(
            facts.number().map(n -> call.say("invoice.fact.number", n)),
            facts.issued().map(day -> call.say("invoice.fact.issued", call.day(day))),
            facts.due().map(day -> call.say("invoice.fact.due", call.day(day))))
        .ifPresent(lines::add);
    joined(
            invoice.net().map(net -> call.say("invoice.fact.net", money(call, net))),
            invoice.tax().map(tax -> call.say("invoice.fact.tax", money(call, tax))),
            prepaid(call, invoice))
        .ifPresent(lines::add);
    joined(
            facts.buyer().map(buyer -> call.say("invoice.fact.buyer", buyer)),
            Optional.of(call.say("invoice.fact.lines", invoice.lines().size()))
                .filter(l -> !invoice.lines().isEmpty()),
            facts.payment().iban().map(iban -> call.say("invoice.fact.iban", iban)))
        .ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> prepaid(Call call, Invoice invoice) {
    return invoice
        .facts()
        .amounts()
        .prepaid()
        .filter(amount -> amount.signum() > 0)
        .flatMap(amount -> invoice.payable())
        .map(left -> call.say("invoice.fact.payable", money(call, left)));
  }

  @SafeVarargs
  private static Optional<String> joined(Optional<String>... parts) {
    List<String> there = List.of(parts).stream().flatMap(Optional::stream).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(String.join(DOT, there));
  }

  private static List<String> progress(Call call, Invoice invoice) {
    var progress = invoice.progress();
    var lines = new ArrayList<String>();
    if (progress.submittedAt().isPresent() && invoice.author().id() != call.person().id()) {
      lines.add(
          call.say(
              "invoice.sent-by",
              invoice.author().name(),
              call.moment(progress.submittedAt().get())));
    }
    progress
        .decidedBy()
        .ifPresent(by ->
            lines.add(
                call.say(
                    "invoice.decided-by",
                    progress.reason().isPresent() ? "REJECTED" : "APPROVED",
                    by.name(),
                    call.moment(progress.decidedAt().orElseThrow()))));
    progress.reason().ifPresent(reason -> lines.add(call.say("invoice.reason", reason)));
    progress.paidOn().ifPresent(day -> lines.add(call.say("invoice.paid-on", call.day(day))));
    if (progress.booked()) {
      lines.add(call.say("invoice.entry", progress.entry().map(e -> "#" + e).orElse("none")));
    }
    return lines;
  }

  /** What the reader was not sure of, learned before, or did not find. */
  private static List<String> doubts(Call call, Invoice invoice) {
    var unsure = new ArrayList<String>();
    var learned = new ArrayList<String>();
    invoice
        .readings()
        .forEach((field, reading) -> {
          if (reading.learned()) {
            learned.add(from(call, field, reading));
          } else if (reading.certainty() != Certainty.CERTAIN) {
            unsure.add(from(call, field, reading));
          }
        });
    var lines = new ArrayList<String>();
    if (!unsure.isEmpty()) {
      lines.add(call.say("invoice.to-check", String.join(", ", unsure)));
    }
    if (!learned.isEmpty()) {
      lines.add(call.say("invoice.learned", String.join(", ", learned)));
    }
    List<InvoiceField> missing = invoice.missing();
    if (!missing.isEmpty()) {
      lines.add(
          call.say(
              "invoice.still-missing",
              String.join(", ", missing.stream().map(field -> field(call, field)).toList())));
    }
    return lines;
  }

  private static String from(Call call, InvoiceField field, FieldReading reading) {
    return reading.words().isEmpty()
        ? field(call, field)
        : call.say("invoice.field.from", field(call, field), reading.words());
  }

  static String field(Call call, InvoiceField field) {
    return call.say("invoice.field", field.name());
  }

  /** Whether what it says adds up, by what it says now. */
  private static List<String> sums(Call call, Invoice invoice) {
    var lines = new ArrayList<String>();
    var amounts = invoice.facts().amounts();
    if (amounts.net().isPresent() && amounts.tax().isPresent() && amounts.total().isPresent()) {
      BigDecimal sum = amounts.net().get().add(amounts.tax().get());
      if (isApart(sum, amounts.total().get())) {
        lines.add(
            call.say(
                "invoice.finding.total",
                plain(call, invoice, sum),
                plain(call, invoice, amounts.total().get())));
      }
    }
    return lines;
  }

  private static boolean isApart(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(new BigDecimal("0.01")) > 0;
  }

  private static String plain(Call call, Invoice invoice, BigDecimal figure) {
    return invoice
        .facts()
        .currency()
        .map(currency -> money(call, Money.rounded(figure, currency, RoundingMode.HALF_UP)))
        .orElseGet(figure::toPlainString);
  }

  private static String alike(Call call, Alike alike) {
    LocalDate day = ZonedDateTime.ofInstant(alike.sentAt(), call.zone()).toLocalDate();
    return alike.own()
        ? call.say(
            "invoice.alike.own", number(alike.number()), call.day(day), alike.reason().name())
        : call.say(
            "invoice.alike",
            number(alike.number()),
            alike.author(),
            call.day(day),
            alike.reason().name());
  }

  /** The first twenty, each with its figures. */
  static List<String> lines(Call call, Invoice invoice) {
    var lines = new ArrayList<String>();
    int position = 1;
    for (InvoiceLine line : invoice.lines().stream().limit(LINES_SHOWN).toList()) {
      lines.add(position++ + ". " + line(call, line));
    }
    int more = invoice.lines().size() - LINES_SHOWN;
    if (more > 0) {
      lines.add(call.say("invoice.more-lines", more));
    }
    return lines;
  }

  /** {@code Design work · 3 × 80.00 = 240.00 · 19 %}. */
  private static String line(Call call, InvoiceLine line) {
    var text = new StringBuilder(line.description());
    if (line.quantity().isPresent() && line.unitPrice().isPresent()) {
      text.append(DOT).append(figure(call, line.quantity().get()));
      if (!line.unit().isEmpty()) {
        text.append(' ').append(line.unit());
      }
      text.append(" × ").append(price(call, line.unitPrice().get()));
      line.amount().ifPresent(amount -> text.append(" = ").append(price(call, amount)));
    } else {
      line.amount().ifPresent(amount -> text.append(DOT).append(price(call, amount)));
    }
    line.taxPercent().ifPresent(tax -> text.append(DOT).append(figure(call, tax)).append(" %"));
    return text.toString();
  }

  private static String figure(Call call, BigDecimal figure) {
    return figure(call, figure, 0);
  }

  private static String price(Call call, BigDecimal figure) {
    return figure(call, figure, PRICE_DIGITS);
  }

  private static String figure(Call call, BigDecimal figure, int least) {
    NumberFormat format = NumberFormat.getNumberInstance(call.locale());
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(MOST_DIGITS);
    return format.format(figure);
  }

  static String money(Call call, Money money) {
    return new MoneyText(call.locale()).full(money);
  }

  static String number(int number) {
    return Integer.toString(number);
  }
}
