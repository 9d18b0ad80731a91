package florin.bot.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Measures text in cells of a monospaced font: two for Chinese, Japanese, Korean (Unicode Standard
 * Annex 11) and emoji, none for accents that stand apart. Cuts only between whole characters as a
 * reader sees them.
 */
final class Monospace {
  private static final int EMOJI_LOOK = 0xFE0F;
  private static final String ELLIPSIS = "…";
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final String FENCE_OPEN = "\u2068";
  private static final String FENCE_CLOSE = "\u2069";

  private Monospace() {}

  static int width(String text) {
    return clusters(text).stream().mapToInt(Monospace::ofCluster).sum();
  }

  /** Without line breaks, tabs and other controls. */
  static String flat(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }

  /** Breaks would tear a table; right-to-left text is fenced so that it does not reorder a line. */
  static String oneLine(String text) {
    String flat = flat(text);
    boolean rightToLeft =
        flat.codePoints()
            .map(Character::getDirectionality)
            .anyMatch(way ->
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return rightToLeft ? FENCE_OPEN + flat + FENCE_CLOSE : flat;
  }

  /** The text in exactly that many cells: filled with spaces or cut before an ellipsis. */
  static String fit(String text, int width, boolean toTheRight) {
    String cut = cut(text, width);
    String fill = " ".repeat(Math.max(0, width - width(cut)));
    return toTheRight ? fill + cut : cut + fill;
  }

  private static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (String cluster : clusters(text)) {
      if (used + ofCluster(cluster) > width - 1) {
        break;
      }
      kept.append(cluster);
      used += ofCluster(cluster);
    }
    String fence = text.startsWith(FENCE_OPEN) ? FENCE_CLOSE : "";
    return kept.toString().stripTrailing() + ELLIPSIS + fence;
  }

  private static List<String> clusters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> clusters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }

  private static int ofCluster(String cluster) {
    if (cluster.codePoints().anyMatch(c -> c == EMOJI_LOOK || isWide(c))) {
      return 2;
    }
    return cluster.codePoints().allMatch(Monospace::isInvisible) ? 0 : 1;
  }

  private static boolean isWide(int character) {
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE
        || width == UCharacter.EastAsianWidth.FULLWIDTH
        || UCharacter.hasBinaryProperty(character, UProperty.EMOJI_PRESENTATION);
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.CONTROL;
  }
}
