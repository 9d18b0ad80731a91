package florin.money;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Shows money to a reader: the number as their locale writes it, then the ISO code, which no two
 * currencies share. The decimals are always those of the currency.
 */
public final class MoneyText {
  private static final BigDecimal SHORT_FROM = BigDecimal.valueOf(10_000);
  private static final String[] MAGNITUDES = {"K", "M", "B", "T"};

  private final Locale locale;

  public MoneyText(Locale locale) {
    this.locale = locale;
  }

  /** {@code 1,234.50 EUR} in English, {@code 1.234,50 EUR} in German. */
  public String full(Money money) {
    return number(money) + " " + money.currency().getCurrencyCode();
  }

  /** As {@link #full}, without the code. */
  public String number(Money money) {
    return format(money.amount(), money.amount().scale(), money.amount().scale());
  }

  /**
   * The form for tight places: {@link #full} below 10,000, from there one decimal and K, M, B or T:
   * {@code 32.6K EUR}. The letters are the same in every language, because CLDR has no short
   * thousands in many of them.
   */
  public String compact(Money money) {
    return compactNumber(money) + " " + money.currency().getCurrencyCode();
  }

  /** As {@link #compact}, without the code: for the axes of a chart. */
  public String compactNumber(Money money) {
    if (money.amount().abs().compareTo(SHORT_FROM) < 0) {
      return number(money);
    }
    BigDecimal scaled = money.amount();
    int magnitude = -1;
    while (round(scaled).abs().compareTo(BigDecimal.valueOf(1000)) >= 0
        && magnitude < MAGNITUDES.length - 1) {
      scaled = scaled.movePointLeft(3);
      magnitude++;
    }
    return format(round(scaled), 0, 1) + MAGNITUDES[magnitude];
  }

  private static BigDecimal round(BigDecimal amount) {
    return amount.setScale(1, RoundingMode.HALF_UP);
  }

  private String format(BigDecimal amount, int leastDecimals, int mostDecimals) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(mostDecimals);
    return format.format(amount);
  }
}
