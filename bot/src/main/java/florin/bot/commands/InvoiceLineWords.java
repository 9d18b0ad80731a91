package florin.bot.commands;

import florin.bot.chat.Call;
import florin.invoices.Invoice;
import florin.invoices.InvoiceLine;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** The lines of an invoice, as a person reads them. */
final class InvoiceLineWords {
  private static final String DOT = " · ";
  private static final int LINES_SHOWN = 20;
  private static final int PRICE_DIGITS = 2;
  private static final int MOST_DIGITS = 10;

  private InvoiceLineWords() {}

  /** The first twenty, each with its figures. */
  static List<String> of(Call call, Invoice invoice) {
    var lines = new ArrayList<String>();
    int position = 1;
    for (InvoiceLine line : invoice.lines().stream().limit(LINES_SHOWN).toList()) {
      lines.add(position++ + ". " + line(call, line));
    }
    int more = invoice.lines().size() - LINES_SHOWN;
    if (more > 0) {
      lines.add(call.say("invoice.more-lines", more));
    }
    return lines;
  }

  /** {@code Design work · 3 × 80.00 = 240.00 · 19 %}. */
  private static String line(Call call, InvoiceLine line) {
    var text = new StringBuilder(line.description());
    if (line.quantity().isPresent() && line.unitPrice().isPresent()) {
      text.append(DOT).append(figure(call, line.quantity().get()));
      if (!line.unit().isEmpty()) {
        text.append(' ').append(line.unit());
      }
      text.append(" × ").append(price(call, line.unitPrice().get()));
      line.amount().ifPresent(amount -> text.append(" = ").append(price(call, amount)));
    } else {
      line.amount().ifPresent(amount -> text.append(DOT).append(price(call, amount)));
    }
    line.taxPercent().ifPresent(tax -> text.append(DOT).append(figure(call, tax)).append(" %"));
    return text.toString();
  }

  private static String figure(Call call, BigDecimal figure) {
    return figure(call, figure, 0);
  }

  private static String price(Call call, BigDecimal figure) {
    return figure(call, figure, PRICE_DIGITS);
  }

  private static String figure(Call call, BigDecimal figure, int least) {
    NumberFormat format = NumberFormat.getNumberInstance(call.locale());
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(MOST_DIGITS);
    return format.format(figure);
  }
}
