package florin.reports;

import florin.history.History;
import florin.ledger.Balances;
import florin.ledger.Ledger;
import florin.money.Money;
import florin.sql.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much there is, by where it is or by what it is for; of everything recorded, whatever the
 * period.
 */
final class BalanceTable {
  private BalanceTable() {}

  static ReportTable ofLocations(Tx tx, Report.Asked asked) {
    return ofLocations(balances(tx), asked.period(), asked.source());
  }

  static ReportTable ofBuckets(Tx tx, Report.Asked asked) {
    return ofBuckets(balances(tx), asked.period(), asked.source());
  }

  static ReportTable ofLocations(Balances balances, Period period, Heading.Source source) {
    return table(
        "location", balances.locations(), new Heading("report.byLocation", period, source));
  }

  static ReportTable ofBuckets(Balances balances, Period period, Heading.Source source) {
    return table("bucket", balances.buckets(), new Heading("report.byBucket", period, source));
  }

  private static Balances balances(Tx tx) {
    return new Ledger(tx, new History(tx)).balances();
  }

  private static ReportTable table(String what, List<Balances.Line> lines, Heading heading) {
    Map<String, Money> totals = new LinkedHashMap<>();
    lines.forEach(line ->
        totals.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus));
    return new ReportTable(
        heading,
        List.of(
            new Column("report.column." + what, Column.Kind.TEXT),
            new Column("report.column.balance", Column.Kind.MONEY)),
        lines.stream()
            .map(line -> row(new Cell.TextCell(line.what().name()), line.amount()))
            .toList(),
        totals.values().stream().map(total -> row(new Cell.BlankCell(), total)).toList());
  }

  private static List<Cell> row(Cell name, Money amount) {
    return List.of(name, new Cell.MoneyCell(amount));
  }
}
