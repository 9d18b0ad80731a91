package florin.bot.files.invoice;

import florin.invoices.Adjustment;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import florin.invoices.TaxShare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts together what the words on the pages say, or finds that they are no invoice. */
final class TextInvoice {

  private final Survey survey;
  private final ItemTables tables;
  private final Sums sums;
  private final Optional<SumProof.Proof> proof;

  private TextInvoice(Page.Text text) {
    this.survey = new Survey(text);
    this.tables = new ItemTables(survey);
    this.sums = new Sums(survey, tables);
    this.proof = new SumProof(survey, sums).find();
  }

  /** Empty when this is no invoice. */
  static Optional<InvoiceDraft> of(Page.Text text) {
    TextInvoice invoice = new TextInvoice(text);
    return NoInvoice.judge(invoice.survey, invoice.sums)
        ? Optional.empty()
        : Optional.of(invoice.draft());
  }

  private InvoiceDraft draft() {
    Optional<Sum> bestTotal = proof.map(SumProof.Proof::total).or(this::plainestTotal);
    Items items = Items.choose(survey, tables, sums, proof, bestTotal);
    Found<BigDecimal> total = total(bestTotal, items);
    Found<BigDecimal> net = net(bestTotal, total, items);
    Dates dates = new Dates(survey);
    Found<LocalDate> issued = dates.issued();
    Parties parties = new Parties(survey);
    InvoiceTotals totals =
        new InvoiceTotals(
            net, tax(), total, at(Role.PREPAID), at(Role.PAYABLE), taxes(), adjustments());
    return new InvoiceDraft(
        InvoiceSource.PAGE_TEXT,
        Stated.isNegative(totals) ? InvoiceKind.CREDIT_NOTE : kind(),
        new Numbers(survey).find(),
        issued,
        dates.due(issued),
        parties.seller(),
        parties.buyer(),
        Currencies.of(survey),
        totals,
        items.drafts(),
        PageClues.of(survey, dates, parties));
  }

  private InvoiceKind kind() {
    boolean invoice =
        survey
            .labels(Role.TITLE)
            .anyMatch(
                label -> !label.is(Role.CREDIT) && label.startsSegment() && label.endsSegment());
    boolean credit =
        survey
            .labels(Role.CREDIT)
            .anyMatch(label -> !label.is(Role.TITLE) && label.startsSegment());
    return credit && !invoice ? InvoiceKind.CREDIT_NOTE : InvoiceKind.INVOICE;
  }

  /** Where nothing adds up: the largest amount that is called the total. */
  private Optional<Sum> plainestTotal() {
    Comparator<Sum> bySize = Comparator.comparing(sum -> sum.value().abs());
    return sums.of(Role.TOTAL).stream()
        .max(bySize)
        .or(() -> sums.of(Role.PAYABLE).stream().max(bySize));
  }

  private Found<BigDecimal> total(Optional<Sum> best, Items items) {
    if (best.isEmpty()) {
      return Found.missing();
    }
    Sum total = best.get();
    boolean sure =
        proof.isPresent()
            || items.sumTo(total.value())
            || sums.provenByPercent(total).isPresent()
            || twice(total);
    return sure
        ? Found.certain(total.value(), total.words())
        : Found.likely(total.value(), total.words());
  }

  /** Said under two names, and no larger amount under either. */
  private boolean twice(Sum total) {
    boolean payable =
        sums.of(Role.PAYABLE).stream()
            .anyMatch(sum ->
                !sum.amount().isSame(total.amount()) && sum.value().compareTo(total.value()) == 0);
    return payable && total.is(Role.TOTAL);
  }

  private Found<BigDecimal> net(Optional<Sum> total, Found<BigDecimal> found, Items items) {
    if (proof.isPresent()) {
      Sum net = proof.get().net();
      return Found.certain(net.value(), net.words());
    }
    Optional<Sum> percent = total.flatMap(sums::provenByPercent);
    if (percent.isPresent()) {
      return Found.certain(percent.get().value(), percent.get().words());
    }
    List<Sum> named = new ArrayList<>(sums.of(Role.NET));
    named.addAll(sums.of(Role.SUBTOTAL).stream().filter(sum -> !sum.is(Role.TOTAL)).toList());
    Optional<Sum> net =
        named.stream()
            .filter(sum ->
                found.value().isEmpty()
                    || sum.value().abs().compareTo(found.value().get().abs()) <= 0)
            .max(
                Comparator.comparing((Sum sum) -> sum.is(Role.NET))
                    .thenComparing(sum -> sum.value().abs()));
    return net.map(sum ->
            items.sumTo(sum.value()) && sum.is(Role.NET)
                ? Found.certain(sum.value(), sum.words())
                : Found.likely(sum.value(), sum.words()))
        .orElseGet(Found::missing);
  }

  private Found<BigDecimal> tax() {
    if (proof.isPresent()) {
      String words = String.join(" + ", proof.get().taxes().stream().map(Sum::words).toList());
      return Found.certain(proof.get().tax(), words);
    }
    return sums.of(Role.TAX).stream()
        .filter(Sum::near)
        .reduce((first, last) -> last)
        .map(sum -> Found.likely(sum.value(), sum.words()))
        .orElseGet(Found::missing);
  }

  private Found<BigDecimal> at(Role role) {
    return sums.of(role).stream()
        .filter(Sum::near)
        .reduce((first, last) -> last)
        .map(sum -> Found.likely(sum.value(), sum.words()))
        .orElseGet(Found::missing);
  }

  private List<TaxShare> taxes() {
    List<TaxShare> shares = new ArrayList<>();
    for (Sum tax : proof.map(SumProof.Proof::taxes).orElse(List.of())) {
      Optional<BigDecimal> percent =
          survey.amounts(tax.label().line()).stream()
              .filter(Amount::percent)
              .map(Amount::value)
              .findFirst();
      shares.add(new TaxShare(percent, Optional.empty(), tax.value()));
    }
    return shares;
  }

  private List<Adjustment> adjustments() {
    return proof.map(SumProof.Proof::extras).orElse(List.of()).stream()
        .map(extra -> new Adjustment(extra.label().text(), extra.value()))
        .toList();
  }
}
