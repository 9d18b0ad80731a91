package florin.bot.files.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text of cells made comparable. */
public final class Texts {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Texts() {}

  /** One line without control characters, stripped of every kind of space, shortened. */
  public static String clean(String text, int longest) {
    String shortened = text.length() > longest ? text.substring(0, longest) : text;
    if (isPlain(shortened)) {
      return shortened.strip();
    }
    String oneLine = shortened.replaceAll("[\\t\\r\\n\\u00A0\\u202F\\u2007]", " ");
    return INVISIBLE.matcher(oneLine).replaceAll("").strip();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** As most words are: nothing in them has to be taken apart. */
  private static boolean isOneWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** Lower case, without accents or punctuation: {@code "Montant (débit)"} is "montant debit". */
  public static String plain(String text) {
    if (isOneWord(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed =
        Normalizer.normalize(
            text.replace("ß", "ss").replace("ł", "l").replace("Ł", "L"), Normalizer.Form.NFKD);
    String bare = MARKS.matcher(decomposed).replaceAll("");
    return NOT_WORD.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
