package florin.bot.files.sheet;

import florin.bot.files.text.CurrencySigns;
import florin.bot.files.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The names columns go by, from {@code header-words.txt}. Only whole names count: a column called
 * "Account number" is not the account, and a guess here would book wrong figures.
 */
final class HeaderWords {

  /**
   * A role with the place of the name in its list; a lower rank is a surer name.
   *
   * @param english whether the name is English, as far as the list knows
   */
  record Meaning(ColumnRole role, int rank, boolean english) {}

  private final Map<String, List<Meaning>> meanings;

  private HeaderWords(Map<String, List<Meaning>> meanings) {
    this.meanings = meanings;
  }

  static HeaderWords load() {
    Map<String, List<Meaning>> meanings = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(HeaderWords.class.getResourceAsStream("header-words.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, meanings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HeaderWords(meanings);
  }

  private static void add(String line, Map<String, List<Meaning>> meanings) {
    int colon = line.indexOf(':');
    ColumnRole role = ColumnRole.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
    String[] languages = line.substring(colon + 1).split("/");
    int rank = 0;
    for (int language = 0; language < languages.length; language++) {
      for (String name : languages[language].split(",")) {
        meanings
            .computeIfAbsent(Texts.plain(name), _ -> new ArrayList<>())
            .add(new Meaning(role, rank++, language == 0));
      }
    }
  }

  /** What a column of this name may be; empty for a name nobody knows. */
  List<Meaning> meanings(String header) {
    List<Meaning> exact = meanings.getOrDefault(Texts.plain(header), List.of());
    if (!exact.isEmpty()) {
      return exact;
    }
    // "Amount (EUR)" is an amount; "Amount (Foreign Currency)" is not the one to book.
    return meanings.getOrDefault(Texts.plain(CurrencySigns.stripCodes(header)), List.of());
  }
}
