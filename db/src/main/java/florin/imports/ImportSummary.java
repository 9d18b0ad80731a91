package florin.imports;

import florin.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of an import come to, as the book is now.
 *
 * @param sums one a currency
 * @param first empty where there are no rows
 * @param future rows dated after today
 * @param alike rows that look like entries of the book
 * @param alikeEntries numbers of these entries, the first ten
 * @param unknownCategories names no category has, the first fifty
 * @param homeless currencies of rows for which the book has no location
 * @param earlier imports of the same bytes that are booked, oldest first
 * @param problems the first ones
 */
public record ImportSummary(
    Import what,
    int rows,
    List<Sum> sums,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    int future,
    int alike,
    List<Integer> alikeEntries,
    List<String> unknownCategories,
    List<Currency> homeless,
    List<Import> earlier,
    int problemCount,
    List<ImportProblem> problems) {

  /** Income and expenses, both positive, with how many rows each has. */
  public record Sum(Money income, int incomeRows, Money expenses, int expenseRows) {}

  /** Rows no entry of the book looks like. */
  public int fresh() {
    return rows - alike;
  }
}
