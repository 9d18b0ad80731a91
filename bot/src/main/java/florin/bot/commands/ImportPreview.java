package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.imports.Import;
import florin.imports.ImportProblem;
import florin.imports.ImportReading;
import florin.imports.ImportSummary;
import florin.imports.Note;
import florin.money.MoneyText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what an import would save, how its file was read, and what can be done now. */
final class ImportPreview {
  private static final String DOT = " · ";
  private static final int NAMES_SHOWN = 5;

  private final Call call;
  private final ImportSummary summary;
  private final List<String> lines = new ArrayList<>();

  private ImportPreview(Call call, ImportSummary summary) {
    this.call = call;
    this.summary = summary;
  }

  static Reply of(Call call, Books books, int number) {
    return new ImportPreview(call, books.imports().summary(number)).reply();
  }

  private Reply reply() {
    for (Import earlier : summary.earlier()) {
      String when = call.moment(earlier.bookedAt().orElse(earlier.createdAt()));
      add("import.earlier", Integer.toString(earlier.number()), when);
    }
    summary.sums().forEach(this::addSum);
    summary.first().ifPresent(first -> lines.add(period()));
    if (summary.future() > 0) {
      add("import.future", summary.future());
    }
    if (summary.alike() > 0) {
      add("import.alike", summary.alike(), alikeEntries());
    }
    addProblems();
    lines.add(call.say("import.read-as", format()));
    summary.what().reading().remarks().forEach(remark -> lines.add(say(call, remark)));
    if (!summary.unknownCategories().isEmpty()) {
      add("import.unknown-categories", firstNames());
    }
    if (!summary.homeless().isEmpty()) {
      add("import.homeless", homeless());
    }
    Reply reply = Reply.of(Part.card(heading(), EntryWords.below(call, lines)));
    return reply.rows(ImportButtons.of(call, summary)).inPlace();
  }

  static String say(Call call, Note note) {
    return call.say(note.key(), note.arguments().toArray());
  }

  static String reason(Call call, ImportProblem problem) {
    return call.say(problem.key(), problem.arguments().toArray());
  }

  private String heading() {
    Import what = summary.what();
    return what.reading().sheet().isEmpty()
        ? call.say("import.heading", what.fileName(), summary.rows())
        : call.say("import.heading.sheet", what.fileName(), what.reading().sheet(), summary.rows());
  }

  private void addSum(ImportSummary.Sum sum) {
    var money = new MoneyText(call.locale());
    if (sum.incomeRows() > 0) {
      add("import.income", money.full(sum.income()), sum.incomeRows());
    }
    if (sum.expenseRows() > 0) {
      add("import.expenses", money.full(sum.expenses()), sum.expenseRows());
    }
  }

  private String period() {
    String first = call.day(summary.first().orElseThrow());
    String last = call.day(summary.last().orElseThrow());
    return first.equals(last) ? first : call.say("import.period", first, last);
  }

  private String alikeEntries() {
    return summary.alikeEntries().stream()
        .map(number -> "#" + number)
        .collect(Collectors.joining(", "));
  }

  private void addProblems() {
    if (summary.problemCount() == 0) {
      return;
    }
    add("import.problems", summary.problemCount());
    for (ImportProblem problem : summary.problems()) {
      add("import.problem", Integer.toString(problem.row()), reason(call, problem));
    }
    if (summary.problemCount() > summary.problems().size()) {
      add("import.more", summary.problemCount() - summary.problems().size());
    }
  }

  private String format() {
    boolean counted = summary.what().reading().answers().containsKey(ImportReading.CURRENCY);
    return summary.what().reading().format().stream()
        .filter(note -> !counted || !note.key().equals(ImportDrafts.CURRENCY_FORMAT))
        .map(note -> say(call, note))
        .collect(Collectors.joining(DOT));
  }

  private String firstNames() {
    List<String> names = summary.unknownCategories();
    String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN ? shown + " …" : shown;
  }

  private String homeless() {
    return summary.homeless().stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.joining(", "));
  }

  private void add(String key, Object... arguments) {
    lines.add(call.say(key, arguments));
  }
}
