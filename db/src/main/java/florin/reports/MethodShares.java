package florin.reports;

import florin.money.Money;
import florin.sql.Tx;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Each payment method's part of the amounts and of the entries of a period. */
final class MethodShares {
  private MethodShares() {}

  static ReportTable fill(Tx tx, Report.Asked asked) {
    MethodSums sums = MethodSums.of(tx, asked, Optional.empty());
    List<MethodSums.Line> lines =
        sums.lines().stream().sorted(Comparator.comparing(MethodShares::code)).toList();
    List<Money> amounts = lines.stream().map(MethodSums.Line::amount).toList();
    var shares = new MoneyShares(amounts);
    return new ReportTable(
        new Heading(
            Direction.key("report.methodShares", sums.sign()), asked.period(), asked.source()),
        List.of(
            new Column("report.column.method", Column.Kind.TEXT),
            new Column("report.column.amount", Column.Kind.MONEY),
            new Column("report.column.share", Column.Kind.PERCENT),
            new Column("report.column.entries", Column.Kind.COUNT),
            new Column("report.column.share", Column.Kind.PERCENT)),
        lines.stream()
            .map(line ->
                List.of(
                    line.method(),
                    new Cell.MoneyCell(line.amount()),
                    shares.of(line.amount()),
                    new Cell.CountCell(line.entries()),
                    Cell.PercentCell.of(line.entries(), entries(lines, line.amount()))))
            .toList(),
        CurrencyTotals.of(amounts)
            .rows(total ->
                List.of(
                    new Cell.BlankCell(),
                    new Cell.MoneyCell(total),
                    new Cell.BlankCell(),
                    new Cell.CountCell(entries(lines, total)),
                    new Cell.BlankCell())));
  }

  /** All entries in the currency of an amount. */
  private static long entries(List<MethodSums.Line> lines, Money likewise) {
    return lines.stream()
        .filter(line -> line.amount().currency().equals(likewise.currency()))
        .mapToLong(MethodSums.Line::entries)
        .sum();
  }

  private static String code(MethodSums.Line line) {
    return line.amount().currency().getCurrencyCode();
  }
}
