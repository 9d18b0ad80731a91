package florin.quickentry;

import florin.money.AmountReading;
import florin.money.AmountText;
import florin.money.SumText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a transfer without what arrives at its other end, which stands behind {@code =}: {@code
 * 100 cash > wallet = 108.50}.
 *
 * @param received as it was written
 */
record ReceivedText(String line, Optional<String> received) {
  private static final Pattern EQUALS = Pattern.compile("(?:^|\\s)=\\s*(\\S+)(?:\\s+(\\S+))?");
  private static final Pattern ARROW = Pattern.compile("[>→⇒＞]");

  static ReceivedText of(String line, EntryContext context) {
    boolean transfer =
        context.kind().filter(kind -> kind == DraftKind.TRANSFER).isPresent()
            || ARROW.matcher(line).find();
    Matcher found = EQUALS.matcher(line);
    if (!transfer || !found.find()) {
      return new ReceivedText(line, Optional.empty());
    }
    SumText amounts = new SumText(AmountText.in(context.locale(), context.bookCurrency()));
    if (found.group(2) != null && isAmount(amounts, found.group(1) + " " + found.group(2))) {
      return cut(line, found.start(), found.end(2), found.group(1) + " " + found.group(2));
    }
    return isAmount(amounts, found.group(1))
        ? cut(line, found.start(), found.end(1), found.group(1))
        : new ReceivedText(line, Optional.empty());
  }

  private static ReceivedText cut(String line, int from, int to, String received) {
    return new ReceivedText(
        line.substring(0, from) + " " + line.substring(to), Optional.of(received));
  }

  private static boolean isAmount(SumText amounts, String text) {
    return !(amounts.read(text) instanceof AmountReading.Unreadable);
  }
}
