package florin.bot.files.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of months, long and short, in the languages whose sheets Florin reads. */
public final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "nl", "pt", "it", "pl", "sv", "da", "nb", "fi");

  private static final Map<String, Month> ALSO =
      Map.of(
          "sept", Month.SEPTEMBER,
          "mrz", Month.MARCH,
          "maerz", Month.MARCH,
          "janner", Month.JANUARY,
          "feber", Month.FEBRUARY,
          "setiembre", Month.SEPTEMBER);

  private final Map<String, Month> names;

  private MonthNames(Map<String, Month> names) {
    this.names = names;
  }

  public static MonthNames load() {
    Map<String, Month> names = new HashMap<>(ALSO);
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.SHORT,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT_STANDALONE)) {
          String name = Texts.plain(month.getDisplayName(style, Locale.of(language)));
          if (name.length() > 2) {
            names.putIfAbsent(name, month);
          }
        }
      }
    }
    return new MonthNames(Map.copyOf(names));
  }

  public Optional<Month> month(String name) {
    return Optional.ofNullable(names.get(Texts.plain(name)));
  }
}
