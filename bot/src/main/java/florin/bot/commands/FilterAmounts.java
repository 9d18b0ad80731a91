package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Call;
import florin.ledger.EntryFilter;
import florin.money.AmountReading;
import florin.money.AmountText;
import java.math.BigDecimal;

/** Reads {@code >50}, {@code <=100}, {@code amount:12.50} and {@code amount:10..50}. */
final class FilterAmounts {
  /** The least by which two amounts in the books differ. */
  private static final BigDecimal LEAST = new BigDecimal("0.0001");

  private final Call call;

  FilterAmounts(Call call) {
    this.call = call;
  }

  void read(FilterToken token, EntryFilter.Builder filter) {
    switch (token.lead()) {
      case ">" -> filter.minimum(amount(token.text()).add(LEAST));
      case ">=" -> filter.minimum(amount(token.text()));
      case "<" -> filter.maximum(amount(token.text()).subtract(LEAST));
      case "<=" -> filter.maximum(amount(token.text()));
      default -> range(token.text(), filter);
    }
  }

  private void range(String text, EntryFilter.Builder filter) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      BigDecimal exact = amount(text);
      filter.minimum(exact).maximum(exact);
      return;
    }
    if (dots > 0) {
      filter.minimum(amount(text.substring(0, dots)));
    }
    if (dots + 2 < text.length()) {
      filter.maximum(amount(text.substring(dots + 2)));
    }
  }

  private BigDecimal amount(String text) {
    return switch (AmountText.in(call.locale(), call.book().currency()).read(text)) {
      case AmountReading.Exact exact -> exact.value();
      case AmountReading.Ambiguous two -> throw new Refused("filter.amount", text);
      case AmountReading.Unreadable unreadable -> throw new Refused("filter.amount", text);
    };
  }
}
