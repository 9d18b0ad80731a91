package florin.bot.files.invoice;

import florin.bot.files.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of {@code invoice-words.txt}, found in lines of text. */
final class InvoiceWords {

  private static final int MOST_WORDS = 9;

  /** Germanic languages and Finnish make new words for every kind of invoice. */
  private static final List<String> COMPOUND_ENDS =
      List.of("rechnung", "factuur", "faktura", "lasku");

  private static final Pattern COMPOUND =
      Pattern.compile("(?!be|ver|ab)\\p{L}{3,}(" + String.join("|", COMPOUND_ENDS) + ")");

  /** A percentage printed without a space before it. */
  private static final Pattern RATE =
      Pattern.compile("(?<=\\p{L}[.]?)(?:[(]\\d+(?:[.,]\\d+)?%[)]|\\d+(?:[.,]\\d+)?%):?$");

  private final Map<String, Set<Role>> roles;

  /** Every way a name can begin, so that few words are ever put together in vain. */
  private final Set<String> beginnings;

  private InvoiceWords(Map<String, Set<Role>> roles, Set<String> beginnings) {
    this.roles = roles;
    this.beginnings = beginnings;
  }

  static InvoiceWords load() {
    Map<String, Set<Role>> roles = new HashMap<>();
    Set<String> beginnings = new HashSet<>();
    try (InputStream in =
            Objects.requireNonNull(InvoiceWords.class.getResourceAsStream("invoice-words.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, roles, beginnings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new InvoiceWords(roles, beginnings);
  }

  private static void add(String line, Map<String, Set<Role>> roles, Set<String> beginnings) {
    int colon = line.indexOf(':');
    Role role = Role.valueOf(line.substring(0, colon).replace('-', '_').toUpperCase(Locale.ROOT));
    for (String name : line.substring(colon + 1).split("[,/]")) {
      String key = key(name);
      roles.computeIfAbsent(key, _ -> EnumSet.noneOf(Role.class)).add(role);
      for (int i = 1; i <= key.length(); i++) {
        beginnings.add(key.substring(0, i));
      }
    }
  }

  /** Without spaces, because letters are often set apart, or words together. */
  private static String key(String text) {
    return Texts.plain(text).replace(" ", "");
  }

  /** The names in a line, the longest at each place, from left to right. */
  List<Label> labels(Page.Line line) {
    List<Label> labels = new ArrayList<>();
    String[] keys =
        line.words().stream().map(word -> key(withoutRate(word.text()))).toArray(String[]::new);
    int at = 0;
    while (at < keys.length) {
      Label label = keys[at].isEmpty() ? null : longest(line, keys, at);
      if (label == null && isCompound(keys[at])) {
        label = new Label(line, at, at + 1, EnumSet.of(Role.TITLE));
      }
      if (label == null) {
        at++;
      } else {
        labels.add(label);
        at = label.to();
      }
    }
    return labels;
  }

  private static String withoutRate(String word) {
    return word.indexOf('%') < 0 ? word : RATE.matcher(word).replaceFirst("");
  }

  /** Most words are told from one by their end, without a look at their beginning. */
  private static boolean isCompound(String key) {
    return COMPOUND_ENDS.stream().anyMatch(key::endsWith) && COMPOUND.matcher(key).matches();
  }

  private @Nullable Label longest(Page.Line line, String[] keys, int from) {
    Label best = null;
    StringBuilder name = new StringBuilder();
    for (int to = from; to < Math.min(keys.length, from + MOST_WORDS); to++) {
      if (to > from && isFarApart(line, to)) {
        break;
      }
      name.append(keys[to]);
      String key = name.toString();
      if (!beginnings.contains(key)) {
        break;
      }
      Set<Role> found = roles.get(key);
      if (found != null && !keys[to].isEmpty()) {
        best = new Label(line, from, to + 1, found);
      }
      if (line.words().get(to).text().endsWith(":")) {
        break;
      }
    }
    return best;
  }

  /** Words of two columns make no name. */
  private static boolean isFarApart(Page.Line line, int to) {
    Page.Word before = line.words().get(to - 1);
    Page.Word after = line.words().get(to);
    return after.left() - before.right() > 1.5f * Math.max(before.size(), after.size());
  }
}
