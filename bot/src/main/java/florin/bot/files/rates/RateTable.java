package florin.bot.files.rates;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of eurofxref.csv: a day, then one number for each currency of the first line. */
final class RateTable {
  private static final int FEWEST_CURRENCIES = 3;
  private static final DateTimeFormatter SPELLED =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private RateTable() {}

  static boolean isHeader(String line) {
    List<String> cells = cells(line);
    return cells.getFirst().equals("Date")
        && cells.size() > FEWEST_CURRENCIES
        && cells.stream().skip(1).allMatch(cell -> cell.matches("[A-Z]{3}|"));
  }

  /** False where the lines are not what the first one promises. */
  static boolean read(String text, EuroRatesReader.Rows rows) throws IOException {
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    List<String> codes = cells(lines.getFirst());
    for (int line = 1; line < lines.size(); line++) {
      if (lines.get(line).isBlank()) {
        continue;
      }
      List<String> cells = cells(lines.get(line));
      Optional<LocalDate> day = day(cells.getFirst());
      if (day.isEmpty() || cells.size() > codes.size() + 1) {
        return false;
      }
      for (int cell = 1; cell < Math.min(cells.size(), codes.size()); cell++) {
        if (!rows.add(line + 1, day.get(), codes.get(cell), cells.get(cell))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(
          Character.isDigit(text.charAt(text.length() - 1)) && text.contains("-")
              ? LocalDate.parse(text)
              : LocalDate.parse(text, SPELLED));
    } catch (DateTimeException | StringIndexOutOfBoundsException none) {
      return Optional.empty();
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }
}
