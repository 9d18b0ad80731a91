package florin.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The marks between digits and what they mean: with two kinds the last is decimal; a single mark
 * with one, two, or more than three digits behind it is decimal; with exactly three it is what the
 * writer's style says, or it stays open.
 */
sealed interface WrittenNumber {
  int LONGEST = 60;

  /** One value, with as many decimals as were written. */
  record One(BigDecimal value) implements WrittenNumber {}

  /** A mark before exactly three digits that may group or be decimal. */
  record Two(BigDecimal grouped, BigDecimal decimal) implements WrittenNumber {}

  record None(AmountProblem problem) implements WrittenNumber {}

  /**
   * @param text normalized by {@link AmountCharacters}, without sign and currency
   * @param decimals the most the currency allows; a style's decimal reading with more stays open
   */
  static WrittenNumber read(String text, NumberStyle style, int decimals) {
    if (text.length() > LONGEST) {
      return new None(AmountProblem.TOO_LARGE);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (char character : text.toCharArray()) {
      if (character >= '0' && character <= '9') {
        part.append(character);
      } else if (isMark(character)) {
        parts.add(part.toString());
        part.setLength(0);
        marks.append(character);
      } else {
        return new None(AmountProblem.NOT_A_NUMBER);
      }
    }
    parts.add(part.toString());
    if (String.join("", parts).isEmpty()) {
      return new None(AmountProblem.NOT_A_NUMBER);
    }
    return new Marked(parts, marks.toString()).read(style, decimals);
  }

  private static boolean isMark(char character) {
    return character == '.'
        || character == ','
        || onlyGroups(character)
        || character == AmountCharacters.DECIMAL;
  }

  private static boolean onlyGroups(char mark) {
    return mark == ' ' || mark == '\'';
  }

  /** Digits and the marks between them: always one part more than marks. */
  record Marked(List<String> parts, String marks) {

    WrittenNumber read(NumberStyle style, int decimals) {
      if (marks.isEmpty()) {
        return new One(new BigDecimal(parts.getFirst()));
      }
      char last = marks.charAt(marks.length() - 1);
      Set<Character> kinds = new HashSet<>();
      marks.chars().forEach(mark -> kinds.add((char) mark));
      int arabic = marks.indexOf(AmountCharacters.DECIMAL);
      boolean misplaced = arabic >= 0 && arabic < marks.length() - 1;
      if (misplaced
          || kinds.size() > 2
          || (kinds.size() == 2
              && (onlyGroups(last) || marks.indexOf(last) < marks.length() - 1))) {
        return new None(AmountProblem.GROUPING);
      }
      if (kinds.size() == 2) {
        return groups(parts.size() - 1) ? new One(decimal()) : new None(AmountProblem.GROUPING);
      }
      if (marks.length() > 1 || onlyGroups(last)) {
        return groups(parts.size()) ? new One(grouped()) : new None(AmountProblem.GROUPING);
      }
      return single(last, style, decimals);
    }

    private WrittenNumber single(char mark, NumberStyle style, int decimals) {
      String head = parts.getFirst();
      boolean open = parts.getLast().length() == 3 && !head.isEmpty() && head.charAt(0) != '0';
      if (!open || mark == AmountCharacters.DECIMAL) {
        return new One(decimal());
      }
      if (mark == style.group() && head.length() <= 3) {
        return new One(grouped());
      }
      if (mark == style.decimal() && decimals >= 3) {
        return new One(decimal());
      }
      // Four digits cannot stand before a grouping mark, so where the style agrees only the decimal
      // reading is left.
      return mark == style.decimal() && head.length() > 3
          ? new One(decimal())
          : new Two(grouped(), decimal());
    }

    /**
     * Whether the first parts are groups: of three digits, or two before the last three as in
     * India.
     */
    private boolean groups(int count) {
      String head = parts.getFirst();
      if (head.isEmpty() || head.length() > 3 || head.charAt(0) == '0') {
        return false;
      }
      if (parts.get(count - 1).length() != 3) {
        return false;
      }
      List<String> middle = parts.subList(1, count - 1);
      return middle.stream().allMatch(part -> part.length() == 3)
          || (marks.charAt(0) != '.'
              && head.length() < 3
              && middle.stream().allMatch(part -> part.length() == 2));
    }

    private BigDecimal grouped() {
      return new BigDecimal(String.join("", parts));
    }

    private BigDecimal decimal() {
      return new BigDecimal(
          "0" + String.join("", parts.subList(0, parts.size() - 1)) + "." + parts.getLast());
    }
  }
}
