package florin.export;

import florin.money.Money;

/**
 * Words as a journal can hold them: whatever people wrote, it begins no comment, account, date or
 * tag of its own there (hledger manual, "journal format").
 */
final class JournalText {
  private JournalText() {}

  /**
   * One part of an account's name: no colon, which parts them, and never two spaces, which end it.
   */
  static String account(String name) {
    String plain = line(name).replace(':', '-');
    return plain.isEmpty() ? "-" : plain;
  }

  /** One line without semicolon, which would begin a comment. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ").strip().replace(';', ',');
  }

  /** The value of a tag: it ends at a comma, and brackets might be read as a date. */
  static String value(String text) {
    return line(text).replace(',', '/').replace('[', '(').replace(']', ')');
  }

  /** How a journal writes amounts of a currency; even one without decimals shows its mark. */
  static String commodity(Money zero) {
    int decimals = zero.amount().scale();
    return "1000." + "0".repeat(decimals) + " " + zero.currency().getCurrencyCode();
  }
}
