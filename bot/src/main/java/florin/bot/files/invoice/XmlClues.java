package florin.bot.files.invoice;

import florin.invoices.InvoiceClues;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who an e-invoice comes from and how it wants to be paid. */
final class XmlClues {

  private static final int LONGEST = 140;

  private XmlClues() {}

  static InvoiceClues cii(Node agreement, Node settlement) {
    Optional<Node> seller = agreement.first("SellerTradeParty");
    List<Node> numbers = all(seller, "SpecifiedTaxRegistration/ID");
    List<Node> means = settlement.path("SpecifiedTradeSettlementPaymentMeans").toList();
    List<String> ibans =
        ibans(means.stream().flatMap(m -> m.path("PayeePartyCreditorFinancialAccount/IBANID")));
    return new InvoiceClues(
        Marks.together(
            texts(numbers, n -> !n.attribute("schemeID").equals("FC")).map(Marks::vat).toList(),
            texts(numbers, n -> n.attribute("schemeID").equals("FC")).map(Marks::tax).toList(),
            ibans.stream().map(Marks::iban).toList(),
            webs(all(seller, "DefinedTradeContact/EmailURIUniversalCommunication/URIID")),
            webs(all(seller, "URIUniversalCommunication/URIID"))),
        List.of(),
        ibans.stream().findFirst(),
        first(means, "PayeeSpecifiedCreditorFinancialInstitution/BICID").flatMap(Accounts::bank),
        settlement.text("PaymentReference").map(XmlClues::bounded),
        first(means, "PayeePartyCreditorFinancialAccount/AccountName")
            .or(() -> settlement.text("PayeeTradeParty/Name"))
            .map(XmlClues::bounded));
  }

  static InvoiceClues ubl(Node root) {
    Optional<Node> seller = root.first("AccountingSupplierParty/Party");
    List<Node> schemes = all(seller, "PartyTaxScheme");
    List<Node> means = root.all("PaymentMeans");
    List<String> ibans = ibans(means.stream().flatMap(m -> m.path("PayeeFinancialAccount/ID")));
    return new InvoiceClues(
        Marks.together(
            numbers(schemes, "VAT"::equals).map(Marks::vat).toList(),
            numbers(schemes, scheme -> !scheme.equals("VAT")).map(Marks::tax).toList(),
            ibans.stream().map(Marks::iban).toList(),
            webs(all(seller, "Contact/ElectronicMail")),
            webs(all(seller, "EndpointID")),
            webs(all(seller, "WebsiteURI"))),
        List.of(),
        ibans.stream().findFirst(),
        first(means, "PayeeFinancialAccount/FinancialInstitutionBranch/ID")
            .or(() ->
                first(
                    means,
                    "PayeeFinancialAccount/FinancialInstitutionBranch/FinancialInstitution/ID"))
            .flatMap(Accounts::bank),
        first(means, "PaymentID").map(XmlClues::bounded),
        first(means, "PayeeFinancialAccount/Name")
            .or(() -> root.text("PayeeParty/PartyName/Name"))
            .map(XmlClues::bounded));
  }

  private static List<Node> all(Optional<Node> party, String path) {
    return party.stream().flatMap(node -> node.path(path)).toList();
  }

  private static Stream<String> texts(List<Node> nodes, Predicate<Node> filter) {
    return nodes.stream().filter(filter).map(Node::text);
  }

  private static Stream<String> numbers(List<Node> schemes, Predicate<String> scheme) {
    return schemes.stream()
        .filter(node -> scheme.test(node.text("TaxScheme/ID").orElse("VAT")))
        .flatMap(node -> node.text("CompanyID").stream());
  }

  private static List<String> ibans(Stream<Node> accounts) {
    return accounts.flatMap(node -> Accounts.sound(node.text()).stream()).distinct().toList();
  }

  private static List<String> webs(List<Node> addresses) {
    return addresses.stream().flatMap(node -> Marks.web(node.text()).stream()).toList();
  }

  private static Optional<String> first(List<Node> means, String path) {
    return means.stream().flatMap(node -> node.text(path).stream()).findFirst();
  }

  private static String bounded(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
  }
}
