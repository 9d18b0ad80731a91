package florin.bot.files.invoice;

import florin.invoices.LineDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of the invoice: of all that might be, those that sum up to what the invoice says. */
record Items(List<Item> items, int fromRight) {

  Items {
    items = List.copyOf(items);
  }

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}{2,}.*");
  private static final int MOST_COLUMNS = 3;

  static Items choose(
      Survey survey,
      ItemTables tables,
      Sums sums,
      Optional<SumProof.Proof> proof,
      Optional<Sum> total) {
    List<BigDecimal> targets = new ArrayList<>();
    proof.ifPresent(p -> targets.add(p.net().value()));
    total.ifPresent(t -> targets.add(t.value()));
    for (Role role : List.of(Role.NET, Role.SUBTOTAL)) {
      sums.of(role).forEach(sum -> targets.add(sum.value()));
    }
    List<ItemTables.Group> groups = tables.groups();
    List<Item> taken = new ArrayList<>();
    for (ItemTables.Group group : groups) {
      taken.addAll(group.items());
      Optional<Items> found = summing(taken, targets.subList(0, Math.min(2, targets.size())));
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<Items> loose = Loose.items(survey, tables, targets);
    if (groups.isEmpty()) {
      return loose.orElseGet(() -> new Items(List.of(), 0));
    }
    return upToTheFirstSum(groups, targets);
  }

  private static Items upToTheFirstSum(List<ItemTables.Group> groups, List<BigDecimal> targets) {
    List<Item> taken = new ArrayList<>();
    for (ItemTables.Group group : groups) {
      taken.addAll(group.items());
      if (group.closed()) {
        break;
      }
    }
    return summing(taken, targets).orElseGet(() -> new Items(List.copyOf(taken), 0));
  }

  private static Optional<Items> summing(List<Item> taken, List<BigDecimal> targets) {
    for (int column = 0; column < MOST_COLUMNS; column++) {
      BigDecimal sum = BigDecimal.ZERO;
      int count = 0;
      for (int i = 0; i < taken.size(); i++) {
        sum = sum.add(taken.get(i).amount(column));
        if (isOneOf(targets, sum, i + 1)) {
          count = i + 1;
        }
      }
      if (count > 0) {
        return Optional.of(new Items(taken.subList(0, count), column).withoutNotes());
      }
    }
    return Optional.empty();
  }

  private static boolean isOneOf(List<BigDecimal> targets, BigDecimal sum, int count) {
    return targets.stream().anyMatch(target -> target.signum() != 0 && isClose(sum, target, count));
  }

  private static boolean isClose(BigDecimal sum, BigDecimal target, int count) {
    BigDecimal tolerance = count > 3 ? CENT : BigDecimal.ZERO;
    return sum.subtract(target).abs().compareTo(tolerance) <= 0;
  }

  /** A zero at the end that is the price of nothing belongs to another table. */
  private Items withoutNotes() {
    int count = items.size();
    while (count > 0 && items.get(count - 1).isNothing(fromRight)) {
      count--;
    }
    return new Items(items.subList(0, count), fromRight);
  }

  /** Whether the amounts sum up to this, give or take the rounding of each. */
  boolean sumTo(BigDecimal target) {
    if (items.isEmpty()) {
      return false;
    }
    BigDecimal sum =
        items.stream().map(item -> item.amount(fromRight)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return isClose(sum, target, items.size());
  }

  List<LineDraft> drafts() {
    return items.stream().map(item -> item.draft(fromRight)).toList();
  }

  /** Lines without a table: words and an amount at the end, all of them before the first sum. */
  private static final class Loose {
    private Loose() {}

    static Optional<Items> items(Survey survey, ItemTables tables, List<BigDecimal> targets) {
      List<Item> found = new ArrayList<>();
      for (Page.Line line : survey.lines()) {
        List<Amount> amounts = survey.amounts(line).stream().filter(Amount::money).toList();
        boolean named =
            survey.labels(line).stream()
                .anyMatch(
                    label -> label.isMoney() && label.startsSegment() || label.is(Role.TOTAL));
        if (amounts.isEmpty() || tables.isHeader(line)) {
          continue;
        }
        if (named && !found.isEmpty()) {
          break;
        }
        Amount last = amounts.getLast();
        String words = line.text(0, last.from());
        if (!named && LETTERS.matcher(words).matches()) {
          found.add(new Item(line, words, List.of(last)));
        }
      }
      return found.isEmpty() ? Optional.empty() : summing(found, targets);
    }
  }
}
