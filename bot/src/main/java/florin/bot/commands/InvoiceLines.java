package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Call;
import florin.invoices.InvoiceLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines of an invoice as somebody types them: {@code Design work 3 x 80 19%}. Without a
 * quantity it is one, without a percentage nothing is said of tax.
 */
final class InvoiceLines {
  private static final String COMMAND = InvoiceStep.COMMAND;
  private static final String FIGURE = "(-?\\d[\\d.,]*)";
  private static final Pattern LINE =
      Pattern.compile(
          "(.*?\\S)[\\s;:]+(?:"
              + FIGURE
              + "\\s*[x×*]\\s*)?"
              + FIGURE
              + "(?:\\s+"
              + FIGURE
              + "\\s*%)?",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_LINES = 100;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

  private InvoiceLines() {}

  /**
   * @throws Refused for the first line that is none
   */
  static List<InvoiceLine> read(Call call, String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.size() > MOST_LINES) {
      throw new Refused("invoice.too-many-lines", MOST_LINES);
    }
    return lines.stream().map(line -> line(call, line)).toList();
  }

  private static InvoiceLine line(Call call, String line) {
    Matcher matcher = LINE.matcher(line);
    if (line.length() > LONGEST_DESCRIPTION || !matcher.matches()) {
      throw new Refused("invoice.line-unreadable", PlainNumber.cut(line));
    }
    BigDecimal quantity =
        Optional.ofNullable(matcher.group(2))
            .map(figure -> PlainNumber.read(call, figure, COMMAND))
            .orElse(BigDecimal.ONE);
    BigDecimal price = PlainNumber.read(call, matcher.group(3), COMMAND);
    Optional<BigDecimal> percent =
        Optional.ofNullable(matcher.group(4))
            .map(figure -> PlainNumber.read(call, figure, COMMAND));
    if (percent.filter(p -> p.signum() < 0 || p.compareTo(MOST_PERCENT) > 0).isPresent()) {
      throw new Refused("invoice.percent", PlainNumber.cut(line));
    }
    return InvoiceLine.of(matcher.group(1), quantity, price, percent);
  }
}
