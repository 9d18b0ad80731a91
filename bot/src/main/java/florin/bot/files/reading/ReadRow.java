package florin.bot.files.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One entry found in a file. One line of a sheet can hold two of them, an income and an expense.
 *
 * @param rowNumber the line as the sheet's program numbers it, from 1
 * @param signedAmount what came in is positive, what went out negative, never zero; exact as
 *     written, at most 15 significant digits where the file holds a binary number, and not yet
 *     rounded to a currency
 * @param raw the line's cells joined by tabs, shortened, to show where the entry came from
 */
public record ReadRow(
    int rowNumber,
    LocalDate date,
    String description,
    BigDecimal signedAmount,
    Map<Detail, String> details,
    String raw) {

  public ReadRow {
    details = Map.copyOf(details);
  }

  public Optional<String> detail(Detail detail) {
    return Optional.ofNullable(details.get(detail));
  }
}
