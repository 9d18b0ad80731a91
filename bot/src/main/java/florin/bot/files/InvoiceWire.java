package florin.bot.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import florin.invoices.Adjustment;
import florin.invoices.Certainty;
import florin.invoices.Clue;
import florin.invoices.Found;
import florin.invoices.InvoiceClues;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import florin.invoices.LineDraft;
import florin.invoices.TaxShare;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An invoice on the pipe, as fields of the object that is the last word about a file. */
final class InvoiceWire {
  /** The name of the first field. */
  static final String WORD = "invoice";

  /** More than any invoice has, fewer than fill the memory. */
  private static final int MOST_LINES = 20_000;

  private static final int MOST_DIGITS = 40;

  private InvoiceWire() {}

  static void write(JsonGenerator json, InvoiceDraft draft) throws IOException {
    json.writeStringField(WORD, draft.source().name());
    json.writeStringField("kind", draft.kind().name());
    found(json, "number", draft.number());
    found(json, "issued", draft.issued().map(LocalDate::toString));
    found(json, "due", draft.due().map(LocalDate::toString));
    found(json, "seller", draft.seller());
    found(json, "buyer", draft.buyer());
    found(json, "currency", draft.currency().map(Currency::getCurrencyCode));
    totals(json, draft.totals());
    json.writeArrayFieldStart("lines");
    for (LineDraft line : draft.lines()) {
      json.writeStartArray();
      json.writeString(line.description());
      number(json, line.quantity());
      json.writeString(line.unit());
      number(json, line.unitPrice());
      number(json, line.taxPercent());
      number(json, line.amount());
      json.writeEndArray();
    }
    json.writeEndArray();
    clues(json, draft.clues());
  }

  private static void clues(JsonGenerator json, InvoiceClues clues) throws IOException {
    json.writeArrayFieldStart("marks");
    for (String mark : clues.marks()) {
      json.writeString(mark);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pairs");
    for (Clue clue : clues.pairs()) {
      json.writeStartArray();
      json.writeString(clue.label());
      json.writeString(clue.value());
      json.writeString(clue.date().map(LocalDate::toString).orElse(""));
      number(json, clue.amount());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeStringField("iban", clues.iban().orElse(""));
    json.writeStringField("bic", clues.bic().orElse(""));
    json.writeStringField("reference", clues.reference().orElse(""));
    json.writeStringField("payee", clues.payee().orElse(""));
  }

  private static void totals(JsonGenerator json, InvoiceTotals totals) throws IOException {
    found(json, "net", totals.net().map(BigDecimal::toString));
    found(json, "tax", totals.tax().map(BigDecimal::toString));
    found(json, "total", totals.total().map(BigDecimal::toString));
    found(json, "prepaid", totals.prepaid().map(BigDecimal::toString));
    found(json, "payable", totals.payable().map(BigDecimal::toString));
    json.writeArrayFieldStart("taxes");
    for (TaxShare share : totals.taxes()) {
      json.writeStartArray();
      number(json, share.percent());
      number(json, share.basis());
      json.writeString(share.amount().toString());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("adjustments");
    for (Adjustment adjustment : totals.adjustments()) {
      json.writeStartArray();
      json.writeString(adjustment.reason());
      json.writeString(adjustment.amount().toString());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** A missing value is an empty array. */
  private static void found(JsonGenerator json, String field, Found<String> found)
      throws IOException {
    json.writeArrayFieldStart(field);
    if (found.value().isPresent()) {
      json.writeString(found.certainty().name());
      json.writeString(found.value().get());
      json.writeString(found.words());
    }
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, Optional<BigDecimal> number) throws IOException {
    json.writeString(number.map(BigDecimal::toString).orElse(""));
  }

  /** Reads from the text after the first field's name on. */
  static InvoiceDraft read(JsonParser json) throws IOException {
    return new InvoiceDraft(
        InvoiceSource.valueOf(json.getText()),
        InvoiceKind.valueOf(Wire.textField(json, "kind")),
        found(json, "number", text -> text),
        found(json, "issued", LocalDate::parse),
        found(json, "due", LocalDate::parse),
        found(json, "seller", text -> text),
        found(json, "buyer", text -> text),
        found(json, "currency", Currency::getInstance),
        totals(json),
        lines(json),
        clues(json));
  }

  private static InvoiceClues clues(JsonParser json) throws IOException {
    Wire.arrayField(json, "marks");
    return new InvoiceClues(
        cells(json),
        list(
            json,
            "pairs",
            cells ->
                new Clue(
                    cells.get(0),
                    cells.get(1),
                    given(cells.get(2)).map(LocalDate::parse),
                    number(cells.get(3)))),
        given(Wire.textField(json, "iban")),
        given(Wire.textField(json, "bic")),
        given(Wire.textField(json, "reference")),
        given(Wire.textField(json, "payee")));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static InvoiceTotals totals(JsonParser json) throws IOException {
    return new InvoiceTotals(
        found(json, "net", InvoiceWire::exact),
        found(json, "tax", InvoiceWire::exact),
        found(json, "total", InvoiceWire::exact),
        found(json, "prepaid", InvoiceWire::exact),
        found(json, "payable", InvoiceWire::exact),
        list(
            json,
            "taxes",
            cells -> new TaxShare(number(cells.get(0)), number(cells.get(1)), exact(cells.get(2)))),
        list(json, "adjustments", cells -> new Adjustment(cells.get(0), exact(cells.get(1)))));
  }

  private static List<LineDraft> lines(JsonParser json) throws IOException {
    return list(
        json,
        "lines",
        cells ->
            new LineDraft(
                cells.get(0),
                number(cells.get(1)),
                cells.get(2),
                number(cells.get(3)),
                number(cells.get(4)),
                number(cells.get(5))));
  }

  private static <T> Found<T> found(JsonParser json, String field, Function<String, T> value)
      throws IOException {
    Wire.name(json, field);
    Wire.next(json, JsonToken.START_ARRAY);
    List<String> cells = cells(json);
    return cells.isEmpty()
        ? Found.missing()
        : new Found<>(
            Optional.of(value.apply(cells.get(1))),
            Certainty.valueOf(cells.getFirst()),
            cells.get(2));
  }

  private static <T> List<T> list(JsonParser json, String field, Function<List<String>, T> element)
      throws IOException {
    Wire.arrayField(json, field);
    List<T> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Wire.expect(json, JsonToken.START_ARRAY);
      if (list.size() >= MOST_LINES) {
        throw new IOException("more lines than an invoice may have");
      }
      list.add(element.apply(cells(json)));
    }
    return list;
  }

  private static List<String> cells(JsonParser json) throws IOException {
    List<String> cells = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Wire.expect(json, JsonToken.VALUE_STRING);
      cells.add(json.getText());
    }
    return cells;
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(exact(text));
  }

  private static BigDecimal exact(String text) {
    BigDecimal number = new BigDecimal(text);
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("a number no invoice has");
    }
    return number;
  }
}
