package florin.bot.render;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * A vertical axis with round numbers that always holds zero. Floating point is fit here: these are
 * positions in a picture, no amounts.
 *
 * @param min a multiple of the step, zero unless there are negative amounts
 * @param max a multiple of the step
 * @param step distance between two lines
 */
record Scale(double min, double max, double step) {
  private static final int LINES = 4;
  private static final double COMPACT_FROM = 1_000_000;

  static Scale of(Stream<Quantity> quantities) {
    double[] all = quantities.mapToDouble(Quantity::position).toArray();
    double low = 0;
    double high = 0;
    for (double amount : all) {
      low = Math.min(low, amount);
      high = Math.max(high, amount);
    }
    if (low == high) {
      return new Scale(0, 1, 1);
    }
    double step = roundStep((high - low) / LINES);
    return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  int lines() {
    return (int) Math.round((max - min) / step) + 1;
  }

  /** How the numbers at the lines are written: "1,500", "0.25", "2.5M". */
  DoubleFunction<String> labels(Locale locale) {
    if (Math.max(max, -min) >= COMPACT_FROM) {
      CompactDecimalFormat compact =
          CompactDecimalFormat.getInstance(locale, CompactDecimalFormat.CompactStyle.SHORT);
      return compact::format;
    }
    NumberFormat format = NumberFormat.getInstance(locale);
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format::format;
  }

  /** The next of 1, 2 or 5 times a power of ten. */
  private static double roundStep(double wished) {
    double power = Math.pow(10, Math.floor(Math.log10(wished)));
    double factor = wished / power;
    double round = factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10;
    return round * power;
  }
}
