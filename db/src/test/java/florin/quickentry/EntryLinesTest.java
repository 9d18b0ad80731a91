package florin.quickentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table {@code entry-lines.tsv}, which a bookkeeper can read: locale, currency, line, expected
 * reading.
 */
final class EntryLinesTest {

  @TestFactory
  Stream<DynamicTest> everyLineOfTheTableReadsAsItSays() {
    return rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.locale + " " + row.line,
                () -> assertThat(read(row)).as(row.line).isEqualTo(row.reading)));
  }

  @Test
  void theTableHasEnoughLinesAndLocales() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(220);
    assertThat(rows().stream().map(Row::locale))
        .contains("en", "de", "fr", "de-CH", "pt-BR", "ja", "ar", "lt");
  }

  private static String read(Row row) {
    EntryContext context = Household.context(row.locale, row.currency);
    return ReadingText.of(EntryText.read(row.line, context), Household.TODAY);
  }

  private record Row(String locale, String currency, String line, String reading) {}

  private static List<Row> rows() {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EntryLinesTest.class.getResourceAsStream("entry-lines.tsv")),
                StandardCharsets.UTF_8))) {
      return file.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("//"))
          .map(line -> line.split("\t", 4))
          .map(columns ->
              new Row(
                  columns[0],
                  columns[1],
                  columns[2]
                      .replace("\\u00A0", "\u00A0")
                      .replace("\\u202F", "\u202F")
                      .replace("\\u200F", "\u200F"),
                  columns[3]))
          .toList();
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }
}
