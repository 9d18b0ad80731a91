package florin.bot.files.text;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Currencies as they are named in headers, amounts and cell formats. Signs that several currencies
 * share, such as $, ¥ and kr, name none.
 */
public final class CurrencySigns {

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> SIGNS =
      Map.of(
          "€", "EUR", "£", "GBP", "₹", "INR", "₽", "RUB", "zł", "PLN", "₴", "UAH", "₺", "TRY", "₪",
          "ILS", "R$", "BRL");

  private static final Pattern CODE = Pattern.compile("(?<![\\p{L}])([A-Z]{3})(?![\\p{L}])");

  /** {@code [$R-1C09]}: a sign and, in hexadecimal, the language and country it is written for. */
  private static final Pattern FORMAT_SIGN =
      Pattern.compile("\\[\\$([^\\]-]*)(?:-([0-9A-Fa-f]+))?\\]");

  private CurrencySigns() {}

  /** The one currency a text names by its code or by a sign of its own. */
  public static Optional<String> in(String text) {
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      if (CODES.contains(matcher.group(1))) {
        return Optional.of(matcher.group(1));
      }
    }
    return SIGNS.entrySet().stream()
        .filter(sign -> text.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The text without currency codes. */
  public static String stripCodes(String text) {
    return CODE.matcher(text).replaceAll(m -> CODES.contains(m.group(1)) ? " " : m.group(1));
  }

  /** Whether the text is a code, whatever its case. */
  public static boolean isCode(String text) {
    return CODES.contains(text.toUpperCase(Locale.ROOT));
  }

  /** The currency a cell's number format shows. */
  public static Optional<String> inFormat(String format) {
    Matcher matcher = FORMAT_SIGN.matcher(format);
    if (!matcher.find()) {
      return in(format.replaceAll("\\[[^\\]]*\\]", ""));
    }
    Optional<String> named = in(matcher.group(1));
    if (named.isPresent() || matcher.group(2) == null || matcher.group(1).isBlank()) {
      return named;
    }
    return ofLanguageId(Integer.parseUnsignedInt(matcher.group(2), 16) & 0xFFFF);
  }

  /** Country by Windows language identifier (MS-LCID 2.2), for signs that need a country. */
  private static Optional<String> ofLanguageId(int id) {
    return switch (id) {
      case 0x1C09, 0x0436 -> Optional.of("ZAR");
      case 0x0409 -> Optional.of("USD");
      case 0x1009, 0x0C0C -> Optional.of("CAD");
      case 0x0C09 -> Optional.of("AUD");
      case 0x1409 -> Optional.of("NZD");
      case 0x4009 -> Optional.of("INR");
      case 0x0807, 0x100C, 0x0810 -> Optional.of("CHF");
      case 0x041D -> Optional.of("SEK");
      case 0x0406 -> Optional.of("DKK");
      case 0x0414, 0x0814 -> Optional.of("NOK");
      case 0x0405 -> Optional.of("CZK");
      case 0x040E -> Optional.of("HUF");
      case 0x0411 -> Optional.of("JPY");
      case 0x0804 -> Optional.of("CNY");
      case 0x0416 -> Optional.of("BRL");
      case 0x080A -> Optional.of("MXN");
      default -> Optional.empty();
    };
  }
}
