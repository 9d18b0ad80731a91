package florin.bot.files.invoice;

import florin.bot.files.text.CurrencySigns;
import florin.invoices.Found;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the currency: what stands at most amounts, or is named as the currency. */
final class Currencies {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)(?:currency|währung|rechnungswährung|devise|valuta|munt|moneda|waluta|waluty|walucie|moeda|valuutta|通貨|all"
              + " amounts in|beträge in|montants en|bedragen in|amounts in)"
              + "\\P{L}{0,6}(€|[A-Z]{3})(?!\\p{L})");
  private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])([A-Z]{3})(?![\\p{L}\\d])");
  private static final Map<String, String> WORDS =
      Map.of("us dollars", "USD", "euro", "EUR", "euros", "EUR", "pounds sterling", "GBP");

  private Currencies() {}

  static Found<Currency> of(Survey survey) {
    Map<String, Integer> counts = new HashMap<>();
    for (Page.Line line : survey.lines()) {
      for (Amount amount : survey.amounts(line)) {
        amount.currency().ifPresent(sign -> counts.merge(sign, 1, Integer::sum));
      }
    }
    String text = survey.words();
    Matcher named = NAMED.matcher(text);
    if (named.find() && Amounts.isCurrency(named.group(1))) {
      return code(named.group(1))
          .map(c -> Found.certain(c, named.group()))
          .orElseGet(Found::missing);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> ofSign(most.getKey(), text))
        .orElseGet(() -> beside(survey));
  }

  private static Found<Currency> ofSign(String sign, String text) {
    Optional<Currency> own = code(sign);
    if (own.isPresent()) {
      return Found.certain(own.get(), sign);
    }
    // Signs of several currencies: the code may stand elsewhere, else it is the most common one.
    String usual =
        switch (sign) {
          case "$" -> "USD";
          case "¥", "円" -> "JPY";
          case "e" -> "EUR";
          case "Fr." -> "CHF";
          case "Rs", "Rs." -> "INR";
          case "kr", "kr." -> crowns(text);
          default -> "";
        };
    if (usual.isEmpty()) {
      return Found.missing();
    }
    Currency currency = Currency.getInstance(usual);
    boolean said = CODE.matcher(text).results().anyMatch(m -> m.group(1).equals(usual));
    boolean only = sign.equals("円");
    return said || only ? Found.certain(currency, sign) : Found.likely(currency, sign);
  }

  private static String crowns(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("mva") || lower.contains("organisasjonsnummer")) {
      return "NOK";
    }
    boolean danish =
        lower.contains("cvr") || lower.contains("beløb") || lower.contains("forfaldsdato");
    return danish ? "DKK" : "SEK";
  }

  private static Optional<Currency> code(String sign) {
    String code =
        switch (sign) {
          case "US$" -> "USD";
          case "CA$" -> "CAD";
          case "A$" -> "AUD";
          case "R$" -> "BRL";
          case "zł" -> "PLN";
          case "Kč" -> "CZK";
          default -> CurrencySigns.in(sign).orElse("");
        };
    return code.isEmpty() ? Optional.empty() : Optional.of(Currency.getInstance(code));
  }

  /** A code in the same line as a sum, or the name of a currency in words. */
  private static Found<Currency> beside(Survey survey) {
    for (Page.Line line : survey.lines()) {
      boolean sum =
          survey.labels(line).stream()
              .anyMatch(l -> l.is(Role.TOTAL) || l.is(Role.PAYABLE) || l.isColumn());
      if (sum) {
        Matcher m =
            Pattern.compile("(€|£|(?<![\\p{L}\\d])[A-Z]{3}(?![\\p{L}\\d]))").matcher(line.text());
        while (m.find()) {
          if (Amounts.isCurrency(m.group(1)) && code(m.group(1)).isPresent()) {
            return Found.likely(code(m.group(1)).get(), m.group(1));
          }
        }
      }
    }
    String lower = survey.words().toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(word -> lower.contains(word.getKey()))
        .findFirst()
        .map(word -> Found.likely(Currency.getInstance(word.getValue()), word.getKey()))
        .orElseGet(Found::missing);
  }
}
