package florin.reports;

import florin.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A budget as a report: what each bucket was given, what was spent, what is left. */
final class BudgetTable {
  private static final Cell BLANK = new Cell.BlankCell();

  private BudgetTable() {}

  private record Sum(Money allocated, Money spent) {
    Sum plus(Sum other) {
      return new Sum(allocated.plus(other.allocated), spent.plus(other.spent));
    }
  }

  static ReportTable of(Budget budget, Heading.Source source) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Budget.Line line : budget.lines()) {
      String code = line.allocated().currency().getCurrencyCode();
      sums.merge(code, new Sum(line.allocated(), line.spent()), Sum::plus);
    }
    return new ReportTable(
        new Heading("report.budget", budget.period(), source),
        List.of(
            new Column("report.column.bucket", Column.Kind.TEXT),
            new Column("report.column.percent", Column.Kind.COUNT),
            new Column("report.column.allocated", Column.Kind.MONEY),
            new Column("report.column.spent", Column.Kind.MONEY),
            new Column("report.column.net", Column.Kind.MONEY)),
        budget.lines().stream()
            .map(line ->
                row(
                    new Cell.TextCell(line.bucket()),
                    new Cell.CountCell(line.percent()),
                    line.allocated(),
                    line.spent()))
            .toList(),
        sums.values().stream()
            .map(sum -> row(BLANK, BLANK, sum.allocated(), sum.spent()))
            .toList());
  }

  private static List<Cell> row(Cell name, Cell percent, Money allocated, Money spent) {
    return List.of(
        name,
        percent,
        new Cell.MoneyCell(allocated),
        new Cell.MoneyCell(spent),
        new Cell.MoneyCell(allocated.minus(spent)));
  }
}
