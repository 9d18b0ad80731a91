/**
 * Rates of exchange as central banks publish them. Start with {@link
 * florin.bot.files.rates.EuroRatesReader}.
 */
@NullMarked
package florin.bot.files.rates;

import org.jspecify.annotations.NullMarked;
