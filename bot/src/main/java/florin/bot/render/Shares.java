package florin.bot.render;

import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What bars and rings show: amounts by name.
 *
 * @param shares descending
 * @param total of all shares
 */
record Shares(List<Share> shares, Money total) {
  private static final String NAMELESS = "–";

  /**
   * @param rest whether this stands for several small ones
   */
  record Share(String name, Money amount, boolean rest) {}

  /** The first column of text against the first of money. */
  static Shares of(OneCurrency figures, ReportWords words) {
    int name = figures.first(kind -> kind == Column.Kind.TEXT);
    int money = figures.first(kind -> kind == Column.Kind.MONEY);
    Comparator<Share> byAmount = Comparator.comparing(share -> share.amount().amount());
    List<Share> descending =
        figures.table().rows().stream()
            .filter(row -> row.get(money) instanceof Cell.MoneyCell)
            .map(row -> share(words.text(row.get(name)), row.get(money)))
            .sorted(byAmount.reversed().thenComparing(Share::name))
            .toList();
    return new Shares(descending, sum(descending, figures.currency()));
  }

  /**
   * The largest ones, by size on either side of zero, and the rest as one when there are more than
   * {@code count + 1}.
   */
  Shares largest(int count, ReportWords words) {
    if (shares.size() <= count + 1) {
      return this;
    }
    Comparator<Share> bySize = Comparator.comparing(share -> share.amount().abs());
    List<Share> named = shares.stream().sorted(bySize.reversed()).limit(count).toList();
    List<Share> rest = shares.stream().filter(share -> !named.contains(share)).toList();
    Money sum = sum(rest, total.currency());
    Share other = new Share(words.say("chart.other", rest.size()), sum, true);
    List<Share> kept = shares.stream().filter(named::contains).toList();
    return new Shares(Stream.concat(kept.stream(), Stream.of(other)).toList(), total);
  }

  /** Only those above zero, with their own total; a ring cannot show others. */
  Shares aboveZero() {
    List<Share> kept = shares.stream().filter(share -> share.amount().signum() > 0).toList();
    return new Shares(kept, sum(kept, total.currency()));
  }

  /** Per cent of the total to one decimal, half up; zero where the total is not above zero. */
  BigDecimal percent(Share share) {
    if (total.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    return share
        .amount()
        .amount()
        .movePointRight(2)
        .divide(total.amount(), 1, RoundingMode.HALF_UP);
  }

  private static Share share(String text, Cell cell) {
    String name = Monospace.flat(text);
    return new Share(name.isEmpty() ? NAMELESS : name, ((Cell.MoneyCell) cell).money(), false);
  }

  private static Money sum(List<Share> shares, Currency currency) {
    return shares.stream().map(Share::amount).reduce(Money.zero(currency), Money::plus);
  }
}
