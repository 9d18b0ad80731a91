package florin.bot.files.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.text.Texts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text with separated values: one sheet without a name. */
final class CsvWorkbook implements Workbook {

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final int SAMPLED_RECORDS = 60;

  private final String text;
  private final char separator;
  private final ReadLimits limits;

  CsvWorkbook(byte[] file, ReadLimits limits) {
    String decoded = Charsets.decode(file);
    boolean declared = decoded.startsWith("sep=") && decoded.length() > 4;
    this.text = declared ? decoded.substring(5) : decoded;
    this.separator = declared ? decoded.charAt(4) : separatorOf(text);
    this.limits = limits;
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new CsvSheet());
  }

  /** The separator that cuts most records into the same number of fields, and into more of them. */
  private static char separatorOf(String text) {
    char best = ',';
    long bestScore = 0;
    for (char candidate : SEPARATORS) {
      long score = score(text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static long score(String text, char candidate) {
    Map<Integer, Integer> recordsByFields = new HashMap<>();
    int seen = 0;
    try (CsvReader<CsvRecord> reader = reader(text, candidate)) {
      for (CsvRecord record : reader) {
        recordsByFields.merge(record.getFieldCount(), 1, Integer::sum);
        if (++seen == SAMPLED_RECORDS) {
          break;
        }
      }
    } catch (IOException | CsvParseException e) {
      return 0;
    }
    return recordsByFields.entrySet().stream()
        .filter(e -> e.getKey() > 1)
        .mapToLong(e -> e.getValue() * 1_000L + Math.min(e.getKey(), 999))
        .max()
        .orElse(0);
  }

  // Banks write "Smith "Bob" Ltd" without doubling the quotes; the successor of this option is not
  // released yet.
  @SuppressWarnings("removal")
  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .skipEmptyLines(true)
        .ofCsvRecord(text);
  }

  private final class CsvSheet implements Sheet {

    @Override
    public String name() {
      return "";
    }

    @Override
    public boolean hidden() {
      return false;
    }

    @Override
    public void walk(Visitor visitor) throws IOException {
      try (CsvReader<CsvRecord> reader = reader(text, separator)) {
        for (CsvRecord record : reader) {
          SheetRow row = row(record);
          if (!row.isBlank() && !visitor.visit(row)) {
            return;
          }
        }
      }
    }

    private SheetRow row(CsvRecord record) {
      List<Cell> cells =
          record.getFields().stream().limit(limits.columns()).map(this::cell).toList();
      return new SheetRow(Math.toIntExact(record.getStartingLineNumber()), cells);
    }

    private Cell cell(String field) {
      String clean = Texts.clean(field, limits.cellChars());
      boolean guarded = clean.length() > 3 && clean.startsWith("=\"") && clean.endsWith("\"");
      return new Cell.Text(guarded ? clean.substring(2, clean.length() - 1) : clean);
    }
  }
}
