package florin.bot.mail;

import florin.reports.Cell;
import florin.reports.ReportTable;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said below a table of figures that the table itself does not say. */
final class TableNotes {
  private TableNotes() {}

  static List<String> of(Block.Figures figures, Messages messages) {
    var notes = new ArrayList<String>();
    Set<Currency> currencies = currencies(figures.table());
    if (figures.more() > 0) {
      notes.add(messages.text("mail.more-rows", figures.more()));
    }
    if (figures.table().totals().isEmpty() && currencies.size() == 1) {
      notes.add(messages.text("mail.amounts-in", currencies.iterator().next().getCurrencyCode()));
    }
    return notes;
  }

  static Set<Currency> currencies(ReportTable table) {
    return Stream.concat(table.rows().stream(), table.totals().stream())
        .flatMap(List::stream)
        .filter(Cell.MoneyCell.class::isInstance)
        .map(cell -> ((Cell.MoneyCell) cell).money().currency())
        .collect(Collectors.toSet());
  }
}
