package florin.bot.files.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The amounts that stand at the names of sums. */
final class Sums {

  private static final int MOST_CANDIDATES = 30;
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Survey survey;
  private final List<Sum> all = new ArrayList<>();

  Sums(Survey survey, ItemTables tables) {
    this.survey = survey;
    for (Page.Line line : survey.lines()) {
      if (!tables.isHeader(line)) {
        collect(line);
      }
    }
  }

  private void collect(Page.Line line) {
    List<Label> labels = survey.labels(line).stream().filter(Label::isMoney).toList();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int end = i + 1 < labels.size() ? labels.get(i + 1).from() : line.words().size();
      List<Amount> behind =
          survey.amounts(line).stream()
              .filter(amount -> amount.from() >= label.to() && amount.from() < end)
              .filter(amount -> !amount.percent())
              .toList();
      List<Amount> money = behind.stream().filter(Amount::money).toList();
      List<Amount> chosen = money.isEmpty() ? whole(behind) : money;
      if (chosen.isEmpty() && label.endsSegment()) {
        chosen = below(label);
      }
      for (int k = 0; k < chosen.size(); k++) {
        all.add(new Sum(label, chosen.get(k), k == 0));
      }
    }
  }

  /** Whole figures stand for themselves only when nothing stands behind them. */
  private static List<Amount> whole(List<Amount> behind) {
    return behind.isEmpty() || behind.getLast().to() < behind.getLast().line().words().size()
        ? List.of()
        : List.of(behind.getLast());
  }

  private List<Amount> below(Label label) {
    List<Amount> column = new ArrayList<>();
    float base = label.line().base();
    for (Page.Line line : survey.following(label.line(), 14f)) {
      if (line.base() - base > 3.3f * Math.max(7, label.line().size())) {
        break;
      }
      for (Amount amount : survey.amounts(line)) {
        boolean alone =
            amount.left() > label.right()
                && line.segments().stream()
                    .anyMatch(s -> s.from() == amount.from() && s.to() == amount.to());
        boolean under =
            alone || (amount.left() < label.right() + 2 && amount.right() > label.left() - 2);
        boolean labelled =
            survey.labels(line).stream()
                .anyMatch(other -> other.isMoney() && other.to() <= amount.from());
        if (amount.money() && under && !labelled) {
          column.addFirst(amount);
          base = line.base();
        }
      }
    }
    return column;
  }

  List<Sum> of(Role role) {
    return all.stream().filter(sum -> sum.is(role)).toList();
  }

  List<Sum> all() {
    return all;
  }

  /** The amounts at names of these roles, those of the first role first. */
  List<Sum> candidates(Role... roles) {
    Set<Role> wanted = Set.of(roles);
    return all.stream()
        .filter(sum -> sum.label().roles().stream().anyMatch(wanted::contains))
        .sorted(Comparator.comparing((Sum sum) -> !sum.is(roles[0])))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** Whether the total is the net with a tax of a percentage the document names. */
  Optional<Sum> provenByPercent(Sum total) {
    for (Label label : survey.labels(Role.TAX).toList()) {
      for (Amount percent : survey.amounts(label.line())) {
        if (percent.percent()) {
          BigDecimal factor = BigDecimal.ONE.add(percent.value().divide(HUNDRED));
          for (Sum net : candidates(Role.NET, Role.SUBTOTAL)) {
            BigDecimal gross = net.value().multiply(factor).setScale(2, RoundingMode.HALF_UP);
            if (percent.value().signum() > 0
                && gross.subtract(total.value()).abs().compareTo(CENT) <= 0) {
              return Optional.of(net);
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
