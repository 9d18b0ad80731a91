package florin.bot.accuracy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadTable;
import florin.bot.files.reading.Remark;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads the sample sheets; a question is answered as far as the truth tells the answer. */
final class SheetAccuracy {
  private static final int MOST_QUESTIONS = 4;

  private final florin.bot.files.Files files;
  private final Path folder;

  SheetAccuracy(florin.bot.files.Files files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  Tally measure(List<Truth> truths, Path target) throws IOException {
    Tally tally = new Tally("right", "asked", "refused", "told", "silently wrong");
    try (Writer out = Files.newBufferedWriter(target);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      for (Truth truth : truths) {
        measure(truth, json, tally);
      }
    }
    return tally;
  }

  private void measure(Truth truth, JsonGenerator json, Tally tally) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(truth.file()));
    ReadOptions options = ReadOptions.on(Accuracy.TODAY, Currency.getInstance("EUR"));
    List<String> asked = new ArrayList<>();
    FileOutcome outcome = files.read(bytes, truth.file(), options);
    while (outcome instanceof FileOutcome.Asks(Question question)
        && asked.size() < MOST_QUESTIONS) {
      asked.add(question.id());
      Optional<String> answer = answer(question, truth);
      if (answer.isEmpty()) {
        break;
      }
      options = options.answering(question.id(), answer.get());
      outcome = files.read(bytes, truth.file(), options);
    }
    Optional<SheetFigures> got =
        outcome instanceof FileOutcome.Read read
            ? Optional.of(SheetFigures.of(read.tables().getFirst()))
            : Optional.empty();
    write(json, truth, got, asked, outcome);
    judge(truth, got, asked, outcome, tally);
  }

  private static Optional<String> answer(Question question, Truth truth) {
    Optional<String> known =
        switch (question.id()) {
          case "sheet" -> truth.text("sheet");
          case "date-order" ->
              truth
                  .text("date_format")
                  .map(format -> format.startsWith("M") ? "month_first" : "day_first");
          case "decimal-mark" ->
              truth.text("decimal").map(mark -> mark.equals(",") ? "comma" : "point");
          default -> Optional.empty();
        };
    return known.filter(
        value -> question.options().stream().anyMatch(option -> option.value().equals(value)));
  }

  private static void write(
      JsonGenerator json,
      Truth truth,
      Optional<SheetFigures> got,
      List<String> asked,
      FileOutcome outcome)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", truth.file());
    json.writeStringField("sheet", truth.text("sheet").orElse(null));
    if (got.isPresent()) {
      got.get().write(json);
    } else {
      SheetFigures.writeNothing(json, outcome instanceof FileOutcome.NothingToBook);
    }
    json.writeArrayFieldStart("asked");
    for (String question : asked) {
      json.writeString(question);
    }
    json.writeEndArray();
    json.writeStringField("refused", refusal(outcome).orElse(null));
    json.writeNullField("proof");
    json.writeEndObject();
  }

  /** A file without a table is turned away with a sentence as well. */
  private static Optional<String> refusal(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Refused(Remark reason) -> Optional.of(reason.key());
      case FileOutcome.NothingToBook(Remark reason) -> Optional.of(reason.key());
      case FileOutcome.NoText(Remark reason) -> Optional.of(reason.key());
      case FileOutcome.Invoice _ -> Optional.of("read as an invoice");
      case FileOutcome.EuroRates _ -> Optional.of("read as rates");
      case FileOutcome.Read _, FileOutcome.Asks _ -> Optional.empty();
    };
  }

  private static void judge(
      Truth truth,
      Optional<SheetFigures> got,
      List<String> asked,
      FileOutcome outcome,
      Tally tally) {
    if (outcome instanceof FileOutcome.Asks) {
      tally.add(truth.file(), "asked", String.join(", ", asked));
    } else if (got.isPresent()) {
      List<String> differences = got.get().differences(truth);
      String verdict =
          differences.isEmpty()
              ? asked.isEmpty() ? "right" : "asked"
              : told(outcome) ? "told" : "silently wrong";
      String why = asked.isEmpty() ? "" : "asked " + String.join(", ", asked) + "; ";
      tally.add(truth.file(), verdict, why + String.join(", ", differences));
    } else if (outcome instanceof FileOutcome.NothingToBook
        && truth.text("rows_expected").filter("0"::equals).isPresent()) {
      tally.add(truth.file(), "right", "nothing in it");
    } else {
      tally.add(truth.file(), "refused", refusal(outcome).orElse(""));
    }
  }

  /** What was left out is said, so the difference is no surprise. */
  private static boolean told(FileOutcome outcome) {
    return outcome instanceof FileOutcome.Read read
        && read.tables().stream().anyMatch(SheetAccuracy::told);
  }

  private static boolean told(ReadTable table) {
    return !table.problems().isEmpty() || !table.remarks().isEmpty();
  }
}
