package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Call;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;

/**
 * Reads a figure with any number of decimals, such as a rate or the price of one. One mark is the
 * decimal one; where the person's country groups thousands with it, three digits behind it could be
 * either, and nothing is guessed.
 */
final class PlainNumber {
  private static final int LONGEST_SHOWN = 40;

  private PlainNumber() {}

  /**
   * @param key begins the keys of the sentences for what cannot be read: {@code .number}, {@code
   *     .ambiguous}
   */
  static BigDecimal read(Call call, String text, String key) {
    if (text.matches("-?\\d{1,9}")) {
      return new BigDecimal(text);
    }
    if (!text.matches("-?\\d{1,9}[.,]\\d{1,18}")) {
      throw new Refused(key + ".number", cut(text));
    }
    char group = DecimalFormatSymbols.getInstance(call.locale()).getGroupingSeparator();
    if (text.indexOf(group) >= 0 && text.matches("-?[1-9]\\d{0,2}[.,]\\d{3}")) {
      throw new Refused(key + ".ambiguous", text, text + "0", text.replaceFirst("[.,]", ""));
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  static String cut(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
