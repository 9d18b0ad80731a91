package florin.ledger;

import java.util.Currency;

/**
 * Where money is: a wallet, a bank account.
 *
 * @param physical whether one could put a hand on it
 */
public record Location(long id, String name, boolean physical, Currency currency, boolean archived)
    implements Configured {}
