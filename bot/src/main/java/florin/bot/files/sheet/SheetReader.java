package florin.bot.files.sheet;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileReader;
import florin.bot.files.reading.Layout;
import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowSink;
import florin.bot.files.reading.SignModel;
import florin.bot.files.text.CurrencySigns;
import florin.bot.files.text.MonthNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tables of entries from XLSX, XLS and CSV: any table whose header names a date or month and
 * an amount, or income and expenses.
 */
public final class SheetReader implements FileReader {

  private final ReadLimits limits;

  public SheetReader(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(FileKind kind, String fileName) {
    return switch (kind) {
      case XLSX, XLS, CSV -> true;
      case PDF,
          XLSB,
          OPEN_DOCUMENT,
          OFFICE_DOCUMENT,
          OLD_EXCEL,
          ARCHIVE,
          IMAGE,
          WEB_PAGE,
          XML,
          EMPTY,
          OTHER ->
          false;
    };
  }

  @Override
  public Reading read(FileContent file, ReadOptions options, RowSink sink) throws IOException {
    try (Workbook workbook = open(file)) {
      HeaderFinder headers = new HeaderFinder(HeaderWords.load());
      return switch (headers.find(workbook.sheets(), options)) {
        case HeaderFinder.Found.Nothing(Remark reason) -> new Reading.NothingToBook(reason);
        case HeaderFinder.Found.Several(Question question) -> new Reading.Asks(question);
        case HeaderFinder.Found.One(Sheet sheet, Header header) ->
            read(sheet, header, file.name(), options, sink);
      };
    } catch (Unreadable e) {
      return new Reading.Refused(e.reason());
    }
  }

  private Workbook open(FileContent file) throws IOException {
    return switch (file.kind()) {
      case XLSX -> new XlsxWorkbook(file.bytes(), limits);
      case XLS -> new XlsWorkbook(file.bytes(), limits);
      default -> new CsvWorkbook(file.bytes(), limits);
    };
  }

  private Reading read(
      Sheet sheet, Header header, String fileName, ReadOptions options, RowSink sink)
      throws IOException {
    MonthNames months = MonthNames.load();
    Columns columns = new Columns(header);
    Amounts amounts = new Amounts(options.currency());
    EntryDates dates =
        columns.has(ColumnRole.DATE)
            ? new DayDates(columns, new DateText(months), options.today())
            : new MonthDates(columns, months, options.today());
    TableSurvey survey = new TableSurvey(columns, dates, amounts);
    survey.walk(sheet, header.row(), limits.rows());
    if (!survey.holdsEntries()) {
      return new Reading.NothingToBook(Remark.of("file.no-entries", header.row()));
    }
    String title = sheet.name() + " " + fileName.replaceFirst("\\.\\w+$", "");
    Signs.Evidence evidence = survey.signs();
    Optional<SignModel> sign = Signs.settle(evidence, title, options);
    Optional<Question> question =
        dates
            .settle(options)
            .or(() -> survey.decimalQuestion(options))
            .or(() -> sign.isEmpty() ? Optional.of(Signs.question(evidence)) : Optional.empty());
    if (question.isPresent()) {
      return new Reading.Asks(question.get());
    }
    var settled =
        new EntryRows.Settled(
            sign.orElseThrow(),
            survey.decimalMark(options),
            survey.expensesAreNegative(),
            currency(columns, survey, sign.orElseThrow()));
    EntryRows rows = new EntryRows(columns, dates, amounts, settled, sink);
    rows.walk(sheet, header.row());
    return conclude(sheet, header, columns, dates, settled, rows);
  }

  private static String currency(Columns columns, TableSurvey survey, SignModel sign) {
    ColumnRole role = columns.has(ColumnRole.AMOUNT) ? ColumnRole.AMOUNT : ColumnRole.EXPENSE;
    return columns
        .column(role)
        .flatMap(column -> CurrencySigns.in(column.name()))
        .orElseGet(() -> survey.currency(sign));
  }

  private static Reading conclude(
      Sheet sheet,
      Header header,
      Columns columns,
      EntryDates dates,
      EntryRows.Settled settled,
      EntryRows rows) {
    if (rows.entries() == 0) {
      return rows.problems() > 0
          ? new Reading.Refused(Remark.of("file.no-row-readable", rows.problems()))
          : new Reading.NothingToBook(Remark.of("file.no-entries", header.row()));
    }
    List<Remark> remarks = new ArrayList<>(dates.remarks());
    remarks.addAll(rows.remarks());
    Layout layout =
        new Layout(
            header.row(),
            columns.names(),
            dates.format(),
            settled.decimalMark().map(String::valueOf).orElse(""),
            settled.sign(),
            settled.currency());
    return new Reading.Table(sheet.name(), layout, remarks, dates.choices());
  }
}
