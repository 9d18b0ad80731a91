package florin.quickentry;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a language that mean something in a line, folded: days, weekdays, months, deleting.
 * English always counts; other languages have what CLDR knows of them.
 *
 * <p>{@code sun} and the two-letter weekdays of German are ordinary words too, so they count only
 * after {@code on:}.
 */
record LanguageWords(
    Map<String, Integer> days,
    Map<String, DayOfWeek> weekdays,
    Map<String, DayOfWeek> shortWeekdays,
    Map<String, Integer> months,
    Set<String> dayUnits,
    Set<String> weekUnits) {

  private static final Set<String> DELETE =
      Set.of(
          "delete",
          "remove",
          "void",
          "loschen",
          "loesche",
          "losche",
          "entfernen",
          "storno",
          "stornieren",
          "weg damit");

  private static final Set<String> SHARE =
      Set.of("split", "verteilt", "verteilen", "aufteilen", "aufgeteilt");

  /**
   * A memo of what CLDR says, which takes a millisecond to gather; never more entries than there
   * are languages.
   */
  private static final Map<String, LanguageWords> MEMO = new ConcurrentHashMap<>();

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  static LanguageWords of(Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    return MEMO.computeIfAbsent(language, code -> gather(Locale.of(code)));
  }

  private static LanguageWords gather(Locale locale) {
    Builder words = new Builder();
    words.add(Locale.ENGLISH);
    words.days.putAll(Map.of("tomorrow", 1, "today", 0, "yesterday", -1));
    for (String name : List.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat")) {
      Optional.ofNullable(words.shortWeekdays.get(name.substring(0, 3)))
          .ifPresent(day -> words.weekdays.put(name, day));
    }
    words.months.put("sept", 9);
    if (!locale.getLanguage().equals("en")) {
      words.add(locale);
    }
    if (locale.getLanguage().equals("de")) {
      words.days.put("vorgestern", -2);
      words.weekdays.put("sonnabend", DayOfWeek.SATURDAY);
      words.months.putAll(Map.of("mrz", 3, "feber", 2, "janner", 1));
    }
    boolean german = locale.getLanguage().equals("de");
    return new LanguageWords(
        words.days,
        words.weekdays,
        words.shortWeekdays,
        words.months,
        german ? Set.of("d", "t") : Set.of("d"),
        Set.of("w"));
  }

  boolean meansDelete(String text) {
    return DELETE.contains(Folding.fold(text));
  }

  static boolean meansShare(String word) {
    return SHARE.contains(Folding.fold(word));
  }

  private static final class Builder {
    private final Map<String, Integer> days = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, DayOfWeek> shortWeekdays = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();

    void add(Locale locale) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        addWeekdays(symbols.getWeekdays(context, DateFormatSymbols.WIDE), weekdays);
        addWeekdays(symbols.getWeekdays(context, DateFormatSymbols.ABBREVIATED), shortWeekdays);
        addMonths(symbols.getMonths(context, DateFormatSymbols.WIDE));
        addMonths(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED));
      }
      addDays(RelativeDateTimeFormatter.getInstance(ULocale.forLocale(locale)));
    }

    private void addDays(RelativeDateTimeFormatter relative) {
      Map<RelativeDateTimeFormatter.Direction, Integer> offsets =
          Map.of(
              RelativeDateTimeFormatter.Direction.THIS, 0,
              RelativeDateTimeFormatter.Direction.LAST, -1,
              RelativeDateTimeFormatter.Direction.LAST_2, -2,
              RelativeDateTimeFormatter.Direction.NEXT, 1);
      offsets.forEach((direction, offset) ->
          put(
              days,
              relative.format(direction, RelativeDateTimeFormatter.AbsoluteUnit.DAY),
              offset));
    }

    private static void addWeekdays(String[] names, Map<String, DayOfWeek> target) {
      for (int index = 1; index < names.length; index++) {
        // ICU counts from Sunday = 1, ISO from Monday = 1.
        put(target, names[index], DayOfWeek.of(index == 1 ? 7 : index - 1));
      }
    }

    private void addMonths(String[] names) {
      for (int index = 0; index < Math.min(12, names.length); index++) {
        put(months, names[index], index + 1);
      }
    }

    private static <T> void put(
        Map<String, T> target, @org.jspecify.annotations.Nullable String name, T value) {
      String folded = name == null ? "" : Folding.fold(name).replace(".", "");
      if (!folded.isEmpty()
          && !folded.contains(" ")
          && folded.codePoints().noneMatch(Character::isDigit)) {
        target.putIfAbsent(folded, value);
      }
    }
  }
}
