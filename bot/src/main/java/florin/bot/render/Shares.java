package florin.bot.render;

import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportWords;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What bars and rings show: amounts by name.
 *
 * @param shares descending
 * @param total of all shares
 */
record Shares(List<Share> shares, Quantity total) {
  private static final String NAMELESS = "–";

  /**
   * @param rest whether this stands for several small ones
   */
  record Share(String name, Quantity amount, boolean rest) {}

  /** The first column of text against the first of figures. */
  static Shares of(OneCurrency figures, ReportWords words) {
    return of(figures, Quantity::isIn, words);
  }

  /** The first column of text against the first of one kind. */
  static Shares of(OneCurrency figures, Predicate<Column.Kind> wanted, ReportWords words) {
    int name = figures.first(kind -> kind == Column.Kind.TEXT);
    int column = figures.first(wanted);
    Comparator<Share> byAmount = Comparator.comparing(Share::amount);
    List<Share> descending =
        figures.table().rows().stream()
            .flatMap(row ->
                Quantity.in(row.get(column)).map(it -> share(row.get(name), it, words)).stream())
            .sorted(
                Comparator.comparing(Share::rest)
                    .thenComparing(byAmount.reversed())
                    .thenComparing(Share::name))
            .toList();
    return new Shares(descending, sum(descending));
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
    List<Share> named =
        shares.stream()
            .filter(share -> !share.rest())
            .sorted(bySize.reversed())
            .limit(count)
            .toList();
    List<Share> rest = shares.stream().filter(share -> !named.contains(share)).toList();
    Quantity sum = sum(rest);
    Share other = new Share(words.say("chart.other", rest.size()), sum, true);
    List<Share> kept = shares.stream().filter(named::contains).toList();
    return new Shares(Stream.concat(kept.stream(), Stream.of(other)).toList(), total);
  }

  /** Those of their own; the total stays that of all. */
  Shares withoutRest() {
    return new Shares(shares.stream().filter(share -> !share.rest()).toList(), total);
  }

  /** The shares of the same names as another's, with all others in the same rest. */
  Shares likewise(Shares others) {
    List<String> names =
        others.shares().stream().filter(share -> !share.rest()).map(Share::name).toList();
    List<Share> same = shares.stream().filter(share -> names.contains(share.name())).toList();
    List<Share> rest = shares.stream().filter(share -> !names.contains(share.name())).toList();
    return others.shares().stream()
        .filter(Share::rest)
        .findFirst()
        .map(other -> new Share(other.name(), sum(rest), true))
        .map(other -> new Shares(Stream.concat(same.stream(), Stream.of(other)).toList(), total))
        .orElseGet(() -> new Shares(same, total));
  }

  /** Only those above zero, with their own total; a ring cannot show others. */
  Shares aboveZero() {
    List<Share> kept = shares.stream().filter(share -> share.amount().signum() > 0).toList();
    return new Shares(kept, sum(kept));
  }

  /** Per cent of the total to one decimal, half up; zero where the total is not above zero. */
  BigDecimal percent(Share share) {
    return share.amount().percentOf(total);
  }

  private static Share share(Cell cell, Quantity amount, ReportWords words) {
    String name = Monospace.flat(words.text(cell));
    return new Share(name.isEmpty() ? NAMELESS : name, amount, cell.equals(Cell.OTHERS));
  }

  private static Quantity sum(List<Share> shares) {
    return shares.stream()
        .map(Share::amount)
        .reduce(Quantity::plus)
        .orElseGet(() -> new Quantity(BigDecimal.ZERO, Optional.empty()));
  }
}
