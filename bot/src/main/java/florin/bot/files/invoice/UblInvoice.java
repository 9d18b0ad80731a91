package florin.bot.files.invoice;

import florin.invoices.Adjustment;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import florin.invoices.LineDraft;
import florin.invoices.TaxShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** OASIS UBL 2: Invoice and CreditNote, as in XRechnung, Peppol BIS and NLCIUS. */
final class UblInvoice {

  static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

  /** By name space: the names of the root elements alone say too little. */
  static final Set<String> ROOTS = Set.of(NAMESPACE + "Invoice-2", NAMESPACE + "CreditNote-2");

  private final Node root;
  private final boolean credit;

  UblInvoice(Node root) {
    this.root = root;
    this.credit = root.name().equals("CreditNote");
  }

  EInvoice read() {
    Node sums = root.first("LegalMonetaryTotal").orElse(root);
    String type = root.text("InvoiceTypeCode", "CreditNoteTypeCode").orElse("");
    InvoiceTotals totals =
        new InvoiceTotals(
            Stated.amount(sums.number("TaxExclusiveAmount", "LineExtensionAmount")),
            Stated.amount(tax()),
            Stated.amount(sums.number("TaxInclusiveAmount", "PayableAmount")),
            Stated.amount(sums.number("PrepaidAmount")),
            Stated.amount(sums.number("PayableAmount")),
            taxes(),
            adjustments());
    InvoiceDraft draft =
        new InvoiceDraft(
            InvoiceSource.STRUCTURED,
            credit ? InvoiceKind.CREDIT_NOTE : Stated.kind(type, totals),
            Stated.text(root.text("ID")),
            Stated.date(root.text("IssueDate").flatMap(Stated::day)),
            Stated.date(
                root.text("DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate")
                    .flatMap(Stated::day)),
            Stated.text(party("AccountingSupplierParty")),
            Stated.text(party("AccountingCustomerParty")),
            Stated.currency(root.text("DocumentCurrencyCode")),
            totals,
            lines(),
            XmlClues.ubl(root));
    var stated =
        new EInvoiceCheck.Stated(
            sums.number("LineExtensionAmount"),
            sums.number("AllowanceTotalAmount"),
            sums.number("ChargeTotalAmount"),
            sums.number("PayableRoundingAmount"),
            items().map(UblInvoice::position).toList());
    return new EInvoice(draft, EInvoiceCheck.findings(draft, stated));
  }

  /** The legal name first: EN 16931 calls it the name, and the other a trading name. */
  private Optional<String> party(String role) {
    return root.text(
        role + "/Party/PartyLegalEntity/RegistrationName",
        role + "/Party/PartyName/Name",
        role + "/Party/Person/FamilyName");
  }

  /** There may be a second sum in the currency taxes are accounted in. */
  private Optional<BigDecimal> tax() {
    String code = root.text("DocumentCurrencyCode").orElse("");
    List<Node> amounts = root.path("TaxTotal/TaxAmount").toList();
    return Stream.concat(
            amounts.stream().filter(amount -> amount.attribute("currencyID").equals(code)),
            amounts.stream())
        .flatMap(amount -> amount.number().stream())
        .findFirst();
  }

  private List<TaxShare> taxes() {
    List<TaxShare> taxes = new ArrayList<>();
    for (Node share : root.path("TaxTotal/TaxSubtotal").toList()) {
      share
          .number("TaxAmount")
          .ifPresent(amount ->
              taxes.add(
                  new TaxShare(
                      share.number("TaxCategory/Percent", "Percent"),
                      share.number("TaxableAmount"),
                      amount)));
    }
    return taxes;
  }

  private List<Adjustment> adjustments() {
    List<Adjustment> adjustments = new ArrayList<>();
    for (Node allowance : root.all("AllowanceCharge")) {
      boolean charge = allowance.text("ChargeIndicator").orElse("").equals("true");
      allowance
          .number("Amount")
          .ifPresent(amount ->
              adjustments.add(
                  new Adjustment(
                      allowance.text("AllowanceChargeReason").orElse(""),
                      charge ? amount : amount.negate())));
    }
    return adjustments;
  }

  private List<LineDraft> lines() {
    return items().map(UblInvoice::line).toList();
  }

  private Stream<Node> items() {
    return root.all(credit ? "CreditNoteLine" : "InvoiceLine").stream()
        .filter(item -> !EInvoiceCheck.isNote(line(item)));
  }

  private static EInvoiceCheck.Position position(Node item) {
    return new EInvoiceCheck.Position(
        line(item).quantity(),
        item.number("Price/PriceAmount"),
        item.number("Price/BaseQuantity"),
        item.all("AllowanceCharge").stream()
            .map(allowance -> Stated.signed(allowance, "Amount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        line(item).amount());
  }

  private static LineDraft line(Node item) {
    Optional<Node> quantity = item.first("InvoicedQuantity", "CreditedQuantity");
    return new LineDraft(
        item.text("Item/Name", "Item/Description").orElse(""),
        quantity.flatMap(Node::number),
        quantity.map(node -> node.attribute("unitCode")).orElse(""),
        Stated.unitPrice(item.number("Price/PriceAmount"), item.number("Price/BaseQuantity")),
        item.number(
            "Item/ClassifiedTaxCategory/Percent", "TaxTotal/TaxSubtotal/TaxCategory/Percent"),
        item.number("LineExtensionAmount"));
  }
}
