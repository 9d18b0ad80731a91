package florin.bot.commands;

import florin.invoices.AgentSum;
import florin.invoices.InvoiceSum;
import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.Heading;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.reports.Sums;
import florin.schedules.Rhythm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of a summary.
 *
 * @param source whose figures they are, and of when
 */
record SummaryTables(Period period, Heading.Source source, ReportWords words) {
  private static final Cell BLANK = new Cell.BlankCell();

  /** Invoices agent by agent, and what they come to in each currency. */
  ReportTable invoices(List<AgentSum> agents, List<InvoiceSum> sums) {
    return new ReportTable(
        new Heading("summary.table.invoices", period, source),
        List.of(
            new Column("summary.column.agent", Column.Kind.TEXT),
            new Column("summary.column.invoices", Column.Kind.COUNT),
            new Column("summary.column.net", Column.Kind.MONEY),
            new Column("summary.column.gross", Column.Kind.MONEY)),
        agents.stream().map(one -> row(new Cell.TextCell(one.agent().name()), one.sum())).toList(),
        sums.stream().map(sum -> row(BLANK, sum)).toList());
  }

  private static List<Cell> row(Cell first, InvoiceSum sum) {
    return List.of(
        first,
        new Cell.CountCell(sum.count()),
        new Cell.MoneyCell(sum.net()),
        new Cell.MoneyCell(sum.total()));
  }

  /** Income and expenses beside those of the days before, currency by currency. */
  ReportTable money(Rhythm.Kind kind, List<Sums> now, List<Sums> before) {
    String column = "summary.column." + kind.name().toLowerCase(Locale.ROOT);
    var rows = new ArrayList<List<Cell>>();
    for (Sums sums : now) {
      Sums then = in(before, sums);
      rows.add(row("report.column.income", sums, then, Sums::income));
      rows.add(row("report.column.expenses", sums, then, Sums::expenses));
      rows.add(row("report.column.net", sums, then, Sums::net));
    }
    return new ReportTable(
        new Heading("summary.table.money", period, source),
        List.of(
            Column.named(currency(now), Column.Kind.TEXT),
            new Column(column, Column.Kind.MONEY),
            new Column(column + ".before", Column.Kind.MONEY),
            new Column("summary.column.change", Column.Kind.TEXT)),
        rows,
        List.of());
  }

  /** Amounts bear their currency themselves where there are several. */
  private static Cell currency(List<Sums> sums) {
    return sums.size() == 1
        ? new Cell.TextCell(sums.getFirst().currency().getCurrencyCode())
        : BLANK;
  }

  private List<Cell> row(String name, Sums now, Sums then, Function<Sums, Money> figure) {
    Money current = figure.apply(now);
    Money earlier = figure.apply(then);
    return List.of(
        new Cell.LabelCell(name),
        new Cell.MoneyCell(current),
        new Cell.MoneyCell(earlier),
        change(current, earlier).<Cell>map(this::signed).orElse(BLANK));
  }

  private Cell signed(BigDecimal percent) {
    String sign = percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "";
    return new Cell.TextCell(sign + words.percent(percent.abs()));
  }

  /** By how many hundredths it is more; empty where there was nothing to be more than. */
  static Optional<BigDecimal> change(Money now, Money before) {
    return before.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            now.minus(before)
                .amount()
                .movePointRight(2)
                .divide(before.amount(), 1, RoundingMode.HALF_UP));
  }

  static Sums in(List<Sums> all, Sums like) {
    return all.stream()
        .filter(one -> one.currency().equals(like.currency()))
        .findFirst()
        .orElseGet(() -> Sums.nothing(like.currency()));
  }

  /** Its first rows. */
  static ReportTable first(int most, ReportTable table) {
    return new ReportTable(
        table.heading(), table.columns(), table.rows().stream().limit(most).toList(), List.of());
  }
}
