package florin.reports;

import florin.history.History;
import florin.ledger.Balances;
import florin.ledger.Bucket;
import florin.ledger.Buckets;
import florin.ledger.Ledger;
import florin.money.Money;
import florin.sql.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each bucket is given of the income, in whole percent, and what lies in it now. */
final class AllocationTable {
  private AllocationTable() {}

  static ReportTable make(Tx tx, Period today, Heading.Source source) {
    var history = new History(tx);
    List<Balances.Line> lines = new Ledger(tx, history).balances().buckets();
    Map<Long, Integer> percents = new HashMap<>();
    int assigned = 0;
    for (Bucket bucket : new Buckets(tx, history).list()) {
      percents.put(bucket.id(), bucket.percent());
      assigned += bucket.percent();
    }
    Map<String, Money> sums = new LinkedHashMap<>();
    var rows = new ArrayList<List<Cell>>();
    for (Balances.Line line : lines) {
      Money amount = line.amount();
      sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
      // A bucket of several currencies has several lines, and its percentage once.
      Integer percent = percents.remove(line.what().id());
      rows.add(
          List.of(
              new Cell.TextCell(line.what().name()),
              percent == null ? new Cell.BlankCell() : new Cell.CountCell(percent),
              new Cell.MoneyCell(amount)));
    }
    var totals = new ArrayList<List<Cell>>();
    for (Money sum : sums.values()) {
      Cell percent = totals.isEmpty() ? new Cell.CountCell(assigned) : new Cell.BlankCell();
      totals.add(List.of(new Cell.BlankCell(), percent, new Cell.MoneyCell(sum)));
    }
    return new ReportTable(
        new Heading("report.byBucket", today, source),
        List.of(
            new Column("report.column.bucket", Column.Kind.TEXT),
            new Column("report.column.percent", Column.Kind.COUNT),
            new Column("report.column.balance", Column.Kind.MONEY)),
        rows,
        totals);
  }
}
