package florin.reports;

import florin.text.Messages;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Turns the words people use for periods, of every language there is, into one small fixed set:
 * "letzten 30 Tage" becomes "last 30 day" and "1.–15. Oktober" becomes "1.-15. #10", a number sign
 * and two digits being a month. The words come from the message bundles.
 */
final class PeriodVocabulary {
  private static final List<String> FIXED =
      List.of(
          "today",
          "yesterday",
          "this",
          "last",
          "from",
          "since",
          "to",
          "of",
          "day",
          "week",
          "month",
          "quarter",
          "year");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern LONG_DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  private final Map<String, String> fixedByWord = new HashMap<>();

  PeriodVocabulary() {
    for (Locale language : Messages.languages()) {
      Messages messages = Messages.in(language);
      for (String fixed : FIXED) {
        learn(messages.text("period.words." + fixed), fixed);
      }
      String[] months = messages.text("period.words.months").split(",");
      for (int index = 0; index < months.length; index++) {
        learn(months[index].strip().replace(' ', ','), "#%02d".formatted(index + 1));
      }
      for (String alias : messages.text("period.words.aliases").split(",")) {
        String[] pair = alias.split("=", 2);
        learn(pair[0], pair[1].strip());
      }
    }
  }

  /** The text with known words replaced; unknown ones stay, so that no pattern fits them. */
  String fixed(String text) {
    String plain = LONG_DASH.matcher(plain(text)).replaceAll("-").replace("…", "..");
    String fixed = WORD.matcher(plain).replaceAll(this::fixedWord);
    return fixed.replaceAll("\\s+", " ").strip();
  }

  private String fixedWord(MatchResult word) {
    return fixedByWord.getOrDefault(word.group(), word.group());
  }

  private void learn(String words, String fixed) {
    for (String word : words.split(",")) {
      fixedByWord.put(plain(word.strip()), fixed);
    }
  }

  /** Lower case without accents: "MÄRZ" is "marz". */
  private static String plain(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return MARK.matcher(apart).replaceAll("");
  }
}
