package florin.reports;

import florin.sql.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts, or numbers of entries, of each payment method over time, with the total of all: one row
 * a day, month or year in which there was an entry.
 */
record ByMethod(Step step, Pivot.Measure measure) implements Report.Form {

  @Override
  public ReportTable fill(Tx tx, Report.Asked asked) {
    MethodSums sums = MethodSums.of(tx, asked, Optional.of(step));
    List<Cell> methods = sums.methods();
    var pivot = new Pivot(sums.named().stream().map(this::line).toList(), methods, measure);
    List<Column> columns = new ArrayList<>(List.of(step.column()));
    methods.forEach(method -> columns.add(Column.named(method, measure.kind())));
    columns.add(new Column("report.total", measure.kind()));
    String title = measure == Pivot.Measure.AMOUNT ? "report.methods" : "report.methodCounts";
    return new ReportTable(
        new Heading(Direction.key(title, sums.sign()), asked.period(), asked.source()),
        columns,
        pivot.rows(),
        pivot.totals());
  }

  private Pivot.Line line(MethodSums.Line line) {
    return new Pivot.Line(step.cell(line.first()), line.method(), line.amount(), line.entries());
  }
}
