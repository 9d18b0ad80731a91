package florin.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A reference rate as the European Central Bank publishes it.
 *
 * @param perEuro units of the currency for one euro, above zero
 */
public record EuroRate(LocalDate day, Currency currency, BigDecimal perEuro) {}
