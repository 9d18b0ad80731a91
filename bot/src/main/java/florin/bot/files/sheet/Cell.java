package florin.bot.files.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What stands in a cell, whatever the file's format. */
sealed interface Cell {

  /** Excel shows no more digits than this, and keeps no more that mean anything. */
  MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  Cell BLANK = new Text("");

  /** Text, stripped; empty for a cell without anything in it. */
  record Text(String value) implements Cell {}

  /**
   * A number with the format it is shown in.
   *
   * @param format the format code, such as {@code #,##0.00 "EUR"}, or empty
   */
  record Number(BigDecimal value, String format) implements Cell {}

  record Day(LocalDate date) implements Cell {}

  /** A formula that failed, such as {@code #REF!}. */
  record Failed(String code) implements Cell {}

  /** An exact number, without the dust that binary fractions leave behind. */
  static Number number(BigDecimal raw, String format) {
    BigDecimal shown = raw.round(EXCEL_DIGITS).stripTrailingZeros();
    return new Number(shown.scale() < 0 && shown.scale() > -30 ? shown.setScale(0) : shown, format);
  }

  default boolean isBlank() {
    return this instanceof Text(String value) && value.isEmpty();
  }

  default String text() {
    return switch (this) {
      case Text(String value) -> value;
      case Number(BigDecimal value, String _) ->
          Math.abs(value.scale()) < 50 ? value.toPlainString() : value.toString();
      case Day(LocalDate date) -> date.toString();
      case Failed(String code) -> code;
    };
  }
}
