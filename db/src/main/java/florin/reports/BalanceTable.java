package florin.reports;

import florin.history.History;
import florin.ledger.Balances;
import florin.ledger.Ledger;
import florin.money.Money;
import florin.sql.Tx;
import java.util.ArrayList;
import java.util.List;

/**
 * How much there is, by where it is, by what it is for, or by what it came from; of everything
 * recorded, whatever the period.
 */
final class BalanceTable {
  private BalanceTable() {}

  static ReportTable ofLocations(Tx tx, Report.Asked asked) {
    return ofLocations(balances(tx), asked.period(), asked.source());
  }

  static ReportTable ofBuckets(Tx tx, Report.Asked asked) {
    return ofBuckets(balances(tx), asked.period(), asked.source());
  }

  static ReportTable ofSigns(Tx tx, Report.Asked asked) {
    return ofSigns(balances(tx), asked.period(), asked.source());
  }

  static ReportTable ofLocations(Balances balances, Period period, Heading.Source source) {
    return table(
        "location", lines(balances.locations()), new Heading("report.byLocation", period, source));
  }

  static ReportTable ofBuckets(Balances balances, Period period, Heading.Source source) {
    return table(
        "bucket", lines(balances.buckets()), new Heading("report.byBucket", period, source));
  }

  /** Income, expenses below zero, and what is neither: they add up to the balance. */
  static ReportTable ofSigns(Balances balances, Period period, Heading.Source source) {
    List<Line> lines = new ArrayList<>();
    for (Balances.Signs signs : balances.signs()) {
      lines.add(new Line(new Cell.LabelCell("report.column.income"), signs.positive()));
      lines.add(new Line(new Cell.LabelCell("report.column.expenses"), signs.negative()));
      lines.add(new Line(new Cell.LabelCell("report.column.neutral"), signs.neutral()));
    }
    return table("origin", lines, new Heading("report.bySign", period, source));
  }

  private record Line(Cell name, Money amount) {}

  private static List<Line> lines(List<Balances.Line> lines) {
    return lines.stream()
        .map(line -> new Line(new Cell.TextCell(line.what().name()), line.amount()))
        .toList();
  }

  private static Balances balances(Tx tx) {
    return new Ledger(tx, new History(tx)).balances();
  }

  private static ReportTable table(String what, List<Line> lines, Heading heading) {
    return new ReportTable(
        heading,
        List.of(
            new Column("report.column." + what, Column.Kind.TEXT),
            new Column("report.column.balance", Column.Kind.MONEY)),
        lines.stream().map(line -> row(line.name(), line.amount())).toList(),
        CurrencyTotals.of(lines.stream().map(Line::amount).toList())
            .rows(total -> row(new Cell.BlankCell(), total)));
  }

  private static List<Cell> row(Cell name, Money amount) {
    return List.of(name, new Cell.MoneyCell(amount));
  }
}
