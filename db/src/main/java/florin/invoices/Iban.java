package florin.invoices;

import florin.Refused;
import java.math.BigInteger;
import java.util.Locale;

/** International bank account numbers (ISO 13616). */
final class Iban {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private Iban() {}

  /**
   * The number without spaces, in capitals.
   *
   * @throws Refused {@code invoice.iban} where the check digits do not fit
   */
  static String of(String written) {
    String iban = written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!isSound(iban)) {
      throw new Refused("invoice.iban");
    }
    return iban;
  }

  static boolean isSound(String iban) {
    return iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}") && checks(iban);
  }

  /** Letters count from 10; country and check digits go to the end; the rest by 97 is 1. */
  private static boolean checks(String iban) {
    var digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .map(c -> Character.digit(c, 36))
        .forEach(digits::append);
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }
}
