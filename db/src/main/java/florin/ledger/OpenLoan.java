package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is open with somebody in one currency: all that was lent and borrowed, less what was repaid.
 *
 * @param who absent where no name was given
 * @param owed to the book where positive, by the book where negative; never zero
 * @param lastDate of the newest loan or repayment
 */
public record OpenLoan(Optional<String> who, Money owed, LocalDate lastDate) {

  /** Whether somebody owes the book, not the other way round. */
  public boolean isLent() {
    return owed.signum() > 0;
  }
}
