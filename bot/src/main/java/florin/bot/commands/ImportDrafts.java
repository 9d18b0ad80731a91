package florin.bot.commands;

import florin.bot.files.reading.Detail;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.Layout;
import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.ReadTable;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowProblem;
import florin.imports.Choice;
import florin.imports.ImportDraft;
import florin.imports.ImportProblem;
import florin.imports.ImportReading;
import florin.imports.ImportRow;
import florin.imports.Note;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From what a reader found to what the books take. */
final class ImportDrafts {
  static final String CURRENCY_FORMAT = "import.format.currency";

  private static final String MONTHS_ONLY = "mmm";

  private ImportDrafts() {}

  static ImportDraft of(long documentId, FileOutcome.Read read, Map<String, String> answers) {
    ReadTable first = read.tables().getFirst();
    var rows = new ArrayList<ImportRow>();
    var problems = new ArrayList<ImportProblem>();
    var remarks = new ArrayList<Note>();
    for (ReadTable table : read.tables()) {
      table.rows().forEach(row -> rows.add(row(table, row, answers)));
      table.problems().forEach(problem -> problems.add(problem(problem)));
      table.remarks().forEach(remark -> remarks.add(note(remark)));
    }
    var reading =
        new ImportReading(
            first.sheet(),
            format(first.layout(), answers),
            remarks,
            first.choices().stream().map(ImportDrafts::choice).toList(),
            answers);
    return new ImportDraft(documentId, reading, rows, problems);
  }

  private static ImportRow row(ReadTable table, ReadRow row, Map<String, String> answers) {
    Optional<String> currency =
        Optional.ofNullable(answers.get(ImportReading.CURRENCY))
            .or(() -> row.detail(Detail.CURRENCY))
            .or(() -> Optional.of(table.layout().currency()))
            .filter(code -> !code.isEmpty());
    return new ImportRow(
        table.sheet(),
        row.rowNumber(),
        row.date(),
        row.description(),
        row.signedAmount(),
        currency.map(code -> Currency.getInstance(code.toUpperCase(Locale.ROOT))),
        row.detail(Detail.CATEGORY),
        row.detail(Detail.LOCATION),
        row.detail(Detail.METHOD),
        row.detail(Detail.CUSTOMER));
  }

  private static ImportProblem problem(RowProblem problem) {
    List<String> arguments = problem.reason().args().stream().map(Object::toString).toList();
    return new ImportProblem(problem.rowNumber(), problem.reason().key(), arguments);
  }

  private static List<Note> format(Layout layout, Map<String, String> answers) {
    var format = new ArrayList<Note>();
    if (layout.dateFormat().equals(MONTHS_ONLY)) {
      format.add(Note.of("import.format.months"));
    } else if (!layout.dateFormat().isEmpty()) {
      format.add(Note.of("import.format.date", layout.dateFormat()));
    }
    switch (layout.decimalMark()) {
      case "," -> format.add(Note.of("import.format.comma"));
      case "." -> format.add(Note.of("import.format.point"));
      default -> {}
    }
    String sign = layout.sign().name().toLowerCase(Locale.ROOT).replace('_', '-');
    format.add(Note.of("file.sign." + sign));
    if (!layout.currency().isEmpty() && !answers.containsKey(ImportReading.CURRENCY)) {
      format.add(Note.of(CURRENCY_FORMAT, layout.currency()));
    }
    return format;
  }

  private static Choice choice(Question question) {
    return new Choice(
        question.id(),
        note(question.text()),
        question.options().stream()
            .map(option -> new Choice.Option(option.value(), note(option.label())))
            .toList());
  }

  private static Note note(Remark remark) {
    return new Note(remark.key(), remark.args());
  }
}
