package florin.web.entries;

import florin.ledger.Entry;
import florin.ledger.Posting;
import florin.money.Money;

/** Which way the money of an entry went. */
public final class EntryAmounts {
  private EntryAmounts() {}

  /** 1 where money came, -1 where it went, 0 where it only moved. */
  public static int direction(Entry entry) {
    return entry.postings().stream()
        .map(Posting::amount)
        .filter(amount -> amount.currency().equals(entry.amount().currency()))
        .reduce(Money.zero(entry.amount().currency()), Money::plus)
        .signum();
  }

  /** The amount with the sign of its direction; without one where money only moved. */
  public static Money signed(Entry entry) {
    return direction(entry) < 0 ? entry.amount().negate() : entry.amount();
  }
}
