package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Metrics;
import florin.ledger.Named;
import florin.money.Money;
import florin.money.MoneyText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures of a list: count, sums, average, smallest, largest and the three categories that
 * moved most. From 10,000 on they are short; the exact ones are one press away.
 */
final class EntryFigures {
  private static final String FIGURES = "figures";
  private static final String SHORT = "short";
  private static final String EXACT = "exact";
  private static final BigDecimal SHORT_FROM = BigDecimal.valueOf(10_000);

  private final Call call;
  private final MoneyText text;
  private final boolean exact;
  private boolean shortened;

  private EntryFigures(Call call) {
    this.call = call;
    this.text = new MoneyText(call.locale());
    this.exact = call.argument(FIGURES).filter(EXACT::equals).isPresent();
  }

  /** Whether the figures of a list are asked for, not its rows. */
  static boolean wanted(Call call) {
    return call.argument(FIGURES).isPresent();
  }

  static Button button(Call call, Invocation list) {
    return Button.of(call.say("button.figures"), list.with(FIGURES, SHORT));
  }

  /**
   * @param list the rows they are of
   */
  static Reply of(Call call, Books books, Filters filters, Invocation list) {
    return new EntryFigures(call).reply(books, filters, list);
  }

  private Reply reply(Books books, Filters filters, Invocation list) {
    List<Metrics.Figures> all = books.ledger().metrics(filters.whole()).figures();
    if (all.isEmpty()) {
      return EntryPages.page(call, books, filters, EntryPages.ROWS, list);
    }
    var lines = new ArrayList<String>();
    all.forEach(figures -> lines.addAll(lines(figures)));
    String described = filters.described(call);
    String heading =
        described.isEmpty()
            ? call.say("figures.heading")
            : call.say("figures.heading.of", described);
    Button rows = Button.of(call.say("button.entries"), list);
    Reply reply = Reply.of(Part.card(heading, EntryWords.below(call, lines)));
    return (shortened
            ? reply.row(Button.of(call.say("button.exact"), list.with(FIGURES, EXACT)), rows)
            : reply.row(rows))
        .inPlace();
  }

  private List<String> lines(Metrics.Figures figures) {
    var lines = new ArrayList<String>();
    lines.add(call.say("list.count", figures.count()));
    add(lines, "sums.income", figures.positive());
    add(lines, "sums.expenses", figures.negative().negate());
    add(lines, "sums.neutral", figures.neutral());
    if (figures.count() > 0) {
      lines.add(call.say("figures.average", money(figures.average())));
      lines.add(call.say("figures.range", money(figures.minimum()), money(figures.maximum())));
    }
    if (!figures.topCategories().isEmpty()) {
      lines.add(
          call.say(
              "figures.top",
              figures.topCategories().stream().map(this::top).collect(Collectors.joining(" · "))));
    }
    return lines;
  }

  private void add(List<String> lines, String key, Money amount) {
    if (!amount.isZero()) {
      lines.add(call.say(key, money(amount)));
    }
  }

  private String top(Metrics.CategorySum sum) {
    String name = sum.category().map(Named::name).orElseGet(() -> call.say("entry.uncategorised"));
    return call.say("figures.category", name, money(sum.sum().abs()));
  }

  private String money(Money amount) {
    if (exact || amount.amount().abs().compareTo(SHORT_FROM) < 0) {
      return text.full(amount);
    }
    shortened = true;
    return text.compact(amount);
  }
}
