package florin.bot.files.invoice;

import florin.bot.files.text.Texts;
import florin.invoices.Clue;
import florin.invoices.InvoiceClues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose layout the pages have and how they want to be paid. */
final class PageClues {

  /** National numbers behind the words for them, in the languages of {@code invoice-words.txt}. */
  private static final Pattern TAX_NUMBER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:steuer-?\\s?n(?:umme)?r|st\\.?-?\\s?nr|tax (?:id|no|number|reg)|nip"
              + "|p\\. ?iva|partita iva|c\\. ?f|codice fiscale|c\\.?i\\.?f|n\\.?i\\.?f|siren|siret"
              + "|kvk|org\\.?\\s?-?\\s?nr|organisationsnummer|orgnr|y-tunnus|cvr|cvr-?nr|abn|ein"
              + "|uid|登録番号|contribuinte)"
              + "(?:umer|ummer|umber)?(?: ?(?:nr|no|number))?[.:#\\s]{1,4}"
              + "((?-i:[A-Z]{0,3})[\\d][\\d ./-]{5,20}\\d)");

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern HOST =
      Pattern.compile("(?:www\\.|https?://(?:www\\.)?)([\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern BIC =
      Pattern.compile("(?i:bic|swift)\\W{0,3}(?i:code|bic)?\\W{0,4}([A-Z]{6}[A-Z\\d]{2,5})\\b");

  /** The seller takes the money; the account is the buyer's own. */
  private static final Pattern DEBIT =
      Pattern.compile(
          "(?iu)lastschrift|abgebucht|abbuch|direct debit|debited|prélevé|prélèvement|incasso"
              + "|domiciliaci|adeudo|polecenie zapłaty|addebit|débito direto|autogiro|口座振替");

  private static final Set<String> REFERENCES =
      Set.of(
          "payment reference",
          "reference for payment",
          "please quote",
          "verwendungszweck",
          "zahlungsreferenz",
          "reference de paiement",
          "reference a rappeler",
          "betalingskenmerk",
          "referencia de pago",
          "tytul przelewu",
          "tytulem",
          "causale",
          "causale bonifico",
          "referencia de pagamento",
          "ocr",
          "ocr nummer",
          "ocr nr",
          "viitenumero",
          "viite",
          "betalings id",
          "betalingsreference",
          "kid",
          "kid nummer");

  private static final Set<String> PAYEES =
      Set.of(
          "account holder",
          "account name",
          "beneficiary",
          "payee",
          "kontoinhaber",
          "inhaber",
          "titulaire",
          "titulaire du compte",
          "ten name van",
          "rekeninghouder",
          "titular",
          "titular de la cuenta",
          "wlasciciel rachunku",
          "intestatario",
          "intestato a",
          "titular da conta",
          "kontohavare",
          "tilinomistaja",
          "kontohaver",
          "口座名義");

  private final Survey survey;
  private final BuyerPlace buyer;
  private final String seller;
  private final List<Clue> pairs;

  private PageClues(Survey survey, Dates dates, Parties parties) {
    this.survey = survey;
    this.buyer = new BuyerPlace(survey, parties.buyer().value());
    this.seller = Texts.plain(parties.seller().value().orElse(""));
    this.pairs = Pairs.of(survey, dates);
  }

  static InvoiceClues of(Survey survey, Dates dates, Parties parties) {
    return new PageClues(survey, dates, parties).clues();
  }

  private InvoiceClues clues() {
    List<String> ibans = sellers(Accounts.IBAN, m -> Accounts.in(m.group()));
    List<String> vat = sellers(Marks.VAT_ID, m -> Optional.of(Marks.vat(m.group())));
    List<String> tax = sellers(TAX_NUMBER, m -> Optional.of(Marks.tax(m.group(1))));
    return new InvoiceClues(
        Marks.together(
            only(vat), only(tax), ibans.stream().limit(3).map(Marks::iban).toList(), webs()),
        pairs,
        ibans.stream().findFirst(),
        bank(),
        at(REFERENCES),
        at(PAYEES));
  }

  /** Of several nobody knows which are the seller's. */
  private static List<String> only(List<String> numbers) {
    return numbers.size() == 1 ? numbers : List.of();
  }

  /** What is found in the pieces of lines that are not the buyer's. */
  private List<String> sellers(Pattern pattern, Function<MatchResult, Optional<String>> reading) {
    Set<String> found = new LinkedHashSet<>();
    for (Page.Line line : survey.lines()) {
      if (DEBIT.matcher(line.text()).find()) {
        continue;
      }
      for (Page.Segment segment : line.segments()) {
        for (Matcher m = pattern.matcher(segment.text()); m.find(); ) {
          if (!buyer.owns(segment, m.start())) {
            reading.apply(m).ifPresent(found::add);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** A host that sounds like the seller, or else the only one somebody has mail at. */
  private List<String> webs() {
    List<String> mails = domains(MAIL);
    List<String> all = new ArrayList<>(mails);
    all.addAll(domains(HOST));
    List<String> sellers = all.stream().filter(this::soundsLikeSeller).distinct().toList();
    return sellers.isEmpty() ? only(mails) : sellers;
  }

  private List<String> domains(Pattern pattern) {
    return sellers(pattern, m -> Marks.web(m.group(1)));
  }

  private boolean soundsLikeSeller(String domain) {
    String plain = Texts.plain(domain).replace(" ", "");
    for (String word : seller.split(" ")) {
      if (word.length() > 3 && plain.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> at(Set<String> labels) {
    return pairs.stream()
        .filter(clue -> labels.contains(Texts.plain(clue.label())))
        .map(Clue::value)
        .findFirst();
  }

  private Optional<String> bank() {
    return BIC.matcher(survey.words())
        .results()
        .flatMap(m -> Accounts.bank(m.group(1)).stream())
        .findFirst();
  }
}
