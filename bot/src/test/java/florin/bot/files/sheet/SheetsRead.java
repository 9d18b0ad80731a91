package florin.bot.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.RowSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What a reader of sheets says of files made here. */
abstract class SheetsRead {
  static final ReadOptions OPTIONS =
      ReadOptions.on(LocalDate.of(2026, 3, 5), Currency.getInstance("EUR"));
  final Collected collected = new Collected();

  Reading.Table table(String csv) {
    Reading reading = read(csv, OPTIONS);
    assertThat(reading).isInstanceOf(Reading.Table.class);
    return (Reading.Table) reading;
  }

  Reading read(String csv, ReadOptions options) {
    return read(FileKind.CSV, csv.getBytes(StandardCharsets.UTF_8), options);
  }

  Reading read(FileKind kind, byte[] file, ReadOptions options) {
    return read(new SheetReader(ReadLimits.STANDARD), kind, file, options);
  }

  Reading read(SheetReader reader, FileKind kind, byte[] file, ReadOptions options) {
    collected.rows.clear();
    collected.problems.clear();
    try {
      return reader.read(new FileContent(kind, "file", file), options, collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> entries() {
    return collected.rows.stream()
        .map(r ->
            r.rowNumber()
                + " "
                + r.date()
                + " "
                + r.description()
                + " "
                + r.signedAmount().toPlainString())
        .toList();
  }

  List<String> problems() {
    return collected.problems.stream().map(p -> p.rowNumber() + " " + p.reason().key()).toList();
  }

  static final class Collected implements RowSink {
    final List<ReadRow> rows = new ArrayList<>();
    final List<RowProblem> problems = new ArrayList<>();

    @Override
    public void row(ReadRow row) {
      rows.add(row);
    }

    @Override
    public void problem(RowProblem problem) {
      problems.add(problem);
    }
  }
}
