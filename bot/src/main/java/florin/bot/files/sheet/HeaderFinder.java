package florin.bot.files.sheet;

import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the sheet that holds entries, and in it the line of column names. */
final class HeaderFinder {

  static final String QUESTION = "sheet";

  private static final int LINES_LOOKED_AT = 30;
  private static final int SHEETS_LOOKED_AT = 100;

  /** What was found. */
  sealed interface Found {
    record One(Sheet sheet, Header header) implements Found {}

    record Several(Question question) implements Found {}

    record Nothing(Remark reason) implements Found {}
  }

  private final HeaderWords words;

  HeaderFinder(HeaderWords words) {
    this.words = words;
  }

  Found find(List<Sheet> sheets, ReadOptions options) throws IOException {
    List<Found.One> found = new ArrayList<>();
    boolean empty = true;
    for (Sheet sheet : sheets.stream().limit(SHEETS_LOOKED_AT).toList()) {
      Look look = look(sheet);
      empty &= look.lines == 0;
      look.best.ifPresent(header -> found.add(new Found.One(sheet, header)));
    }
    if (found.isEmpty()) {
      return new Found.Nothing(Remark.of(empty ? "file.empty-sheet" : "file.no-table"));
    }
    List<Found.One> shown = found.stream().filter(one -> !one.sheet().hidden()).toList();
    return choose(shown.isEmpty() ? found : shown, options);
  }

  private static Found choose(List<Found.One> found, ReadOptions options) {
    if (found.size() == 1) {
      return found.getFirst();
    }
    Optional<String> answer = options.answer(QUESTION);
    for (Found.One one : found) {
      if (answer.isPresent() && answer.get().equals(one.sheet().name())) {
        return one;
      }
    }
    List<Question.Option> names =
        found.stream()
            .map(one -> one.sheet().name())
            .map(name -> new Question.Option(name, Remark.of("file.option.sheet", name)))
            .limit(4)
            .toList();
    return new Found.Several(
        new Question(QUESTION, Remark.of("file.ask.sheet", found.size()), names));
  }

  private Look look(Sheet sheet) throws IOException {
    Look look = new Look();
    sheet.walk(look);
    return look;
  }

  /** Looks at the first lines for the one with the most known names. */
  private final class Look implements Sheet.Visitor {

    private int lines;
    private Optional<Header> best = Optional.empty();

    @Override
    public boolean visit(SheetRow row) {
      lines++;
      Header header = Header.of(row, words);
      boolean better = best.isEmpty() || header.score() > best.get().score();
      if (header.describesEntries() && better) {
        best = Optional.of(header);
      }
      return lines < LINES_LOOKED_AT;
    }
  }
}
