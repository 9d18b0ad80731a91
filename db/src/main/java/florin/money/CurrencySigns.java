package florin.money;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Currency symbols and codes beside a number. A symbol that several currencies share means the
 * book's own where that is one of them, else that of the reader's country, else the one the world
 * means by it, if there is one.
 */
final class CurrencySigns {
  private static final Map<String, List<String>> SIGNS =
      Map.ofEntries(
          Map.entry("€", List.of("EUR")),
          Map.entry(
              "$",
              List.of(
                  "USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "TWD", "ARS", "CLP", "COP",
                  "UYU", "DOP", "BSD", "BBD", "JMD", "TTD", "NAD", "FJD", "BND", "BMD", "KYD",
                  "BZD", "GYD", "SRD", "LRD", "XCD", "SBD")),
          Map.entry("£", List.of("GBP", "EGP", "GIP", "FKP", "SHP", "LBP", "SYP", "SDG")),
          Map.entry("¥", List.of("JPY", "CNY")),
          Map.entry("￥", List.of("JPY", "CNY")),
          Map.entry("円", List.of("JPY")),
          Map.entry("元", List.of("CNY", "TWD", "HKD")),
          Map.entry("₩", List.of("KRW", "KPW")),
          Map.entry("원", List.of("KRW")),
          Map.entry("₹", List.of("INR")),
          Map.entry("₽", List.of("RUB")),
          Map.entry("₺", List.of("TRY")),
          Map.entry("₴", List.of("UAH")),
          Map.entry("₦", List.of("NGN")),
          Map.entry("₫", List.of("VND")),
          Map.entry("₱", List.of("PHP")),
          Map.entry("฿", List.of("THB")),
          Map.entry("₪", List.of("ILS")),
          Map.entry("₸", List.of("KZT")),
          Map.entry("₼", List.of("AZN")),
          Map.entry("₾", List.of("GEL")),
          Map.entry("₡", List.of("CRC")),
          Map.entry("₲", List.of("PYG")),
          Map.entry("₵", List.of("GHS")),
          Map.entry("₮", List.of("MNT")),
          Map.entry("₭", List.of("LAK")),
          Map.entry("R$", List.of("BRL")),
          Map.entry("US$", List.of("USD")),
          Map.entry("C$", List.of("CAD", "NIO")),
          Map.entry("CA$", List.of("CAD")),
          Map.entry("A$", List.of("AUD")),
          Map.entry("AU$", List.of("AUD")),
          Map.entry("NZ$", List.of("NZD")),
          Map.entry("HK$", List.of("HKD")),
          Map.entry("S$", List.of("SGD")),
          Map.entry("NT$", List.of("TWD")),
          Map.entry("MX$", List.of("MXN")),
          Map.entry("kr", List.of("SEK", "NOK", "DKK", "ISK")),
          Map.entry("kr.", List.of("DKK", "SEK", "NOK", "ISK")),
          Map.entry("zł", List.of("PLN")),
          Map.entry("Kč", List.of("CZK")),
          Map.entry("Ft", List.of("HUF")),
          Map.entry("Fr.", List.of("CHF")),
          Map.entry("SFr.", List.of("CHF")),
          Map.entry("руб", List.of("RUB")),
          Map.entry("руб.", List.of("RUB")),
          Map.entry("грн", List.of("UAH")),
          Map.entry("Rp", List.of("IDR")),
          Map.entry("Rs", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
          Map.entry("Rs.", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
          Map.entry("د.إ", List.of("AED")),
          Map.entry("د.ك", List.of("KWD")),
          Map.entry("ر.س", List.of("SAR")),
          Map.entry("ج.م", List.of("EGP")));

  private static final Set<String> NO_DEFAULT = Set.of("kr", "kr.", "Rs", "Rs.");

  private static final List<String> LONGEST_FIRST =
      SIGNS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(sign -> sign))
          .toList();

  private final Currency book;
  private final Optional<Currency> local;

  CurrencySigns(Currency book, Optional<Currency> local) {
    this.book = book;
    this.local = local;
  }

  /**
   * A symbol or code found at an edge of a text.
   *
   * @param currency empty where the symbol is shared and nothing tells which is meant
   */
  record Sign(String written, Optional<Currency> currency) {}

  Optional<Sign> atStart(String text) {
    return LONGEST_FIRST.stream()
        .filter(sign -> startsWith(text, sign))
        .findFirst()
        .map(this::resolved)
        .or(() ->
            text.length() > 3 && Character.isLetter(text.charAt(3))
                ? Optional.empty()
                : code(text, 0));
  }

  Optional<Sign> atEnd(String text) {
    int start = text.length() - 3;
    return LONGEST_FIRST.stream()
        .filter(sign -> endsWith(text, sign))
        .findFirst()
        .map(this::resolved)
        .or(() ->
            start < 0 || (start > 0 && Character.isLetter(text.charAt(start - 1)))
                ? Optional.empty()
                : code(text, start));
  }

  private static Optional<Sign> code(String text, int start) {
    return start + 3 > text.length()
        ? Optional.empty()
        : Currencies.find(text.substring(start, start + 3))
            .map(currency -> new Sign(text.substring(start, start + 3), Optional.of(currency)));
  }

  private Sign resolved(String sign) {
    List<String> codes = SIGNS.getOrDefault(sign, List.of());
    Optional<Currency> known =
        Optional.of(book)
            .filter(currency -> codes.contains(currency.getCurrencyCode()))
            .or(() -> local.filter(currency -> codes.contains(currency.getCurrencyCode())))
            .or(() ->
                NO_DEFAULT.contains(sign) ? Optional.empty() : Currencies.find(codes.getFirst()));
    return new Sign(sign, known);
  }

  private static boolean startsWith(String text, String sign) {
    int end = sign.length();
    return text.startsWith(sign)
        && !(text.length() > end
            && Character.isLetter(text.charAt(end))
            && Character.isLetter(sign.charAt(end - 1)));
  }

  private static boolean endsWith(String text, String sign) {
    int before = text.length() - sign.length() - 1;
    return text.endsWith(sign)
        && !(before >= 0
            && Character.isLetter(text.charAt(before))
            && Character.isLetter(sign.charAt(0)));
  }
}
