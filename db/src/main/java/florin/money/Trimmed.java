package florin.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount's text with everything around the number taken off and remembered.
 *
 * @param number digits and marks only, if the text is an amount at all
 * @param currencyUnclear a symbol was there, shared by several currencies
 */
record Trimmed(
    String number, boolean negative, Optional<Currency> currency, boolean currencyUnclear) {
  /** A price without cents, {@code 12,-} or {@code 12.--}: it also tells which mark is decimal. */
  private static final Pattern NO_CENTS = Pattern.compile("(.*\\d[.,])-{1,2}");

  static Trimmed of(String normalized, CurrencySigns signs) {
    Peeling peeling = new Peeling(normalized, signs);
    while (peeling.peelCurrency() || peeling.peelNoCents() || peeling.peelSign()) {}
    return new Trimmed(
        peeling.rest,
        peeling.negative,
        peeling.sign.flatMap(CurrencySigns.Sign::currency),
        peeling.isUnclear());
  }

  BigDecimal signed(BigDecimal value) {
    return negative ? value.negate() : value;
  }

  /** Takes off at most one currency and one sign, in whatever order they stand. */
  private static final class Peeling {
    private final CurrencySigns signs;
    private String rest;
    private boolean negative;
    private boolean signed;
    private Optional<CurrencySigns.Sign> sign = Optional.empty();

    Peeling(String text, CurrencySigns signs) {
      this.rest = text;
      this.signs = signs;
    }

    boolean isUnclear() {
      return sign.isPresent() && sign.flatMap(CurrencySigns.Sign::currency).isEmpty();
    }

    boolean peelCurrency() {
      if (sign.isPresent()) {
        return false;
      }
      sign = signs.atStart(rest);
      if (sign.isPresent()) {
        return keep(sign.get().written().length(), rest.length());
      }
      sign = signs.atEnd(rest);
      return sign.isPresent() && keep(0, rest.length() - sign.get().written().length());
    }

    boolean peelNoCents() {
      var matcher = NO_CENTS.matcher(rest);
      if (!matcher.matches()) {
        return false;
      }
      rest = matcher.group(1) + "00";
      return true;
    }

    boolean peelSign() {
      if (signed || rest.isEmpty()) {
        return false;
      }
      char first = rest.charAt(0);
      char last = rest.charAt(rest.length() - 1);
      if (first == '-' || first == '+') {
        return sign(first == '-', 1, rest.length());
      }
      if (last == '-') {
        return sign(true, 0, rest.length() - 1);
      }
      return first == '(' && last == ')' && rest.length() > 2 && sign(true, 1, rest.length() - 1);
    }

    private boolean sign(boolean negative, int from, int to) {
      signed = true;
      this.negative = negative;
      return keep(from, to);
    }

    private boolean keep(int from, int to) {
      rest = rest.substring(from, to).strip();
      return true;
    }
  }
}
