/**
 * Exact money: amounts with their currency, how people write them and how they are shown. Start
 * with {@link florin.money.Money}; text written by people goes through {@link
 * florin.money.AmountText}.
 */
@NullMarked
package florin.money;

import org.jspecify.annotations.NullMarked;
