package florin.bot.files.invoice;

import florin.invoices.Adjustment;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import florin.invoices.LineDraft;
import florin.invoices.TaxShare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * UN/CEFACT Cross Industry Invoice: ZUGFeRD 1.0 (D12) and everything since (D16B), Factur-X and
 * XRechnung, all profiles. Every path is given in its new form first, then in that of ZUGFeRD 1.0.
 */
final class CiiInvoice {

  static final Set<String> ROOTS = Set.of("CrossIndustryInvoice", "CrossIndustryDocument");

  private static final String LINE = "IncludedSupplyChainTradeLineItem";

  private final Node document;
  private final Node transaction;
  private final Node agreement;
  private final Node settlement;

  CiiInvoice(Node root) {
    this.document = root.first("ExchangedDocument", "HeaderExchangedDocument").orElse(root);
    this.transaction =
        root.first("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction")
            .orElse(root);
    this.agreement =
        transaction
            .first("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")
            .orElse(root);
    this.settlement =
        transaction
            .first("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement")
            .orElse(root);
  }

  EInvoice read() {
    Node sums =
        settlement
            .first(
                "SpecifiedTradeSettlementHeaderMonetarySummation",
                "SpecifiedTradeSettlementMonetarySummation")
            .orElse(document);
    List<Adjustment> adjustments = adjustments();
    InvoiceTotals totals =
        new InvoiceTotals(
            Stated.amount(inCurrency(sums, "TaxBasisTotalAmount")),
            Stated.amount(inCurrency(sums, "TaxTotalAmount")),
            Stated.amount(inCurrency(sums, "GrandTotalAmount")),
            Stated.amount(sums.number("TotalPrepaidAmount")),
            Stated.amount(sums.number("DuePayableAmount")),
            taxes(),
            adjustments);
    InvoiceDraft draft =
        new InvoiceDraft(
            InvoiceSource.STRUCTURED,
            Stated.kind(document.text("TypeCode").orElse(""), totals),
            Stated.text(document.text("ID")),
            Stated.date(date(document, "IssueDateTime")),
            Stated.date(due()),
            Stated.text(agreement.text("SellerTradeParty/Name")),
            Stated.text(agreement.text("BuyerTradeParty/Name")),
            currency(),
            totals,
            lines(),
            XmlClues.cii(agreement, settlement));
    var stated =
        new EInvoiceCheck.Stated(
            sums.number("LineTotalAmount"),
            sums.number("AllowanceTotalAmount"),
            sums.number("ChargeTotalAmount"),
            sums.number("RoundingAmount"),
            items().map(CiiInvoice::position).toList());
    return new EInvoice(draft, EInvoiceCheck.findings(draft, stated));
  }

  private Found<Currency> currency() {
    return Stated.currency(settlement.text("InvoiceCurrencyCode"));
  }

  /** Some sums stand there once more in the currency taxes are accounted in. */
  private Optional<BigDecimal> inCurrency(Node sums, String name) {
    String code = settlement.text("InvoiceCurrencyCode").orElse("");
    List<Node> amounts = sums.all(name);
    return Stream.concat(
            amounts.stream().filter(amount -> amount.attribute("currencyID").equals(code)),
            amounts.stream())
        .flatMap(amount -> amount.number().stream())
        .findFirst();
  }

  private Optional<LocalDate> due() {
    return settlement
        .path("SpecifiedTradePaymentTerms")
        .flatMap(terms -> date(terms, "DueDateDateTime").stream())
        .findFirst();
  }

  private static Optional<LocalDate> date(Node parent, String name) {
    return parent
        .first(name + "/DateTimeString", name + "/DateTime", name)
        .flatMap(node -> Stated.day(node.text()));
  }

  private List<TaxShare> taxes() {
    List<TaxShare> taxes = new ArrayList<>();
    for (Node tax : settlement.all("ApplicableTradeTax")) {
      tax.number("CalculatedAmount")
          .ifPresent(
              amount -> taxes.add(new TaxShare(percent(tax), tax.number("BasisAmount"), amount)));
    }
    return taxes;
  }

  private static Optional<BigDecimal> percent(Node tax) {
    return tax.number("RateApplicablePercent", "ApplicablePercent");
  }

  private List<Adjustment> adjustments() {
    List<Adjustment> adjustments = new ArrayList<>();
    for (Node allowance : settlement.all("SpecifiedTradeAllowanceCharge")) {
      boolean charge = allowance.text("ChargeIndicator").orElse("").equals("true");
      allowance
          .number("ActualAmount")
          .ifPresent(amount ->
              adjustments.add(
                  new Adjustment(
                      allowance.text("Reason").orElse(""), charge ? amount : amount.negate())));
    }
    for (Node service : settlement.all("SpecifiedLogisticsServiceCharge")) {
      service
          .number("AppliedAmount")
          .ifPresent(amount ->
              adjustments.add(new Adjustment(service.text("Description").orElse(""), amount)));
    }
    return adjustments;
  }

  private List<LineDraft> lines() {
    return items().map(CiiInvoice::line).toList();
  }

  private Stream<Node> items() {
    return transaction.all(LINE).stream().filter(CiiInvoice::isLine);
  }

  /** A gross price has its allowance in it, so only a net one can be checked. */
  private static EInvoiceCheck.Position position(Node item) {
    Optional<Node> price =
        item.first(
            "SpecifiedLineTradeAgreement/NetPriceProductTradePrice",
            "SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice");
    BigDecimal extras =
        Stream.of("SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement")
            .flatMap(settled -> item.path(settled + "/SpecifiedTradeAllowanceCharge"))
            .map(allowance -> Stated.signed(allowance, "ActualAmount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new EInvoiceCheck.Position(
        line(item).quantity(),
        price.flatMap(node -> node.number("ChargeAmount")),
        price.flatMap(node -> node.number("BasisQuantity")),
        extras,
        line(item).amount());
  }

  /** Some items only carry a note, and those that group others or inform repeat their amounts. */
  private static boolean isLine(Node item) {
    String reason =
        item.text("AssociatedDocumentLineDocument/LineStatusReasonCode").orElse("DETAIL");
    boolean silent =
        item.first("SpecifiedTradeProduct", "SpecifiedLineTradeSettlement").isEmpty()
            && item.first("SpecifiedSupplyChainTradeSettlement").isEmpty();
    return !silent
        && !EInvoiceCheck.isNote(line(item))
        && !reason.equals("GROUP")
        && !reason.equals("INFORMATION");
  }

  private static LineDraft line(Node item) {
    Optional<Node> quantity =
        item.first(
            "SpecifiedLineTradeDelivery/BilledQuantity",
            "SpecifiedSupplyChainTradeDelivery/BilledQuantity");
    Optional<Node> price =
        item.first(
            "SpecifiedLineTradeAgreement/NetPriceProductTradePrice",
            "SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice",
            "SpecifiedSupplyChainTradeAgreement/GrossPriceProductTradePrice");
    Optional<Node> settled =
        item.first("SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement");
    return new LineDraft(
        item.text("SpecifiedTradeProduct/Name", "SpecifiedTradeProduct/Description")
            .or(() -> item.text("AssociatedDocumentLineDocument/IncludedNote/Content"))
            .orElse(""),
        quantity.flatMap(Node::number),
        quantity.map(node -> node.attribute("unitCode")).orElse(""),
        price.flatMap(
            node -> Stated.unitPrice(node.number("ChargeAmount"), node.number("BasisQuantity"))),
        settled.flatMap(node -> node.first("ApplicableTradeTax")).flatMap(CiiInvoice::percent),
        settled.flatMap(node ->
            node.number(
                "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
                "SpecifiedTradeSettlementMonetarySummation/LineTotalAmount")));
  }
}
