package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileReader;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.RowSink;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Reads statements of real banks and people's own tables, and compares them with what is known of
 * them.
 */
final class SheetSamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final FileGate gate = new FileGate(FileLimits.standard(), Readers.kinds());

  @Test
  void noTableIsReadWrongInSilence() throws IOException {
    Path folder = SharedFolder.of("samples/sheets");
    TreeMap<String, List<String>> verdicts = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("sheets.jsonl"))) {
      Map<String, String> truth = fields(line);
      String verdict = verdict(folder, truth);
      String kind = verdict.split(" ", 2)[0];
      verdicts
          .computeIfAbsent(kind, _ -> new ArrayList<>())
          .add(truth.get("file") + ": " + verdict);
    }
    verdicts.forEach((kind, files) -> {
      System.out.printf("%d %s%n", files.size(), kind);
      files.forEach(file -> System.out.println("    " + file));
    });
    assertThat(verdicts.getOrDefault("wrong", List.of())).isEmpty();
  }

  private String verdict(Path folder, Map<String, String> truth) throws IOException {
    String file = truth.getOrDefault("file", "");
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    if (!(gate.check(bytes) instanceof FileGate.Pass.Accepted accepted)) {
      return "refused by the gate";
    }
    FileReader reader = Readers.all().getFirst();
    ReadOptions options =
        ReadOptions.on(TODAY, Currency.getInstance("EUR"))
            .answering("sheet", truth.getOrDefault("sheet", ""));
    Rows rows = new Rows();
    Reading reading = reader.read(new FileContent(accepted.kind(), file, bytes), options, rows);
    return switch (reading) {
      case Reading.Asks(var question) -> "asked " + question.id();
      case Reading.Refused(var reason) -> "refused " + reason.key();
      case Reading.NothingToBook(var reason) ->
          "0".equals(truth.get("rows_expected")) ? "right, nothing" : "refused " + reason.key();
      case Reading.EuroRates() -> "rates";
      case Reading.Invoice _, Reading.NoText _ -> "wrong, an invoice";
      case Reading.Table table -> compared(rows, table, truth);
    };
  }

  private static String compared(Rows rows, Reading.Table table, Map<String, String> truth) {
    Map<String, String> got = new HashMap<>();
    long lines = rows.rows.stream().map(ReadRow::rowNumber).distinct().count();
    got.put("rows_expected", String.valueOf(lines));
    rows.rows.stream()
        .map(ReadRow::date)
        .min(LocalDate::compareTo)
        .ifPresent(d -> got.put("first_date", d.toString()));
    rows.rows.stream()
        .map(ReadRow::date)
        .max(LocalDate::compareTo)
        .ifPresent(d -> got.put("last_date", d.toString()));
    got.put("sum_income", rows.sum(1).toPlainString());
    got.put("sum_expense", rows.sum(-1).toPlainString());
    List<String> differences = new ArrayList<>();
    got.forEach((field, value) -> {
      String wanted = truth.getOrDefault(field, "");
      if (!wanted.isEmpty() && !same(value, wanted)) {
        differences.add(field + " " + value + " instead of " + wanted);
      }
    });
    if (differences.isEmpty()) {
      return "right";
    }
    boolean told = !rows.problems.isEmpty() || !table.remarks().isEmpty();
    return (told ? "told " : "wrong ") + differences + " " + table.remarks() + rows.problems;
  }

  private static boolean same(String got, String wanted) {
    return got.matches("-?\\d+(\\.\\d+)?") && wanted.matches("-?[\\d.Ee+]+")
        ? new BigDecimal(got).compareTo(new BigDecimal(wanted)) == 0
        : got.equals(wanted);
  }

  /** The top-level fields that are texts or numbers. */
  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = Wire.json().createParser(line)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (token.isStructStart()) {
          json.skipChildren();
        } else if (token != JsonToken.VALUE_NULL) {
          fields.put(name, json.getText());
        }
      }
    }
    return fields;
  }

  private static final class Rows implements RowSink {
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    @Override
    public void row(ReadRow row) {
      rows.add(row);
    }

    @Override
    public void problem(RowProblem problem) {
      problems.add(problem);
    }

    BigDecimal sum(int sign) {
      return rows.stream()
          .map(ReadRow::signedAmount)
          .filter(amount -> amount.signum() == sign)
          .map(BigDecimal::abs)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
