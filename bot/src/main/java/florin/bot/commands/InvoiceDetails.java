package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.invoices.Alike;
import florin.invoices.Certainty;
import florin.invoices.FieldReading;
import florin.invoices.Invoice;
import florin.invoices.InvoiceField;
import florin.invoices.InvoiceState;
import florin.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a card says of an invoice below its heading: its facts, how far it has come, what to look at
 * before it counts.
 */
final class InvoiceDetails {
  private static final String DOT = " · ";

  private InvoiceDetails() {}

  /** Everything a card says below its heading. */
  static List<String> of(Call call, Books books, Invoice invoice) {
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
            invoice.net().map(net -> call.say("invoice.fact.net", InvoiceWords.money(call, net))),
            invoice.tax().map(tax -> call.say("invoice.fact.tax", InvoiceWords.money(call, tax))),
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
        .map(left -> call.say("invoice.fact.payable", InvoiceWords.money(call, left)));
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
              String.join(
                  ", ", missing.stream().map(field -> InvoiceWords.field(call, field)).toList())));
    }
    return lines;
  }

  private static String from(Call call, InvoiceField field, FieldReading reading) {
    return reading.words().isEmpty()
        ? InvoiceWords.field(call, field)
        : call.say("invoice.field.from", InvoiceWords.field(call, field), reading.words());
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
        .map(currency ->
            InvoiceWords.money(call, Money.rounded(figure, currency, RoundingMode.HALF_UP)))
        .orElseGet(figure::toPlainString);
  }

  private static String alike(Call call, Alike alike) {
    LocalDate day = ZonedDateTime.ofInstant(alike.sentAt(), call.zone()).toLocalDate();
    return alike.own()
        ? call.say(
            "invoice.alike.own",
            InvoiceWords.number(alike.number()),
            call.day(day),
            alike.reason().name())
        : call.say(
            "invoice.alike",
            InvoiceWords.number(alike.number()),
            alike.author(),
            call.day(day),
            alike.reason().name());
  }
}
