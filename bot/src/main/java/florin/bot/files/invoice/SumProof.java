package florin.bot.files.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds net, tax and total among all sums: those that add up, the most plainly named first. */
final class SumProof {

  /**
   * What adds up.
   *
   * @param score how plainly the amounts are named
   */
  record Proof(Sum net, List<Sum> taxes, Sum total, List<Sum> extras, int score) {
    BigDecimal tax() {
      return taxes.stream().map(Sum::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private static final int MOST_EXTRAS = 4;

  /** No country takes more of the net. */
  private static final BigDecimal MOST_TAX = new BigDecimal("0.5");

  private final Survey survey;
  private final Sums sums;

  SumProof(Survey survey, Sums sums) {
    this.survey = survey;
    this.sums = sums;
  }

  /** Net + tax = total, the plainest way to say it first. */
  Optional<Proof> find() {
    List<Sum> nets = sums.candidates(Role.NET, Role.SUBTOTAL, Role.TOTAL, Role.TAX);
    List<Sum> totals = sums.candidates(Role.TOTAL, Role.PAYABLE, Role.NET, Role.SUBTOTAL);
    List<List<Sum>> taxes = taxes();
    List<Proof> proofs = new ArrayList<>();
    for (Sum total : totals) {
      for (Sum net : nets) {
        for (List<Sum> tax : taxes) {
          if (distinct(net, tax, total)) {
            prove(net, tax, total).ifPresent(proofs::add);
          }
        }
      }
    }
    rows(totals, proofs);
    return proofs.stream()
        .max(
            Comparator.comparingInt(Proof::score)
                .thenComparing(proof -> proof.total().value().abs())
                .thenComparing(proof -> proof.net().value().abs()));
  }

  /** Net, tax and total side by side, as in tables of tax rates, where the total is named. */
  private void rows(List<Sum> totals, List<Proof> proofs) {
    for (Page.Line line : survey.lines()) {
      List<Amount> money = survey.amounts(line).stream().filter(Amount::money).toList();
      for (int i = 0; i + 2 < money.size(); i++) {
        Amount net = money.get(i);
        Amount tax = money.get(i + 1);
        Amount total = money.get(i + 2);
        if (net.value().add(tax.value()).compareTo(total.value()) == 0
            && tax.value().signum() != 0) {
          totals.stream()
              .filter(sum -> sum.is(Role.TOTAL) || sum.is(Role.PAYABLE))
              .filter(sum -> sum.value().compareTo(total.value()) == 0)
              .findFirst()
              .map(sum -> row(sum.label(), net, tax, total))
              .ifPresent(proofs::add);
        }
      }
    }
  }

  private static Proof row(Label label, Amount net, Amount tax, Amount total) {
    return new Proof(
        new Sum(label, net, true),
        List.of(new Sum(label, tax, true)),
        new Sum(label, total, true),
        List.of(),
        90);
  }

  private static boolean distinct(Sum net, List<Sum> tax, Sum total) {
    return !net.amount().isSame(total.amount())
        && tax.stream()
            .noneMatch(t -> t.amount().isSame(net.amount()) || t.amount().isSame(total.amount()));
  }

  private Optional<Proof> prove(Sum net, List<Sum> tax, Sum total) {
    BigDecimal taxed = tax.stream().map(Sum::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal missing = total.value().subtract(net.value()).subtract(taxed);
    if (taxed.abs().compareTo(net.value().abs().multiply(MOST_TAX)) > 0) {
      return Optional.empty();
    }
    boolean same = missing.signum() == 0;
    List<Sum> extras = same ? List.of() : extras(missing, net, tax, total);
    if (!same && extras.isEmpty()) {
      return Optional.empty();
    }
    int score =
        rank(total, Role.TOTAL, 40, Role.PAYABLE, 30)
            + rank(net, Role.NET, 40, Role.SUBTOTAL, 30)
            + tax.stream().mapToInt(t -> t.is(Role.TAX) ? 30 : 0).min().orElse(0)
            - 6 * extras.size()
            - tax.size()
            + (net.value().signum() == 0 ? -30 : 0)
            + (taxed.signum() == 0 ? -8 : 0)
            + (total.near() ? 2 : 0)
            + (net.near() ? 2 : 0);
    return score >= 60 ? Optional.of(new Proof(net, tax, total, extras, score)) : Optional.empty();
  }

  private static int rank(Sum sum, Role first, int points, Role second, int fewer) {
    return sum.is(first) ? points : sum.is(second) ? fewer : 0;
  }

  /** Discounts and charges between net and total that make up the difference. */
  private List<Sum> extras(BigDecimal missing, Sum net, List<Sum> tax, Sum total) {
    List<Sum> extras =
        sums.of(Role.EXTRA).stream()
            .filter(e -> e.near() && e.value().signum() != 0)
            .filter(e -> !e.amount().isSame(net.amount()) && !e.amount().isSame(total.amount()))
            .filter(e -> tax.stream().noneMatch(t -> t.amount().isSame(e.amount())))
            .filter(e -> e.label().line().index() > 0)
            .toList();
    if (extras.isEmpty()
        || extras.size() > MOST_EXTRAS
        || !(net.is(Role.NET) || net.is(Role.SUBTOTAL))) {
      return List.of();
    }
    List<Sum> best = List.of();
    for (int set = 1; set < 1 << extras.size(); set++) {
      for (int signs = 0; signs < 1 << extras.size(); signs++) {
        if ((signs & ~set) != 0) {
          continue;
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<Sum> chosen = new ArrayList<>();
        for (int i = 0; i < extras.size(); i++) {
          if ((set >> i & 1) == 1) {
            BigDecimal value = extras.get(i).value();
            sum = sum.add((signs >> i & 1) == 1 ? value.negate() : value);
            chosen.add(extras.get(i));
          }
        }
        if (sum.compareTo(missing) == 0 && (best.isEmpty() || chosen.size() < best.size())) {
          best = chosen;
        }
      }
    }
    return best;
  }

  /** One tax, or all that stand behind names of their own, as one for each rate. */
  private List<List<Sum>> taxes() {
    List<List<Sum>> found = new ArrayList<>();
    List<Sum> single = sums.candidates(Role.TAX, Role.TOTAL, Role.NET);
    single.forEach(tax -> found.add(List.of(tax)));
    List<Sum> named = single.stream().filter(tax -> tax.is(Role.TAX)).toList();
    List<Sum> last = new ArrayList<>();
    List<Sum> first = new ArrayList<>();
    for (Sum tax : named) {
      boolean again = tax.near();
      if (again) {
        first.add(tax);
        last.add(tax);
      } else if (!last.isEmpty() && last.getLast().label().isSame(tax.label())) {
        last.set(last.size() - 1, tax);
      }
    }
    for (List<Sum> each : List.of(first, last)) {
      for (int size = 2; size <= Math.min(6, each.size()); size++) {
        for (int from = 0; from + size <= each.size(); from++) {
          found.add(List.copyOf(each.subList(from, from + size)));
        }
      }
    }
    found.add(List.of());
    found.removeIf(List::isEmpty);
    return found;
  }
}
