package florin.invoices;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * An invoice somebody types.
 *
 * @param lines at least one
 */
public record HandWritten(
    String number,
    String seller,
    LocalDate issued,
    Optional<LocalDate> due,
    Currency currency,
    List<InvoiceLine> lines) {
  public HandWritten {
    lines = List.copyOf(lines);
  }
}
