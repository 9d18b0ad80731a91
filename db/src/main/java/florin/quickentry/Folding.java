package florin.quickentry;

import com.ibm.icu.lang.UCharacter;
import florin.money.AmountCharacters;
import java.text.Normalizer;
import java.util.Map;

/** Brings text to forms that compare equal where people mean the same. */
final class Folding {
  /** Latin letters that Unicode does not decompose. */
  private static final Map<Integer, String> LETTERS =
      Map.of(
          (int) 'ł', "l", (int) 'ø', "o", (int) 'đ', "d", (int) 'ð', "d", (int) 'æ', "ae",
          (int) 'œ', "oe", (int) 'ı', "i");

  private Folding() {}

  /** Without case, accents, invisible marks and doubled spaces: {@code Café} and {@code cafe}. */
  static String fold(String text) {
    String decomposed =
        Normalizer.normalize(UCharacter.foldCase(visible(text), true), Normalizer.Form.NFKD);
    StringBuilder result = new StringBuilder();
    boolean space = false;
    for (int point : decomposed.codePoints().toArray()) {
      if (Character.isWhitespace(point)) {
        space = !result.isEmpty();
        continue;
      }
      if (isAccent(point)) {
        continue;
      }
      if (space) {
        result.append(' ');
        space = false;
      }
      String letter = LETTERS.get(point);
      if (letter != null) {
        result.append(letter);
      } else {
        result.appendCodePoint(point == 0x2019 ? '\'' : point);
      }
    }
    return result.toString();
  }

  /**
   * As {@link #fold}, and without what joins words: {@code Eating out}, {@code eating_out} and
   * {@code eating-out}.
   */
  static String key(String text) {
    return fold(text).replaceAll("[\\s_-]", "");
  }

  /** With the decimal digits and signs of every script in ASCII, and without invisible marks. */
  static String ascii(String text) {
    return AmountCharacters.normalized(text);
  }

  private static String visible(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> !AmountCharacters.isInvisible(point))
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean isAccent(int point) {
    return point >= 0x0300 && point <= 0x036F;
  }
}
