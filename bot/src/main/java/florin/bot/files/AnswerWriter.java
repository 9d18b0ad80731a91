package florin.bot.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import florin.bot.files.reading.Detail;
import florin.bot.files.reading.Layout;
import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes what a reader finds, one JSON value a line, as it finds it. */
final class AnswerWriter implements RowSink {

  private final JsonGenerator json;

  AnswerWriter(OutputStream out, JsonFactory factory) throws IOException {
    this.json = factory.createGenerator(out);
    json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
  }

  @Override
  public void row(ReadRow row) throws IOException {
    json.writeStartArray();
    json.writeNumber(row.rowNumber());
    json.writeString(row.date().toString());
    json.writeString(row.description());
    json.writeString(row.signedAmount().toString());
    json.writeString(row.raw());
    for (Map.Entry<Detail, String> detail : row.details().entrySet()) {
      json.writeString(detail.getKey().name());
      json.writeString(detail.getValue());
    }
    json.writeEndArray();
  }

  @Override
  public void problem(RowProblem problem) throws IOException {
    json.writeStartObject();
    json.writeNumberField("problem", problem.rowNumber());
    Wire.remark(json, "reason", problem.reason());
    json.writeEndObject();
  }

  /** The last word about the file. */
  void end(Reading reading) throws IOException {
    json.writeStartObject();
    switch (reading) {
      case Reading.Refused(Remark reason) -> Wire.remark(json, "refused", reason);
      case Reading.NothingToBook(Remark reason) -> Wire.remark(json, "nothing", reason);
      case Reading.Asks(Question question) -> {
        json.writeFieldName("asks");
        Wire.question(json, question);
      }
      case Reading.NoText(Remark reason) -> Wire.remark(json, "no-text", reason);
      case Reading.Table table -> table(table);
      case Reading.EuroRates() -> json.writeBooleanField("rates", true);
      case Reading.Invoice(var draft, var findings) -> {
        InvoiceWire.write(json, draft);
        Wire.remarks(json, "findings", findings);
      }
    }
    json.writeEndObject();
    json.flush();
  }

  private void table(Reading.Table table) throws IOException {
    Layout layout = table.layout();
    json.writeStringField("table", table.sheet());
    json.writeNumberField("header", layout.headerRow());
    Wire.texts(json, "columns", layout.columns());
    json.writeStringField("dates", layout.dateFormat());
    json.writeStringField("decimal", layout.decimalMark());
    json.writeStringField("sign", layout.sign().name());
    json.writeStringField("currency", layout.currency());
    Wire.remarks(json, "remarks", table.remarks());
    json.writeArrayFieldStart("choices");
    for (Question choice : table.choices()) {
      Wire.question(json, choice);
    }
    json.writeEndArray();
  }
}
