package florin.bot.accuracy;

import com.fasterxml.jackson.core.JsonGenerator;
import florin.bot.files.reading.Detail;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.ReadTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What came out of a sheet, in the figures by which it is compared.
 *
 * @param rows lines that gave at least one entry
 * @param currency the codes the entries name, joined by plus; empty where none does
 */
public record SheetFigures(
    long rows,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    BigDecimal income,
    BigDecimal expense,
    String currency) {

  static SheetFigures of(ReadTable table) {
    return of(table.rows());
  }

  public static SheetFigures of(List<ReadRow> rows) {
    TreeSet<String> currencies = new TreeSet<>();
    rows.forEach(row -> row.detail(Detail.CURRENCY).ifPresent(currencies::add));
    return new SheetFigures(
        rows.stream().map(ReadRow::rowNumber).distinct().count(),
        rows.stream().map(ReadRow::date).min(Comparator.naturalOrder()),
        rows.stream().map(ReadRow::date).max(Comparator.naturalOrder()),
        sum(rows, 1),
        sum(rows, -1),
        String.join("+", currencies));
  }

  private static BigDecimal sum(List<ReadRow> rows, int sign) {
    return rows.stream()
        .map(ReadRow::signedAmount)
        .filter(amount -> amount.signum() == sign)
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is known otherwise, in words; what is not known is not compared. */
  public List<String> differences(Truth truth) {
    List<String> found = new ArrayList<>();
    compare("rows_expected", new BigDecimal(rows), truth, found);
    compare("sum_income", income, truth, found);
    compare("sum_expense", expense, truth, found);
    compare("first_date", first, truth, found);
    compare("last_date", last, truth, found);
    return found;
  }

  private static void compare(String field, BigDecimal got, Truth truth, List<String> found) {
    truth
        .number(field)
        .filter(wanted -> wanted.compareTo(got) != 0)
        .ifPresent(wanted ->
            found.add(field + " " + got.toPlainString() + " instead of " + wanted.toPlainString()));
  }

  private static void compare(
      String field, Optional<LocalDate> got, Truth truth, List<String> found) {
    if (got.isPresent()) {
      truth
          .text(field)
          .filter(wanted -> !wanted.equals(got.get().toString()))
          .ifPresent(wanted -> found.add(field + " " + got.get() + " instead of " + wanted));
    }
  }

  void write(JsonGenerator json) throws IOException {
    json.writeNumberField("rows", rows);
    json.writeStringField("first_date", first.map(LocalDate::toString).orElse(null));
    json.writeStringField("last_date", last.map(LocalDate::toString).orElse(null));
    json.writeNumberField("sum_income", income);
    json.writeNumberField("sum_expense", expense);
    json.writeStringField("currency", currency.isEmpty() ? null : currency);
  }

  /** For a file without entries: none, or not known. */
  static void writeNothing(JsonGenerator json, boolean none) throws IOException {
    if (none) {
      json.writeNumberField("rows", 0);
    } else {
      json.writeNullField("rows");
    }
    for (String field :
        List.of("first_date", "last_date", "sum_income", "sum_expense", "currency")) {
      json.writeNullField(field);
    }
  }
}
