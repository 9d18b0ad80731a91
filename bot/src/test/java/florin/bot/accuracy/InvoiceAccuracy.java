package florin.bot.accuracy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import florin.invoices.LineDraft;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sample invoices and compares them field by field. */
final class InvoiceAccuracy {
  private final florin.bot.files.Files files;
  private final Path folder;
  private final InvoiceScore score = new InvoiceScore();

  InvoiceAccuracy(florin.bot.files.Files files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  InvoiceScore score() {
    return score;
  }

  Tally measure(List<Truth> truths, Path target) throws IOException {
    Tally tally = new Tally("right", "told", "refused", "silently wrong");
    try (Writer out = Files.newBufferedWriter(target);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      for (Truth truth : truths) {
        FileOutcome outcome = read(truth);
        write(json, truth, outcome);
        InvoiceScore.Verdict verdict = score.add(truth, draft(outcome));
        tally.add(truth.file(), verdict.word(), reason(outcome).orElse(verdict.differences()));
      }
    }
    return tally;
  }

  private FileOutcome read(Truth truth) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(truth.file()));
    return files.read(
        bytes, truth.file(), ReadOptions.on(Accuracy.TODAY, Currency.getInstance("EUR")));
  }

  private static Optional<InvoiceDraft> draft(FileOutcome outcome) {
    return outcome instanceof FileOutcome.Invoice invoice
        ? Optional.of(invoice.draft())
        : Optional.empty();
  }

  private static Optional<String> reason(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Refused(Remark reason) -> Optional.of(reason.key());
      case FileOutcome.NothingToBook(Remark reason) -> Optional.of(reason.key());
      case FileOutcome.NoText(Remark reason) -> Optional.of(reason.key());
      case FileOutcome.Asks asks -> Optional.of("asks " + asks.question().id());
      case FileOutcome.Read _ -> Optional.of("read as a table");
      case FileOutcome.EuroRates _ -> Optional.of("read as rates");
      case FileOutcome.Invoice _ -> Optional.empty();
    };
  }

  /** The values by the names of the samples. */
  static Map<String, Found<?>> values(InvoiceDraft draft) {
    Map<String, Found<?>> values = new LinkedHashMap<>();
    values.put("number", draft.number());
    values.put("date", draft.issued());
    values.put("due_date", draft.due());
    values.put("seller", draft.seller());
    values.put("buyer", draft.buyer());
    values.put("currency", draft.currency().map(Currency::getCurrencyCode));
    values.put("net", draft.totals().net());
    values.put("tax", draft.totals().tax());
    values.put("total", draft.totals().total());
    return values;
  }

  private static void write(JsonGenerator json, Truth truth, FileOutcome outcome)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", truth.file());
    Optional<InvoiceDraft> draft = draft(outcome);
    if (draft.isPresent()) {
      values(draft.get(), json);
    } else {
      for (String field : InvoiceScore.FIELDS) {
        json.writeNullField(field);
      }
      json.writeNullField("line_count");
      json.writeArrayFieldStart("lines");
      json.writeEndArray();
      json.writeObjectFieldStart("certain");
      json.writeEndObject();
    }
    json.writeStringField("refused", reason(outcome).orElse(null));
    json.writeEndObject();
  }

  private static void values(InvoiceDraft draft, JsonGenerator json) throws IOException {
    Map<String, Found<?>> values = values(draft);
    for (Map.Entry<String, Found<?>> entry : values.entrySet()) {
      Object value = entry.getValue().value().orElse(null);
      if (value instanceof BigDecimal number) {
        json.writeNumberField(entry.getKey(), number);
      } else {
        json.writeStringField(entry.getKey(), value == null ? null : value.toString());
      }
    }
    json.writeNumberField("line_count", draft.lines().size());
    json.writeArrayFieldStart("lines");
    for (LineDraft line : draft.lines()) {
      json.writeStartObject();
      json.writeStringField("desc", line.description());
      number(json, "qty", line.quantity());
      number(json, "unit_price", line.unitPrice());
      number(json, "amount", line.amount());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("certain");
    for (Map.Entry<String, Found<?>> entry : values.entrySet()) {
      if (!entry.getValue().isMissing()) {
        json.writeBooleanField(entry.getKey(), entry.getValue().isCertain());
      }
    }
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String field, Optional<BigDecimal> number)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.get());
    } else {
      json.writeNullField(field);
    }
  }
}
