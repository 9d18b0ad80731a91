package florin.bot.files.invoice;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of bank accounts (ISO 13616) and of banks (ISO 9362). */
final class Accounts {

  /** What may be one, with what stands behind it. */
  static final Pattern IBAN =
      Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?:[ \\u00a0.-]?[A-Z\\d]){11,30}");

  private static final Pattern BIC = Pattern.compile("[A-Z]{4}[A-Z]{2}[A-Z\\d]{2}(?:[A-Z\\d]{3})?");
  private static final int SHORTEST = 15;
  private static final int LONGEST = 34;
  private static final BigInteger CHECK = BigInteger.valueOf(97);

  private Accounts() {}

  /** The sound one at the beginning; what stands behind it may look like more of it. */
  static Optional<String> in(String text) {
    String all = squeezed(text);
    for (int length = Math.min(all.length(), LONGEST); length >= SHORTEST; length--) {
      Optional<String> sound = sound(all.substring(0, length));
      if (sound.isPresent()) {
        return sound;
      }
    }
    return Optional.empty();
  }

  /** Without spaces, when the length and the checksum fit the country. */
  static Optional<String> sound(String iban) {
    String plain = squeezed(iban);
    if (plain.length() < SHORTEST
        || plain.length() > LONGEST
        || !plain.matches("[A-Z]{2}\\d{2}[A-Z\\d]+")
        || !hasLength(plain)) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    for (char letter : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
      digits.append(Character.getNumericValue(letter));
    }
    return new BigInteger(digits.toString()).mod(CHECK).equals(BigInteger.ONE)
        ? Optional.of(plain)
        : Optional.empty();
  }

  /** The lengths of the registry for the countries whose accounts invoices mostly name. */
  private static boolean hasLength(String iban) {
    int length = iban.length();
    return switch (iban.substring(0, 2)) {
      case "NO" -> length == 15;
      case "BE" -> length == 16;
      case "DK", "FI", "NL" -> length == 18;
      case "SI" -> length == 19;
      case "AT", "EE", "LT", "LU" -> length == 20;
      case "CH", "HR", "LI", "LV" -> length == 21;
      case "BG", "DE", "GB", "IE" -> length == 22;
      case "CZ", "ES", "RO", "SE", "SK" -> length == 24;
      case "PT" -> length == 25;
      case "FR", "GR", "IT", "MC", "SM" -> length == 27;
      case "CY", "HU", "PL" -> length == 28;
      case "MT" -> length == 31;
      default -> true;
    };
  }

  static Optional<String> bank(String text) {
    String plain = squeezed(text);
    return BIC.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }

  private static String squeezed(String text) {
    return text.replaceAll("[^\\p{L}\\d]", "").toUpperCase(Locale.ROOT);
  }
}
