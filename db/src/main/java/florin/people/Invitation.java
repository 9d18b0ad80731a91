package florin.people;

import florin.Role;
import java.util.Currency;

/**
 * What somebody who holds a code learns before joining.
 *
 * @param key names the invitation without giving its code away: the hash, in hexadecimal
 * @param shared whether all members see all rows; otherwise managers and owners do
 * @param owners by name, in one text
 */
public record Invitation(
    String key,
    long bookId,
    String bookName,
    Currency currency,
    boolean shared,
    Role role,
    String owners,
    String invitedBy) {}
