package florin.bot.files.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * An invoice of a made-up company in one language, to be drawn in several layouts.
 *
 * @param dates pattern of the dates
 * @param decimal the decimal mark; the other sign, or a space, groups
 * @param money how an amount is written, with %s for the figure
 * @param scale decimals of the currency
 */
record SampleInvoice(
    Locale locale,
    Words words,
    String dates,
    char decimal,
    char group,
    String money,
    String currency,
    int scale,
    int taxPercent,
    List<String> seller,
    List<String> buyer,
    List<String> items) {

  /** What the language calls things. */
  record Words(
      String title,
      String number,
      String date,
      String due,
      String sellerLabel,
      String buyerLabel,
      String description,
      String quantity,
      String price,
      String amount,
      String net,
      String tax,
      String total) {}

  static final String NUMBER = "F-2026/0417";
  static final LocalDate ISSUED = LocalDate.of(2026, 3, 14);
  static final LocalDate DUE = LocalDate.of(2026, 4, 13);

  private static final int[] QUANTITIES = {2, 10, 1, 3};
  private static final String[] PRICES = {"1250.50", "8.40", "499.00", "33.10"};

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern(dates, locale));
  }

  int quantity(int item) {
    return QUANTITIES[item % 4];
  }

  BigDecimal price(int item) {
    BigDecimal price = new BigDecimal(PRICES[item % 4]);
    return scale == 0 ? price.movePointRight(2) : price;
  }

  BigDecimal amount(int item) {
    return price(item).multiply(BigDecimal.valueOf(quantity(item))).setScale(scale);
  }

  BigDecimal net(int count) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < count; i++) {
      sum = sum.add(amount(i));
    }
    return sum;
  }

  BigDecimal tax(int count) {
    return net(count)
        .multiply(BigDecimal.valueOf(taxPercent))
        .movePointLeft(2)
        .setScale(scale, java.math.RoundingMode.HALF_UP);
  }

  BigDecimal total(int count) {
    return net(count).add(tax(count));
  }

  String item(int index) {
    return items.get(index % items.size());
  }

  String figure(BigDecimal amount) {
    String plain = amount.setScale(scale, java.math.RoundingMode.HALF_UP).toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, group);
    }
    return point < 0
        ? grouped.toString()
        : grouped.toString() + decimal + plain.substring(point + 1);
  }

  String money(BigDecimal amount) {
    return money.replace("%s", figure(amount));
  }
}
