package florin.bot.files.invoice;

import florin.invoices.LineDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of the invoice while its table is read. */
final class Item {

  private static final int LONGEST = 1_000;

  private final Page.Line line;
  private final String own;
  private final List<Amount> amounts;
  private final List<String> above = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private Optional<BigDecimal> quantity = Optional.empty();
  private Optional<BigDecimal> unitPrice = Optional.empty();
  private Optional<BigDecimal> taxPercent = Optional.empty();
  private String unit = "";

  /**
   * @param own the description on the line itself
   * @param amounts those in columns of amounts, from left to right
   */
  Item(Page.Line line, String own, List<Amount> amounts) {
    this.line = line;
    this.own = own;
    this.amounts = List.copyOf(amounts);
  }

  Page.Line line() {
    return line;
  }

  /** The amount so many columns from the right, or the last there is. */
  BigDecimal amount(int fromRight) {
    return amounts.get(Math.max(0, amounts.size() - 1 - fromRight)).value();
  }

  boolean isNothing(int fromRight) {
    return amount(fromRight).signum() == 0 && quantity.isEmpty() && unitPrice.isEmpty();
  }

  boolean hasDecimals() {
    return amounts.getLast().value().scale() > 0;
  }

  /** The lines its description has besides its own. */
  int wraps() {
    return above.size() + below.size();
  }

  void addAbove(String text) {
    above.add(text);
  }

  void addBelow(String text) {
    below.add(text);
  }

  void quantity(BigDecimal value, String itsUnit) {
    quantity = Optional.of(value);
    unit = itsUnit;
  }

  void unitPrice(BigDecimal value) {
    unitPrice = Optional.of(value);
  }

  void taxPercent(BigDecimal value) {
    taxPercent = Optional.of(value);
  }

  String description() {
    List<String> parts = new ArrayList<>(above);
    parts.add(own);
    parts.addAll(below);
    String joined = String.join(" ", parts).strip();
    return joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined;
  }

  LineDraft draft(int fromRight) {
    return new LineDraft(
        description(), quantity, unit, unitPrice, taxPercent, Optional.of(amount(fromRight)));
  }
}
