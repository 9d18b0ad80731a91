package florin.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a page shows beside or below some words, whatever they mean.
 *
 * @param label the words, without the colon behind them; at most {@value #LONGEST_LABEL} letters
 * @param value as the page writes it; at most {@value #LONGEST_VALUE} letters
 * @param date the value where it is a date, in the order of day and month the document uses
 * @param amount the value where it is a number, in the notation of the document
 */
public record Clue(
    String label, String value, Optional<LocalDate> date, Optional<BigDecimal> amount) {

  public static final int LONGEST_LABEL = 60;
  public static final int LONGEST_VALUE = 120;

  public Clue {
    if (label.length() > LONGEST_LABEL || value.length() > LONGEST_VALUE) {
      throw new IllegalArgumentException("longer than a label or its value may be");
    }
  }

  /** A value that is neither a date nor a number. */
  public static Clue of(String label, String value) {
    return new Clue(label, value, Optional.empty(), Optional.empty());
  }
}
