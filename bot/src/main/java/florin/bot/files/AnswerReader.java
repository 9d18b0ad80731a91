package florin.bot.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import florin.bot.files.reading.Detail;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.Layout;
import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.ReadTable;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.SignModel;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Reads what a parser process says, trusting none of it to be well formed or short. */
final class AnswerReader {

  /** So many rows between two words of how far it is. */
  private static final int STEP = 1000;

  private final JsonParser json;
  private final ReadLimits limits;
  private final IntConsumer rowsRead;
  private final List<ReadRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  /** Waits for the first bytes. */
  AnswerReader(InputStream in, JsonFactory factory, ReadLimits limits, IntConsumer rowsRead)
      throws IOException {
    this.json = factory.createParser(in);
    this.limits = limits;
    this.rowsRead = rowsRead;
  }

  /**
   * Reads up to the last word.
   *
   * @throws IOException when the process ends without one, or says what it should not
   */
  FileOutcome outcome(FileKind kind) throws IOException {
    while (true) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        row();
      } else if (token == JsonToken.START_OBJECT) {
        json.nextToken();
        String word = json.currentName();
        if (!"problem".equals(word)) {
          return last(word == null ? "" : word, kind);
        }
        problem();
      } else {
        throw new IOException("the parser ended without an answer");
      }
    }
  }

  private void row() throws IOException {
    Wire.next(json, JsonToken.VALUE_NUMBER_INT);
    int number = json.getIntValue();
    LocalDate date = LocalDate.parse(text());
    String description = text();
    BigDecimal amount = new BigDecimal(text());
    String raw = text();
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Detail detail = Detail.valueOf(json.getText());
      details.put(detail, text());
    }
    // Two entries a line at most.
    if (rows.size() >= 2L * limits.rows()) {
      throw new IOException("more rows than a sheet may have");
    }
    rows.add(new ReadRow(number, date, description, amount, details, raw));
    if (rows.size() % STEP == 0) {
      rowsRead.accept(rows.size());
    }
  }

  private void problem() throws IOException {
    Wire.next(json, JsonToken.VALUE_NUMBER_INT);
    int number = json.getIntValue();
    Remark reason = Wire.remarkField(json, "reason");
    Wire.next(json, JsonToken.END_OBJECT);
    if (problems.size() < limits.problems()) {
      problems.add(new RowProblem(number, reason));
    }
  }

  private FileOutcome last(String word, FileKind kind) throws IOException {
    json.nextToken();
    return switch (word) {
      case "refused" -> new FileOutcome.Refused(Wire.remark(json));
      case "nothing" -> new FileOutcome.NothingToBook(Wire.remark(json));
      case "no-text" -> new FileOutcome.NoText(Wire.remark(json));
      case "asks" -> new FileOutcome.Asks(Wire.question(json));
      case "rates" -> new FileOutcome.EuroRates(rows);
      case "table" -> new FileOutcome.Read(kind, List.of(table()));
      case InvoiceWire.WORD ->
          new FileOutcome.Invoice(
              kind, InvoiceWire.read(json), Wire.remarksField(json, "findings"));
      default -> throw new IOException("unknown word from the parser");
    };
  }

  private ReadTable table() throws IOException {
    String sheet = json.getText();
    Layout layout =
        new Layout(
            Wire.numberField(json, "header"),
            Wire.textsField(json, "columns"),
            Wire.textField(json, "dates"),
            Wire.textField(json, "decimal"),
            SignModel.valueOf(Wire.textField(json, "sign")),
            Wire.textField(json, "currency"));
    List<Remark> remarks = Wire.remarksField(json, "remarks");
    List<Question> choices = new ArrayList<>();
    Wire.arrayField(json, "choices");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      choices.add(Wire.question(json));
    }
    return new ReadTable(sheet, layout, rows, problems, remarks, choices);
  }

  private String text() throws IOException {
    Wire.next(json, JsonToken.VALUE_STRING);
    return json.getText();
  }
}
